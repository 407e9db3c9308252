import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const policy = JSON.stringify(fileURLToPath(new URL('../src/trusted-types.ts', import.meta.url)));

const changes: readonly { file: string; from: RegExp; to: string }[] = [
  // Strict pages list the names of Trusted Types policies: ours, not the library's.
  // One for all files: a page may allow the name once.
  {
    file: '/lit-html/lit-html.js',
    from: /(\w)=(\w)\?\2\.createPolicy\("lit-html",\{createHTML:(\w)=>\3\}\):void 0/,
    to: '$1=trustedPolicy()',
  },
  { file: '/lit-html/lit-html.js', from: /^/, to: `import{trustedPolicy}from${policy};` },
  // The lists of versions are globals of the page.
  { file: '/lit-html/lit-html.js', from: versionList('litHtmlVersions'), to: '0' },
  { file: '/lit-element/lit-element.js', from: versionList('litElementVersions'), to: '0' },
  {
    file: '/reactive-element/reactive-element.js',
    from: versionList('reactiveElementVersions'),
    to: '0',
  },
  // Metadata of standard decorators, which we do not use, would change `Symbol` and add a global.
  {
    file: '/reactive-element/reactive-element.js',
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    to: '',
  },
];

/** Takes out of Lit what would leave traces on a partner's page. Fails when Lit has changed. */
export function quietLit(): Plugin {
  return {
    name: 'quiet-lit',
    transform(code, id) {
      const due = changes.filter(({ file }) => id.endsWith(file));
      if (!due.length) return undefined;
      for (const { from, to } of due) {
        if (!from.test(code)) this.error(`${id} no longer holds ${String(from)}`);
        code = code.replace(from, to);
      }
      return { code, map: null };
    },
  };
}

function versionList(name: string): RegExp {
  return new RegExp(`\\(\\w+\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`);
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
import { constantOfPages, contractOfPages } from './for-pages.ts';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));

/**
 * Elements that have a file of their own: the module that brings each, and one that is on the page
 * before it. The file of the list holds what all but the closed button need; a second file for that
 * would make the list wait.
 */
const elements = [
  { name: 'page/job-list', by: 'page/elements', after: 'loader' },
  { name: 'page/provider', by: 'page/elements', after: 'page/job-list' },
  { name: 'page/apply-button', by: 'page/elements', after: 'loader' },
  { name: 'page/application', by: 'page/elements', after: 'page/job-list' },
  { name: 'apply-button/apply-dialog', by: 'apply-button/apply-button', after: 'page/job-list' },
] as const;

const loaderFile = 'union-jobs.js';

/** What the loader and the closed button share with others; it comes with the loader. */
const early = [
  'define-element',
  'early-read',
  'error-event',
  'first-read',
  'job-list/job-address',
  'job-list/job-query',
  'language-tag',
  'load-element',
  'loader',
  'page-claim',
  'page-configuration',
  'page/elements',
  'script-tag',
  'version',
  '../../sdk/src/address',
]
  .map(source)
  .concat(contractOfPages, ['applicationFormRoute', 'jobListRoute'].map(constantOfPages));

/** Puts modules that every element needs into the file of the loader. */
export function earlyChunk(id: string): string | undefined {
  return early.includes(id) ? 'union-jobs' : undefined;
}

/**
 * Gives each element a file that keeps the name of what it exports, whatever else other files take
 * from it: the loader of one release must be able to start the element of another.
 */
export function elementFiles(): Plugin {
  return {
    name: 'element-files',
    transform(code, id) {
      if (!elements.some(({ by }) => id === source(by))) return undefined;
      for (const { name, by, after } of elements) {
        if (id !== source(by)) continue;
        const file = name.replace(/.*\//, '');
        const plain = `import("./${file}.ts")`;
        if (!code.includes(plain)) this.error(`${id} no longer holds ${plain}`);
        const chunk = this.emitFile({
          type: 'chunk',
          id: source(name),
          name: file,
          preserveSignature: 'allow-extension',
          implicitlyLoadedAfterOneOf: [source(after)],
        });
        code = code.replace(plain, `import(import.meta.ROLLUP_FILE_URL_${chunk})`);
      }
      return { code, map: null };
    },
    /** A further file would be one more that the first paint waits for. */
    generateBundle(_options, bundle) {
      for (const name of ['job-list.js', 'apply-button.js']) {
        const chunk = bundle[name];
        const further =
          chunk?.type === 'chunk' && chunk.imports.filter((one) => one !== loaderFile);
        if (further && further.length)
          this.error(`${name} waits for ${further.join(', ')}: see \`early\``);
      }
    },
    resolveFileUrl({ relativePath }) {
      return JSON.stringify(`./${relativePath}`);
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';

const source = (name: string) => fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));

/** Elements that have a file of their own, each with a module that is on the page before it. */
const elements = [
  ['job-list', 'loader'],
  // The provider has no purpose without a list and shares its file: what both use would otherwise
  // become a third file, that the list has to wait for.
  ['provider', 'page/job-list'],
] as const;

/**
 * Gives each element a file that keeps the name of what it exports, whatever else other files take
 * from it: the loader of one release must be able to start the element of another.
 */
export function elementFiles(): Plugin {
  return {
    name: 'element-files',
    transform(code, id) {
      if (id !== source('page/elements')) return undefined;
      for (const [name, before] of elements) {
        const plain = `import("./${name}.ts")`;
        if (!code.includes(plain)) this.error(`${id} no longer holds ${plain}`);
        const file = this.emitFile({
          type: 'chunk',
          id: source(`page/${name}`),
          name,
          preserveSignature: 'allow-extension',
          implicitlyLoadedAfterOneOf: [source(before)],
        });
        code = code.replace(plain, `import(import.meta.ROLLUP_FILE_URL_${file})`);
      }
      return { code, map: null };
    },
    resolveFileUrl({ relativePath }) {
      return JSON.stringify(`./${relativePath}`);
    },
  };
}

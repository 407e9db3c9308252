import { basename } from 'node:path';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';

/** Files of each element's code: its entry first, then what the entry imports. */
export type ElementFiles = Map<string, readonly string[]>;

/** Notes which files the elements went into, by the name of their module in `src/page`. */
export function noteElementFiles(files: ElementFiles): Plugin {
  return {
    name: 'note-element-files',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.facadeModuleId?.includes('/src/page/')) continue;
        files.set(chunk.name, [chunk.fileName, ...importedBy(chunk, bundle)]);
      }
    },
  };
}

function importedBy(chunk: OutputChunk, bundle: OutputBundle): string[] {
  const found = new Set<string>();
  const follow = ({ imports }: OutputChunk) => {
    for (const name of imports) {
      const next = bundle[name];
      if (found.has(name) || next?.type !== 'chunk') continue;
      found.add(name);
      follow(next);
    }
  };
  follow(chunk);
  return [...found];
}

/**
 * Lets the loader ask for all files of an element at once: takes the place of `src/page/elements.ts`,
 * whose imports would come one after another.
 */
export function loadSideBySide(files: ElementFiles): Plugin {
  return {
    name: 'load-side-by-side',
    transform(code, id) {
      if (!id.endsWith('/src/page/elements.ts')) return undefined;
      const table = [...code.matchAll(/"?(union-[\w-]+)"?: \(\) => import\("\.\/([\w-]+)\.ts"\)/g)];
      if (!table.length) this.error(`${basename(id)} no longer holds a table of imports`);
      const lines = table.map(([, tag, name]) => {
        const names = files.get(name ?? '') ?? this.error(`No files for ${tag}`);
        return `${JSON.stringify(tag)}: () => load(${JSON.stringify(names.map((one) => `./${one}`))})`;
      });
      return {
        code: `const load = (files) => files.map((file) => import(file))[0];
export const elements = { ${lines.join(', ')} };`,
        map: null,
      };
    },
  };
}

import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'rollup';

/**
 * Writes `manifest.json` beside the scripts: for each file its Subresource Integrity value, for the
 * snippets of pages that pin a version.
 */
export function manifest(): Plugin {
  return {
    name: 'manifest',
    async writeBundle({ dir = '' }) {
      const names = (await readdir(dir)).filter((name) => name.endsWith('.js')).sort();
      const entries = names.map(async (name) => {
        const hash = createHash('sha384').update(await readFile(join(dir, name)));
        return [name, { integrity: `sha384-${hash.digest('base64')}` }] as const;
      });
      const text = JSON.stringify(Object.fromEntries(await Promise.all(entries)), undefined, 2);
      await writeFile(join(dir, 'manifest.json'), `${text}\n`);
    },
  };
}

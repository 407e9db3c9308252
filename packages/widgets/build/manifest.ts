import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'rollup';

/** Files that were written, with their Subresource Integrity values. */
export type Manifest = Map<string, { integrity: string }>;

const licences = [
  ['lit', 'LICENSE'],
  ['qr', 'LICENSE-MIT'],
  ['uqr', '../LICENSE'],
] as const;

/** Notes what a build writes. */
export function noteFiles(files: Manifest): Plugin {
  return {
    name: 'note-files',
    writeBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const hash = createHash('sha384').update(file.type === 'chunk' ? file.code : file.source);
        files.set(name, { integrity: `sha384-${hash.digest('base64')}` });
      }
    },
  };
}

/**
 * Writes `manifest.json` beside the scripts, for the snippets of pages that pin a version, the
 * licences of what the scripts contain, and the scripts compressed, so that the service need
 * not; takes the files of earlier builds away.
 */
export function writeManifest(files: Manifest): Plugin {
  return {
    name: 'write-manifest',
    async writeBundle({ dir = '' }) {
      const text = JSON.stringify(Object.fromEntries([...files].sort()), undefined, 2);
      await writeFile(join(dir, 'manifest.json'), `${text}\n`);
      const { resolve } = createRequire(import.meta.url);
      for (const [name, file] of licences) {
        const licence = await readFile(join(resolve(name), '..', file), 'utf8');
        await writeFile(join(dir, `licence-of-${name}.txt`), licence);
      }
      for (const name of files.keys()) {
        const script = await readFile(join(dir, name));
        await writeFile(join(dir, `${name}.gz`), gzipSync(script, { level: 9 }));
        await writeFile(join(dir, `${name}.br`), brotliCompressSync(script));
      }
      const stale = (await readdir(dir)).filter((name) => {
        const script = /^.*\.js(?=\.|$)/.exec(name)?.[0];
        return script !== undefined && !files.has(script);
      });
      await Promise.all(stale.map((name) => rm(join(dir, name), { force: true })));
    },
  };
}

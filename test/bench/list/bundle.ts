import { join } from 'node:path';
import { build } from 'esbuild';
import { ensurePeers } from '../peers.ts';

/** A module of a bench with all it needs, small as it would be served. */
export async function bundle(...path: string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', ...path)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    conditions: ['union-jobs-source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [await ensurePeers()],
  });
  return outputFiles[0]?.text ?? '';
}

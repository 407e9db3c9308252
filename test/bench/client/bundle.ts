import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { forPages } from '../../../packages/widgets/build/for-pages.ts';
import { shortPrivateNames } from '../../../packages/widgets/build/short-private-names.ts';
import { ensurePeers } from '../peers.ts';

/** The contestants and the means to measure them as one module, the peers inside. */
export async function bundleContestants(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './contestants.ts'; export * from './measure.ts';`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['union-jobs-source'],
    nodePaths: [await ensurePeers()],
  });
  return outputFiles[0]?.text ?? '';
}

/** The SDK as pages get it, by the plugins of `rollup.config.mjs`. */
export async function bundlePagePath(): Promise<string> {
  const bundle = await rollup({
    input: join(import.meta.dirname, 'page-path.ts'),
    plugins: [
      forPages(),
      nodeResolve({ exportConditions: ['union-jobs-source', 'production'] }),
      esbuild({ target: 'es2022' }),
      shortPrivateNames(),
    ],
  });
  const { output } = await bundle.generate({
    format: 'es',
    plugins: [minify({ target: 'chrome80', supported: { 'optional-chain': true } })],
  });
  return output[0].code;
}

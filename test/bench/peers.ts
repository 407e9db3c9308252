import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What our own is compared with; needed by nothing else, so it is not installed with the rest. */
const peers = {
  '@octokit/core': '7.0.8',
  'instantsearch.js': '4.118.1',
  'openapi-fetch': '0.17.0',
} as const;

const folder = join(import.meta.dirname, '../../node_modules/.cache/union-jobs/bench');

/**
 * Installs the peers once, into a cache folder (31 MB).
 *
 * @returns the folder to resolve their imports in
 */
export async function ensurePeers(): Promise<string> {
  const installed = join(folder, 'node_modules');
  const names = Object.entries(peers).map(([name, version]) => `${name}@${version}`);
  const mark = join(folder, `${names.join('+').replaceAll('/', '-')}.done`);
  if (existsSync(mark)) return installed;
  process.stderr.write(`Fetching ${names.join(', ')} from the npm registry, once…\n`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--prefix', folder, '--ignore-scripts', '--legacy-peer-deps'];
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await run('npm', ['install', ...options, ...quiet, ...names], { timeout: 300_000 });
  await writeFile(mark, '');
  return installed;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What our own is compared with; needed by nothing else, so it is not installed with the rest. */
const peers = {
  '@event-calendar/core': '5.15.0',
  '@octokit/core': '7.0.8',
  '@preact/signals': '2.11.4',
  '@schedule-x/calendar': '4.9.1',
  '@schedule-x/theme-default': '4.8.1',
  fullcalendar: '7.1.0',
  'instantsearch.js': '4.118.1',
  'openapi-fetch': '0.17.0',
  preact: '10.29.8',
  'temporal-polyfill': '1.0.8',
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

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumArgs } from '../browsers.ts';

const run = promisify(execFile);

/**
 * The title a page has when it is loaded, from an engine that no driver of today can steer. Its
 * virtual time never ends a dynamic import, so the page must hold its load event back instead.
 */
export async function dumpPage(
  url: string,
  { path, env, waitMs }: { path: string; env: Readonly<Record<string, string>>; waitMs: number },
): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'union-jobs-profile-'));
  const args = [`--user-data-dir=${profile}`, `--timeout=${waitMs}`, '--dump-dom', url];
  try {
    const { stdout } = await run(path, [...chromiumArgs, ...args], {
      env: { ...process.env, ...env },
      timeout: 2 * waitMs,
      maxBuffer: 16_000_000,
    });
    return /<title>([^<]*)<\/title>/.exec(stdout)?.[1] ?? 'no page';
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

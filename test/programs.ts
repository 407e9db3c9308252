import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Installs Debian packages, when this is root on Debian; says whether it did. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  const apt = onPath(['apt-get']);
  if (!apt || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  process.stderr.write(`Installing ${names.join(', ')} with apt-get; this takes a minute…\n`);
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run(apt, ['-qq', ...wait, 'update'], options);
    await run(apt, ['-qq', ...wait, 'install', '-y', '--no-install-recommends', ...names], {
      ...options,
      maxBuffer: 64_000_000,
    });
    return true;
  } catch (error) {
    process.stderr.write(`apt-get could not install them: ${String(error)}\n`);
    return false;
  }
}

/** Where the first program of these names is that can be run. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Whether something can be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

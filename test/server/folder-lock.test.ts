import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FolderInUseError, lockFolder } from '../../packages/server/src/folder-lock.ts';

describe('lockFolder()', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-lock-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Starts a process that holds the folder until it is ended. */
  async function startHolder(): Promise<ChildProcess> {
    const lock = new URL('../../packages/server/src/folder-lock.ts', import.meta.url).href;
    const code = `
      const { lockFolder } = await import(${JSON.stringify(lock)});
      await lockFolder(${JSON.stringify(folder)});
      console.log('held');
      setInterval(() => {}, 1000);
    `;
    const options = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  }

  it('refuses a second process and names the first', async () => {
    const holder = await startHolder();
    await assert.rejects(lockFolder(folder), (error: Error) => {
      assert.ok(error instanceof FolderInUseError);
      assert.match(error.message, new RegExp(`pid ${holder.pid} `));
      return true;
    });
    holder.kill();
    await once(holder, 'exit');
  });

  it('is free again after the holder was killed, and after it was given back', async () => {
    const holder = await startHolder();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const unlock = await lockFolder(folder);
    await unlock();
    await (
      await lockFolder(folder)
    )();
  });
});

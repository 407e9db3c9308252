import { PGlite } from '@electric-sql/pglite';
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

describe('two writers on one folder', () => {
  const writesInTurn = 50;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-writers-'));
    const pglite = await PGlite.create(folder);
    await pglite.exec('create table mark (number integer)');
    await pglite.close();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Opens the folder in a process of its own, which writes when told to. */
  function startWriter() {
    const code = `
      import { PGlite } from '@electric-sql/pglite';
      const pglite = await PGlite.create(${JSON.stringify(folder)});
      process.on('message', async (order) => {
        for (let i = 0; i < ${writesInTurn} && order === 'write'; i += 1) {
          await pglite.query('insert into mark values ($1)', [i]);
        }
        if (order === 'close') await pglite.close();
        process.send('done');
        if (order === 'close') process.disconnect();
      });
      process.send('open');
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = once(child, 'exit').then(() => 'ended');
    const answer = () =>
      Promise.race([once(child, 'message').then(([text]) => String(text)), ended]);
    return {
      opened: answer(),
      async tell(order: 'write' | 'close'): Promise<string> {
        if (child.connected) child.send(order);
        return answer();
      },
    };
  }

  it('lose acknowledged writes without the lock: so the lock is needed', async () => {
    // One after the other in each step: what is lost is lost by turns, not by chance.
    const first = startWriter();
    assert.equal(await first.opened, 'open');
    const second = startWriter();
    assert.equal(await second.opened, 'open');
    let acknowledged = 0;
    for (const writer of [first, second, first, second]) {
      if ((await writer.tell('write')) === 'done') acknowledged += writesInTurn;
    }
    await first.tell('close');
    await second.tell('close');
    const read = await countMarks();
    assert.ok(read < acknowledged, `${read} of ${acknowledged} can be read`);
  });

  /** Marks that can be read; none where the folder does not even open any more. */
  async function countMarks(): Promise<number> {
    try {
      const pglite = await PGlite.create(folder);
      const { rows } = await pglite.query<{ count: number }>('select count(*) from mark');
      await pglite.close();
      return Number(rows[0]?.count);
    } catch {
      return 0;
    }
  }
});

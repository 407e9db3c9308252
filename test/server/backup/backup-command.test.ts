import { read as readWorkbook, utils } from '@e965/xlsx';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../../packages/server/src/database.ts';
import { runCommand, startFromCommandLine, type StartedService } from '../command-line.ts';
import { openJobBoard } from '../job/job-board.ts';

/* The drill that an operator should do once a year: everything lost but the backup and the key. */
describe('union-jobs backup and restore', () => {
  let place: string;
  let data: string;
  let backups: string;
  let restored: string;
  let service: StartedService;
  let jobId: string;

  before(async () => {
    place = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    [data, backups, restored] = ['data', 'backups', 'restored'].map((name) =>
      join(place, name),
    ) as [string, string, string];
    const board = await openJobBoard(() => openDatabase({ folder: data }));
    const day = 86_400_000;
    const [validUntil, publishedAt] = [new Date(Date.now() + day), new Date(Date.now() - day)];
    jobId = (await board.add({ title: '缝纫工', validUntil, publishedAt }))[0]?.id ?? '';
    await board.database.close();
    service = await startFromCommandLine(data);
    await apply();
  });
  after(async () => {
    service.process.kill('SIGKILL');
    await rm(place, { recursive: true, force: true });
  });

  async function apply(): Promise<void> {
    const { printed } = await runCommand('key', 'create', '--data', data, '--origin', 'http://a.b');
    const key = /pk_live_\w+/.exec(printed)?.[0] ?? '';
    const form = await fetch(`${service.url}/v1/jobs/${jobId}/application-form?key=${key}`);
    const { consent } = (await form.json()) as { consent: { version: string; hash: string } };
    const answer = await fetch(`${service.url}/v1/applications`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        jobId,
        values: { name: '孙巧云', mobile: '13912340000' },
        consent: { version: consent.version, hash: consent.hash },
      }),
    });
    assert.equal(answer.status, 201, await answer.text());
  }

  it('back up while the service runs', async () => {
    const { code, printed } = await runCommand('backup', backups, '--data', data);
    assert.equal(code, 0, printed);
    assert.match(printed, /已备份 \d+ 行数据、0 个文件：data-/);
    assert.match(printed, /主密钥不在其中/);
    const files = (await readdir(backups)).map((name) => name.replace(/\d/g, '0'));
    assert.deepEqual(files.sort(), ['data-0000-00-00T00-00-00Z.ndjson.gz', 'keys.ndjson.gz']);
  });

  it('ask for the master key before anything is restored', async () => {
    const { code, printed } = await runCommand('restore', backups, '--data', restored);
    assert.equal(code, 1);
    assert.match(printed, /请把另存的 master-key 放到 .*restored\/master-key/);
  });

  it('bring back what was lost, readable and whole', async () => {
    await service.end('SIGKILL');
    await mkdir(restored, { recursive: true });
    await copyFile(join(data, 'master-key'), join(restored, 'master-key'));
    await rm(data, { recursive: true });
    const ended = await runCommand('restore', backups, '--data', restored);
    assert.equal(ended.code, 0, ended.printed);
    assert.match(ended.printed, /已恢复 \d+ 行数据、0 个文件/);

    service = await startFromCommandLine(restored);
    const out = join(place, 'out.xlsx');
    await runCommand('export', 'applications', '--data', restored, '--out', out);
    const book = readWorkbook(await readFile(out));
    const [row] = utils.sheet_to_json<Record<string, string>>(book.Sheets['投递'] ?? {});
    assert.equal(row?.['姓名'], '孙巧云');
    const { printed } = await runCommand('audit', 'verify', '--data', restored);
    assert.match(printed, /审计记录完整/);
  });

  it('restore over nothing, and not beside a running service', async () => {
    const running = await runCommand('restore', backups, '--data', restored);
    assert.equal(running.code, 1);
    assert.match(running.printed, /正被另一个进程使用/);
    await service.end('SIGTERM');
    const again = await runCommand('restore', backups, '--data', restored);
    assert.equal(again.code, 1);
    assert.match(again.printed, /这里已经有数据/);
  });

  it('say how they are used when they are not', async () => {
    for (const args of [['backup'], ['backup', backups, '--keep', '0'], ['restore']]) {
      const { code, printed } = await runCommand(...args);
      assert.equal(code, 1);
      assert.match(printed, /^用法：union-jobs (backup|restore) 文件夹/);
    }
    const empty = await runCommand('restore', place);
    assert.equal(empty.code, 1);
    assert.match(empty.printed, /没有备份/);
  });
});

import { read as readWorkbook, utils } from '@e965/xlsx';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../../packages/server/src/database.ts';
import { runCommand, startFromCommandLine, type StartedService } from '../command-line.ts';
import { createFair } from '../fair/fair-desk.ts';
import { openJobBoard } from '../job/job-board.ts';
import { openDesk } from './application-desk.ts';

describe('union-jobs export applications', () => {
  let folder: string;
  let service: StartedService;
  let jobId: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    const board = await openJobBoard(() => openDatabase({ folder }));
    const validUntil = new Date(Date.now() + 86_400_000);
    const publishedAt = new Date(Date.now() - 86_400_000);
    const [row] = await board.add({ title: '缝纫工', validUntil, publishedAt });
    jobId = row?.id ?? '';
    await board.database.close();
    service = await startFromCommandLine(folder);
  });
  after(async () => {
    service.process.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  async function newKey(...options: string[]): Promise<string> {
    const { printed } = await runCommand('key', 'create', '--data', folder, ...options);
    return /[ps]k_live_\w+/.exec(printed)?.[0] ?? '';
  }

  it('writes the applications that the running service has taken', async () => {
    const key = await newKey('--origin', 'https://jobs.example.edu.cn');
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
    const out = join(folder, 'out.xlsx');
    const ended = await runCommand('export', 'applications', '--data', folder, '--out', out);
    assert.equal(ended.code, 0, ended.printed);
    const book = readWorkbook(await readFile(out));
    const [row] = utils.sheet_to_json<Record<string, string>>(book.Sheets['投递'] ?? {});
    assert.equal(row?.['姓名'], '孙巧云');
    assert.equal(row?.['岗位'], '缝纫工');
    assert.equal((await stat(out)).mode & 0o077, 0);
  });

  it('is noted in an audit that verifies', async () => {
    const { code, printed } = await runCommand('audit', 'verify', '--data', folder);
    assert.equal(code, 0, printed);
    assert.match(printed, /审计记录完整：共 1 条/);
  });

  it('says what is wrong with an option', async () => {
    const wrong = await runCommand('export', 'applications', '--data', folder, '--since', '昨天');
    assert.equal(wrong.code, 1);
    assert.match(wrong.printed, /--since 写得不对/);
  });

  it('writes nothing readable to the log', async () => {
    const { printed } = await service.end('SIGTERM');
    assert.doesNotMatch(printed, /孙巧云|13912340000/);
  });
});

describe('union-jobs organization set', () => {
  it('sets for how long applications are kept', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const organization = (...words: string[]) =>
      runCommand('organization', ...words, '--data', folder);
    await organization('create', '--name', '测试工会');
    assert.equal((await organization('set', '--retention-days', '0')).code, 1);
    const { code, printed } = await organization('set', '--retention-days', '90');
    assert.equal(code, 0, printed);
    const { db, close } = await openDatabase({ folder });
    const row = await db
      .selectFrom('organization')
      .select('application_retention_days as days')
      .executeTakeFirst();
    await close();
    assert.equal(row?.days, 90);
  });
});

describe('union-jobs key create', () => {
  it('refuses scopes that keys of the kind never have', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    await runCommand('organization', 'create', '--name', '测试工会', '--data', folder);
    const create = (...options: string[]) =>
      runCommand('key', 'create', '--data', folder, '--scope', 'applications:read', ...options);
    const page = await create('--origin', 'https://a.example');
    assert.equal(page.code, 1);
    assert.match(page.printed, /公开密钥没有“applications:read”权限/);
    assert.match((await create('--secret')).printed, /sk_live_/);
  });

  it('makes a key for the door of one fair, and names the page', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const database = await openDatabase({ folder });
    const desk = await openDesk(() => Promise.resolve(database));
    const { id } = await createFair(desk);
    await database.close();
    const create = (fairId: string) =>
      runCommand('key', 'create', '--data', folder, '--door', fairId);
    const made = await create(id);
    assert.equal(made.code, 0, made.printed);
    const key = /^dk_live_\w+/.exec(made.printed)?.[0] ?? 'none';
    assert.ok(made.printed.includes(`/staff/check-in?fair=${id}#${key}`), made.printed);
    assert.match((await create('fair_00000000000000000000')).printed, /没有编号为/);
  });
});

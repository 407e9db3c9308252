import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { CommandError } from '../../../packages/server/src/command.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { importCommand } from '../../../packages/server/src/import/import-command.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import { openPglite } from '../databases.ts';
import { header, posting, workbook } from './workbook.ts';

describe('union-jobs import jobs', () => {
  const fair = `fair_${'a'.repeat(20)}`;
  let folder: string;
  let database: OpenDatabase;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    database = await openPglite();
    const organizationId = await insertOrganization(database.db, {
      name: '测试工会',
      licence: null,
      website: null,
    });
    const day = 86_400_000;
    await database.db
      .insertInto('fair')
      .values({
        id: fair,
        organization_id: organizationId,
        name: '春季专场',
        starts_at: new Date(Date.now() + 10 * day),
        ends_at: new Date(Date.now() + 11 * day),
      })
      .execute();
    const rows = [header, posting({ 有效期至: null }), posting({ 岗位名称: null })];
    await writeFile(join(folder, '岗位.xlsx'), await workbook({ rows }));
    await mkdir(join(folder, '文件夹'));
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(args: string[], signal = new AbortController().signal): Promise<string> {
    let printed = '';
    await importCommand({
      args,
      folder,
      signal,
      output: { isTTY: false, write: (text) => void (printed += text) },
      open: async () => ({ ...database, close: async () => {} }),
    });
    return printed;
  }

  const jobs = () => database.db.selectFrom('job').selectAll().execute();
  const says = (pattern: RegExp) => (error: unknown) =>
    error instanceof CommandError && pattern.test(error.message);

  it('tries a file without keeping anything', async () => {
    const printed = await run(['jobs', '岗位.xlsx', '--dry-run', '--valid-until', '2099-12-31']);
    assert.match(printed, /试运行，没有保存。共 2 个岗位：新增 1，.*未导入 1/);
    assert.deepEqual(await jobs(), []);
  });

  it('says in the terminal what was refused and why', async () => {
    const printed = await run(['jobs', '岗位.xlsx', '--dry-run']);
    assert.match(printed, /第 2 行.*缺少有效期.*--valid-until/);
    assert.match(printed, /第 3 行.*缺少岗位名称/);
  });

  it('leaves nothing behind when it is given up', async () => {
    const args = ['jobs', '岗位.xlsx', '--valid-until', '2099-12-31'];
    await assert.rejects(run(args, AbortSignal.abort()), says(/已取消，没有导入/));
    assert.deepEqual(await jobs(), []);
  });

  it('takes the end of the fair for rows without a validity, and writes a report', async () => {
    const printed = await run(['jobs', '岗位.xlsx', '--fair', fair, '--report', '报告.xlsx']);
    assert.match(printed, /1 个岗位没有写有效期，采用招聘会“春季专场”结束的 \d{4}-\d{2}-\d{2}/);
    const [job] = await jobs();
    assert.equal(job?.fair_id, fair);
    const book = xlsx.read(await readFile(join(folder, '报告.xlsx')));
    assert.deepEqual(book.SheetNames, ['概况', '逐行说明']);
  });

  for (const [what, args, pattern] of [
    ['no file', ['jobs'], /用法/],
    ['a file that is not there', ['jobs', '没有.xlsx'], /找不到文件“没有.xlsx”/],
    ['a folder', ['jobs', '文件夹'], /是文件夹/],
    ['an unknown fair', ['jobs', '岗位.xlsx', '--fair', 'fair_x'], /没有编号为 fair_x 的招聘会/],
    ['an unknown region', ['jobs', '岗位.xlsx', '--region', '999999'], /没有行政区划代码/],
    ['a day that does not exist', ['jobs', '岗位.xlsx', '--valid-until', '2026-02-30'], /不是日期/],
    ['a day that is past', ['jobs', '岗位.xlsx', '--valid-until', '2020-01-01'], /已经过去/],
    ['an unknown organization', ['jobs', '岗位.xlsx', '--organization', 'org_x'], /测试工会/],
  ] as const) {
    it(`says what to do about ${what}`, async () => {
      await assert.rejects(run([...args]), says(pattern));
    });
  }
});

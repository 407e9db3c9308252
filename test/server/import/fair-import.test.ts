import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import { CommandError } from '../../../packages/server/src/command.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { findFair, listFairEmployers } from '../../../packages/server/src/fair/fair-queries.ts';
import type { CellValue } from '../../../packages/server/src/import/cell-text.ts';
import { importCommand } from '../../../packages/server/src/import/import-command.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import { getPublication } from '../../../packages/server/src/publication/publication-queries.ts';
import { forEachDatabase } from '../databases.ts';
import { workbook } from './workbook.ts';

const sample = new URL('../../../examples/sample-data/招聘会.xlsx', import.meta.url);

forEachDatabase((name, open) => {
  describe(`union-jobs import fair on ${name}`, () => {
    let folder: string;
    let database: OpenDatabase;
    let organizationId: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
      database = await open();
      const organization = { name: '示例市总工会', licence: null, website: null };
      organizationId = await insertOrganization(database.db, organization);
      await copyFile(sample, join(folder, '招聘会.xlsx'));
    });
    afterEach(async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function run(...args: string[]): Promise<string> {
      let printed = '';
      await importCommand({
        args: ['fair', ...args],
        folder,
        signal: new AbortController().signal,
        output: { isTTY: false, write: (text) => void (printed += text) },
        open: async () => ({ ...database, close: async () => {} }),
      });
      return printed;
    }
    const write = async (file: string, form: readonly (readonly CellValue[])[]) =>
      writeFile(join(folder, file), await workbook({ name: '招聘会', rows: form }));
    const fairs = () => database.db.selectFrom('fair').selectAll().execute();
    const theFair = async () => {
      const [{ id } = { id: '' }] = await fairs();
      const found = await findFair(
        database.db,
        { organizationId, mode: 'live', now: new Date() },
        id,
      );
      assert.ok(found);
      return found;
    };
    const version = async () =>
      (await getPublication(database.db, { organizationId, now: new Date() })).version;

    it('takes a fair with sessions, streams, booths and postings from one workbook', async () => {
      const printed = await run('招聘会.xlsx', '--report', '报告.xlsx');
      assert.match(printed, /共 5 个岗位：新增 4，.*未导入 1/);
      assert.match(printed, /招聘会“松花湖畔春季专场招聘会”新增（fair_\w+），参会单位 4 家/);
      const fair = await theFair();
      assert.deepEqual(
        [fair.kind, fair.format, fair.edition, fair.capacity],
        ['special', 'hybrid', '第二届', 800],
      );
      assert.equal(fair.starts_at.toISOString(), '2028-05-20T01:00:00.000Z');
      assert.equal(fair.ends_at.toISOString(), '2028-05-20T07:00:00.000Z');
      assert.deepEqual(
        fair.hosts.map(({ role, name: host }) => [role, host]),
        [
          ['organizer', '示例市总工会'],
          ['co_organizer', '示例市职工服务中心'],
          ['co_organizer', '示例区总工会'],
        ],
      );
      assert.deepEqual(fair.services, ['found_union', 'join_union', 'small_loan', 'legal_advice']);
      assert.equal(fair.venue?.region, '220204');
      assert.deepEqual(fair.venue.coordinates, {
        latitude: 43.8436,
        longitude: 126.5496,
        datum: 'CGCS2000',
      });
      assert.equal(fair.sessions.length, 2);
      assert.deepEqual(
        fair.streams.map(({ platform, url }) => [platform, url]),
        [
          ['抖音', 'https://live.example.com/spring/index.m3u8'],
          ['微信视频号', null],
        ],
      );
      assert.deepEqual([fair.employers, fair.posts], [4, 4]);
      const page = { q: null, limit: 10, after: null };
      const present = await listFairEmployers(database.db, { id: fair.id, now: new Date() }, page);
      assert.deepEqual(
        present.map(({ booth, posts }) => [booth, posts]),
        [
          ['A01', 2],
          ['A02', 1],
          ['A03', 0],
          ['A03', 1],
        ],
      );
      const jobs = await database.db.selectFrom('job').select(['booth', 'valid_until']).execute();
      assert.ok(jobs.every(({ booth }) => booth !== null));
      assert.ok(jobs.some(({ valid_until: until }) => until.getTime() === fair.ends_at.getTime()));
    });

    it('tells of each doubtful row with sheet, row, column, reason and cure', async () => {
      await run('招聘会.xlsx', '--report', '报告.xlsx');
      const { sheets } = await readXlsx(await readFile(join(folder, '报告.xlsx')));
      assert.match(JSON.stringify(sheets[0]?.rows), /招聘会导入报告.*松花湖畔春季专场招聘会/);
      const notes = (sheets[1]?.rows ?? []).slice(1).map((row) => row.slice(0, 4));
      assert.deepEqual(notes, [
        ['未导入', '展位', 7, '展位号（A列）'],
        ['未导入', '展位', 8, '单位名称（B列）'],
        ['未导入', '岗位', 6, '薪资待遇'],
        ['已导入，请核对', '直播', 3, '直播地址（B列）'],
        ['已导入，请核对', '展位', 6, '展位号（A列）'],
      ]);
    });

    it('changes nothing the second time', async () => {
      await run('招聘会.xlsx');
      const before = [await fairs(), await version()];
      const printed = await run('招聘会.xlsx');
      assert.match(printed, /新增 0，更新 0，无变化 4/);
      assert.match(printed, /招聘会“.*”无变化/);
      assert.deepEqual([await fairs(), await version()], before);
    });

    it('tries without keeping anything', async () => {
      const printed = await run('招聘会.xlsx', '--dry-run');
      assert.match(printed, /试运行，没有保存。/);
      assert.deepEqual(await fairs(), []);
      assert.deepEqual(await database.db.selectFrom('job').selectAll().execute(), []);
    });

    it('moves a fair that keeps its id, and says that it has changed', async () => {
      const form = [
        ['招聘会名称', '夏季招聘会'],
        ['开始时间', '2028-07-01 09:00'],
        ['结束时间', '12:00'],
      ];
      await write('一.xlsx', form);
      assert.match(await run('一.xlsx'), /没有找到岗位表，只导入了招聘会/);
      const first = await theFair();
      form[1] = ['开始时间', '2028-07-02 09:00'];
      await write('二.xlsx', form);
      assert.match(await run('二.xlsx'), /招聘会“夏季招聘会”更新/);
      const second = await theFair();
      assert.equal((await fairs()).length, 1);
      assert.deepEqual(
        [second.id, second.sequence, second.status, second.status_note],
        [first.id, 1, 'changed', '时间有变更'],
      );
    });

    it('leaves a cancelled fair cancelled, and says so', async () => {
      const form = [
        ['招聘会名称', '秋雨招聘会'],
        ['开始时间', '2028-07-01 09:00'],
        ['结束时间', '12:00'],
      ];
      await write('一.xlsx', form);
      await run('一.xlsx');
      const cancelled = { status: 'cancelled', status_note: '暴雨' };
      await database.db.updateTable('fair').set(cancelled).execute();
      assert.doesNotMatch(await run('一.xlsx'), /仍显示为已取消/);
      form[1] = ['开始时间', '2028-07-02 09:00'];
      await write('二.xlsx', form);
      assert.match(await run('二.xlsx'), /招聘会“秋雨招聘会”更新[^]*仍显示为已取消/);
      const { status, status_note: note } = await theFair();
      assert.deepEqual({ status, status_note: note }, cancelled);
    });

    it('refuses what is no fair, and says what to fill in', async () => {
      await write('缺.xlsx', [
        ['招聘会名称', '秋季招聘会'],
        ['开始时间', '明天'],
        ['结束时间', '2028-09-01 12:00'],
        ['报名名额', '很多'],
      ]);
      const printed = await run('缺.xlsx');
      assert.match(printed, /招聘会“秋季招聘会”未导入|招聘会未导入/);
      assert.match(printed, /“招聘会”第 2 行，开始时间（B列）：缺少开始时间，或看不出是哪天几点/);
      await write('空.xlsx', [['岗位', '薪资']]);
      await assert.rejects(run('空.xlsx'), (error: Error) => {
        return error instanceof CommandError && /没有找到招聘会的基本信息/.test(error.message);
      });
      await writeFile(join(folder, '坏.xlsx'), (await readFile(sample)).subarray(0, 3000));
      await assert.rejects(run('坏.xlsx'), CommandError);
      assert.deepEqual(await fairs(), []);
    });

    it('does not take a fair for one of the same name that is over', async () => {
      const form = (edition: string) => [
        ['招聘会名称', '冬季招聘会'],
        ['届次', edition],
        ['开始时间', '2028-12-01 09:00'],
        ['结束时间', '12:00'],
      ];
      await write('一.xlsx', form(''));
      await run('一.xlsx');
      const past = { starts_at: new Date('2025-12-01'), ends_at: new Date('2025-12-02') };
      await database.db.updateTable('fair').set(past).execute();
      assert.match(await run('一.xlsx'), /同名的招聘会已在 2025-12-02 结束.*请在“届次”写明/);
      await write('二.xlsx', form('第二届'));
      assert.match(await run('二.xlsx'), /“冬季招聘会”新增/);
      assert.equal((await fairs()).length, 2);
    });
  });
});

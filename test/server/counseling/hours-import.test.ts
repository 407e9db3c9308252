import type { CounselorHours } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CommandError } from '../../../packages/server/src/command.ts';
import { importHoursCommand } from '../../../packages/server/src/counseling/hours-command.ts';
import { openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { openPglite } from '../databases.ts';
import type { CellValue } from '../../../packages/server/src/import/cell-text.ts';
import { workbook } from '../import/workbook.ts';

describe('union-jobs import hours', () => {
  let folder: string;
  let desk: CounselingDesk;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    desk = await openCounselingDesk(openPglite, 2);
  });
  after(async () => {
    await desk.database.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(rows: CellValue[][], ...args: string[]): Promise<string> {
    const file = join(folder, '时间表.xlsx');
    await writeFile(file, await workbook({ name: '时间表', rows }));
    let printed = '';
    await importHoursCommand({
      args: ['hours', '时间表.xlsx', ...args],
      folder,
      signal: new AbortController().signal,
      output: { isTTY: false, write: (text) => (printed += text) },
      open: async () => ({ ...desk.database, close: async () => {} }),
    });
    return printed;
  }

  const hoursOf = (index: number) =>
    desk.read<CounselorHours>('GET', `/admin/counselors/${desk.counselors[index]?.id}/hours`, {
      key: desk.secret,
    });
  const header = ['咨询师', '星期', '时间', '方式', '地点'];

  it('sets hours, days off and places as a clerk writes them', async () => {
    const printed = await run([
      ['2026年第四季度咨询安排'],
      header,
      ['咨询师1', '周一至周三', '9:00-12:00', '面谈、电话', '三楼咨询室'],
      ['咨询师1', '星期五', '下午2点至5点半', '视频', null],
      ['咨询师1', '2026-12-31', '休', null, null],
      ['咨询师1', new Date('2026-12-30T00:00:00Z'), '18：00—20：00', '文字', null],
    ]);
    assert.match(printed, /设置了 1 位咨询师的时间。/);
    const { weekly, exceptions, worksHolidays } = await hoursOf(0);
    assert.deepEqual(
      weekly.map(({ weekday, from, to, modes }) => [weekday, from, to, modes.join()]),
      [
        [1, '09:00', '12:00', 'in_person,phone'],
        [2, '09:00', '12:00', 'in_person,phone'],
        [3, '09:00', '12:00', 'in_person,phone'],
        [5, '14:00', '17:30', 'video'],
      ],
    );
    assert.deepEqual(
      exceptions.map(({ date, spans }) => [date, spans.map(({ from, to }) => `${from}-${to}`)]),
      [
        ['2026-12-31', []],
        ['2026-12-30', ['18:00-20:00']],
      ],
    );
    assert.equal(worksHolidays, true, 'what the sheet does not say stays');
    assert.match(weekly[0]?.placeId ?? '', /^plc_/);
  });

  it('says of every wrong row where, why and what to do, and leaves that counselor alone', async () => {
    const before = await hoursOf(1);
    const printed = await run([
      header,
      ['咨询师2', '周一', '9:00-12:00', '面谈', null],
      ['咨询师2', '周八', '9:00-12:00', '面谈', null],
      ['咨询师2', '周二', '12:00-9:00', '面谈', null],
      ['没有这位', '周一', '9:00-12:00', '信鸽', null],
      ['另一位', '周一', '9:00-12:00', '面谈', null],
    ]);
    assert.match(printed, /第 3 行，星期（B列）：“周八”不是星期或日期。写成/);
    assert.match(printed, /第 4 行，时间（C列）/);
    assert.match(printed, /“信鸽”不是咨询方式/);
    assert.match(printed, /没有叫“另一位”的咨询师/);
    assert.match(printed, /设置了 0 位咨询师的时间；/);
    assert.deepEqual(await hoursOf(1), before);
  });

  it('saves nothing in a dry run, and says what a file lacks', async () => {
    const before = await hoursOf(1);
    const rows = [header, ['咨询师2', '工作日', '9:00-17:00', '电话', null]];
    assert.match(await run(rows, '--dry-run'), /试运行，没有保存。设置了 1 位/);
    assert.deepEqual(await hoursOf(1), before);
    await assert.rejects(
      run([['姓名', '电话']]),
      (error) => error instanceof CommandError && /没有找到时间表/.test(error.message),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { writeReport } from '../../../packages/server/src/import/report.ts';

const counts = {
  created: 3,
  updated: 1,
  unchanged: 0,
  duplicate: 1,
  refused: 1,
  warned: 1,
  passed: 2,
  rows: 6,
  validityGiven: 2,
};
const note = { sheet: '岗位', row: 7, column: '岗位名称（B列）', cure: '请改正' };

async function read(notes: Parameters<typeof writeReport>[0]['notes']) {
  const bytes = await writeReport(
    { ...counts, remarks: ['=1+1'], notes },
    {
      fileName: '岗位.xlsx',
      organization: '测试工会',
      importedAt: new Date('2026-11-23T04:00:00Z'),
      validity: '指定的 2026-12-31',
      dryRun: false,
    },
  );
  const book = xlsx.read(bytes, { type: 'array', cellFormula: true });
  return {
    book,
    table: (name: string) =>
      xlsx.utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 }),
  };
}

describe('writeReport', () => {
  it('begins with a summary', async () => {
    const { book, table } = await read([]);
    assert.deepEqual(book.SheetNames, ['概况', '逐行说明']);
    const summary = Object.fromEntries(table('概况').map(([name, value]) => [name, value]));
    assert.deepEqual(
      [summary['新增'], summary['更新'], summary['未导入'], summary['岗位合计']],
      [3, 1, 1, 6],
    );
    assert.match(String(summary['有效期']), /2 个岗位没有写有效期，采用指定的 2026-12-31/);
  });

  it('has a line for each note, refused rows first', async () => {
    const { table } = await read([
      { ...note, level: 'warned', value: '面议', reason: '未标注薪资' },
      { ...note, level: 'refused', value: '', reason: '缺少岗位名称' },
    ]);
    assert.deepEqual(table('逐行说明'), [
      ['结果', '工作表', '行', '列', '内容', '原因', '怎样改'],
      ['未导入', '岗位', 7, '岗位名称（B列）', '', '缺少岗位名称', '请改正'],
      ['已导入，请核对', '岗位', 7, '岗位名称（B列）', '面议', '未标注薪资', '请改正'],
    ]);
  });

  it('never writes a cell that a spreadsheet program would run', async () => {
    const risky = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const { book } = await read(
      risky.map((value) => ({ ...note, level: 'refused', value, reason: value })),
    );
    for (const sheet of Object.values(book.Sheets)) {
      for (const [address, cell] of Object.entries(sheet) as [string, xlsx.CellObject][]) {
        if (address.startsWith('!')) continue;
        assert.equal(cell.f, undefined);
        if (typeof cell.v === 'string') assert.doesNotMatch(cell.v, /^[=+\-@\t\r]/);
      }
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as xlsx from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { openPostingFile } from '../../../packages/server/src/import/posting-file.ts';
import { SheetFileError } from '../../../packages/server/src/import/sheet-file.ts';
import { header, posting, workbook } from './workbook.ts';

/** Titles and employers by row number, as far as the rows are postings. */
async function read(bytes: Uint8Array, name = '岗位.xlsx') {
  const file = await openPostingFile(bytes, name);
  return Array.from(file.rows(), ({ row }) => row).flatMap((row) =>
    'passedOver' in row
      ? []
      : [
          [
            row.number,
            row.cells.get('employer')?.text ?? null,
            row.cells.get('title')?.text ?? null,
          ],
        ],
  );
}

const message = (pattern: RegExp) => (error: unknown) =>
  error instanceof SheetFileError && pattern.test(error.message);
const rows = [header, posting(), posting({ 岗位名称: '铣工' })];
const usual = [
  [2, '长春测试机械有限公司', '焊工'],
  [3, '长春测试机械有限公司', '铣工'],
];

describe('openPostingFile', () => {
  it('reads .xlsx', async () => {
    assert.deepEqual(await read(await workbook({ rows })), usual);
  });

  it('reads .xls', async () => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '岗位');
    const bytes = xlsx.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer;
    assert.deepEqual(await read(new Uint8Array(bytes), '岗位.xls'), usual);
  });

  it('reads a web page that is called .xls', async () => {
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const page = new TextEncoder().encode(`<html><table>${cells.join('')}</table></html>`);
    assert.deepEqual(await read(page, '岗位.xls'), usual);
  });

  const csv = rows.map((row) => row.join(',')).join('\r\n');
  // GB18030 of the two-byte area, made by turning the decoder round: no encoder comes with Node.
  const gb = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const sign = new TextDecoder('gb18030').decode(new Uint8Array([high, low]));
      if (sign.length === 1) gb.set(sign, [high, low]);
    }
  }
  for (const [name, bytes] of [
    ['UTF-8', new TextEncoder().encode(csv)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${csv}`)],
    ['GB18030', new Uint8Array([...csv].flatMap((sign) => gb.get(sign) ?? [sign.charCodeAt(0)]))],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le'))],
  ] as const) {
    it(`reads CSV in ${name}`, async () => {
      assert.deepEqual(await read(bytes, '岗位.csv'), usual);
    });
  }

  it('finds the header below titles, whatever marks it carries, in any order', async () => {
    const marked = [
      '薪资(元/月)\n（必填）',
      '* 用人单位 名称',
      '招聘岗位',
      '需求人数（人）',
      '上班地点',
      '工作内容',
    ];
    const bytes = await workbook({
      rows: [
        ['某某区总工会招聘会岗位表', null, null, null, null, null],
        ['填报日期：2026年11月', null, null, null, null, null],
        marked,
        [6000, '甲公司', '焊工', 3, '长春', '焊接结构件'],
      ],
      merges: ['A1:F1', 'A2:F2'],
    });
    assert.deepEqual(await read(bytes), [[4, '甲公司', '焊工']]);
  });

  it('gives the employer of a merged cell to each of its rows, and to no other', async () => {
    const none = { 单位名称: null };
    const bytes = await workbook({
      rows: [header, posting(), posting(none), posting(none), posting(none)],
      merges: ['A2:A4'],
    });
    const employers = (await read(bytes)).map(([, employer]) => employer);
    const name = '长春测试机械有限公司';
    assert.deepEqual(employers, [name, name, name, null]);
  });

  it('joins a header of two rows', async () => {
    const bytes = await workbook({
      rows: [
        ['单位名称', '岗位名称', '招聘人数', '薪资', null, '工作地点', '岗位职责'],
        [null, null, null, '最低', '最高', null, null],
        ['甲公司', '焊工', 3, 5000, 7000, '长春', '焊接结构件'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2', 'G1:G2'],
    });
    const file = await openPostingFile(bytes, '岗位.xlsx');
    const cells = Array.from(file.rows(), ({ row }) => ('passedOver' in row ? null : row.cells)).at(
      -1,
    );
    assert.deepEqual([cells?.get('payMin')?.value, cells?.get('payMax')?.value], [5000, 7000]);
  });

  it('passes over empty rows, repeated headers, totals, signatures and notes', async () => {
    const wide = (text: string) => [text, ...Array.from({ length: 8 }, () => null)];
    const bytes = await workbook({
      rows: [
        header,
        posting(),
        wide(''),
        header,
        posting(),
        wide('合计'),
        wide('填表人：　　审核人：'),
        wide('备注：请于周五前交回'),
      ],
    });
    assert.deepEqual(
      (await read(bytes)).map(([number]) => number),
      [2, 5],
    );
  });

  it('reads all sheets that hold a table, and says which it left out', async () => {
    const bytes = await workbook(
      { rows },
      { rows: [['填表说明'], ['一行一个岗位']] },
      { rows: [header, posting({ 岗位名称: '钳工' })] },
      { rows, hidden: true },
    );
    assert.deepEqual(
      (await read(bytes)).map(([, , title]) => title),
      ['焊工', '铣工', '钳工'],
    );
    const { remarks } = await openPostingFile(bytes, '岗位.xlsx');
    assert.deepEqual(remarks, [
      '工作表“岗位2”没有找到岗位表头，没有读取。',
      '工作表“岗位4”是隐藏的，没有读取。',
    ]);
  });

  it('takes the employer from above the table of a single employer', async () => {
    const bytes = await workbook({
      rows: [['单位名称：长春甲机械有限公司'], header.slice(1), posting().slice(1)],
    });
    const file = await openPostingFile(bytes, '岗位.xlsx');
    assert.deepEqual(
      Array.from(file.rows(), (row) => row.employerAbove),
      ['长春甲机械有限公司'],
    );
  });

  it('names columns that it does not know', async () => {
    const bytes = await workbook({
      rows: [
        [...header, '食堂口味'],
        [...posting(), '清淡'],
      ],
    });
    const { remarks } = await openPostingFile(bytes, '岗位.xlsx');
    assert.deepEqual(remarks, ['工作表“岗位”有不认识的列，没有采用：食堂口味。']);
  });

  it('names sheet and columns when required ones are missing', async () => {
    const bytes = await workbook({
      rows: rows.map((row) => row.slice(0, 2).concat(row.slice(3, 5))),
    });
    await assert.rejects(
      openPostingFile(bytes, '岗位.xlsx'),
      message(/“岗位”.*“招聘人数”、“岗位职责”/),
    );
  });

  it('says what is wrong with a file that is no sheet', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    const whole = await workbook({ rows });
    for (const [bytes, pattern] of [
      [new Uint8Array(), /空文件/],
      [new TextEncoder().encode('%PDF-1.7'), /不是表格文件/],
      [locked, /密码/],
      [whole.slice(0, whole.length / 2), /损坏/],
      [new TextEncoder().encode('你好'), /没有找到岗位表的表头/],
      [new TextEncoder().encode('{"a":'), /JSON/],
      [new Uint8Array([0xff, 0x00, 0x81, 0xff]), /编码/],
    ] as const) {
      await assert.rejects(openPostingFile(bytes, '岗位.xlsx'), message(pattern));
    }
  });
});

import { decodeText } from './encoding.ts';
import { columnName, type ColumnKey } from './column.ts';
import type { ReadingInput } from './posting-batches.ts';
import { readJobPostings } from './job-posting.ts';
import { openSheets, SheetFileError } from './sheet-file.ts';
import { findTable, type PassedRow, type PostingRow, type Table } from './table.ts';

/** The rows of a file, and what should be known of it before they are read. */
export interface PostingFile {
  /** Things to know of the file as a whole, in words for the clerk. */
  readonly remarks: readonly string[];
  /** Rows in all, for a progress bar; an estimate. */
  readonly rowCount: number;
  rows(): Iterable<{ row: PostingRow | PassedRow; employerAbove: string | null }>;
}

/** What every posting must carry (notice of five ministries in force since January 2026). */
const required: readonly (readonly ColumnKey[])[] = [
  ['employer', 'userUnit'],
  ['title'],
  ['headcount'],
  ['pay', 'payMin', 'payMax'],
  ['place', 'address', 'city', 'county'],
  ['duties', 'requirements'],
];

/**
 * Opens a file of postings: a workbook, CSV, or JSON-LD.
 *
 * @throws {SheetFileError} when it is none of them, or no sheet of it holds a table of postings
 *   with all columns that are required
 */
export async function openPostingFile(
  bytes: Uint8Array,
  fileName: string,
  { ownSheets = [] }: Pick<ReadingInput, 'ownSheets'> = {},
): Promise<PostingFile> {
  if (/^(?:\ufeff)?\s*[{[]/.test(Buffer.from(bytes.subarray(0, 100)).toString('utf8'))) {
    const rows = readJobPostings((decodeText(bytes) ?? '').replace(/^\ufeff/, ''), fileName);
    return {
      remarks: [],
      rowCount: rows.length,
      rows: () => rows.map((row) => ({ row, employerAbove: null })),
    };
  }
  const opened = await openSheets(bytes, fileName);
  const sheets = opened.filter(({ name }) => !ownSheets.includes(name));
  const remarks: string[] = [];
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const table = sheet.isHidden ? null : findTable(sheet);
    if (table) tables.push(table);
    else if (sheet.isHidden) remarks.push(`工作表“${sheet.name}”是隐藏的，没有读取。`);
    else if (sheets.length > 1) remarks.push(`工作表“${sheet.name}”没有找到岗位表头，没有读取。`);
  }
  if (tables.length === 0) throw new SheetFileError(noTable(fileName));
  for (const table of tables) {
    const missing = required.filter(
      (keys) =>
        !keys.some((key) => table.columns.has(key)) && !(keys[0] === 'employer' && table.employer),
    );
    if (missing.length > 0) throw new SheetFileError(missingColumns(table, missing));
    remarks.push(...remarksOn(table));
  }
  return {
    remarks,
    rowCount: tables.reduce((sum, table) => sum + table.sheet.rowCount, 0),
    *rows() {
      for (const table of tables) {
        for (const row of table.rows()) yield { row, employerAbove: table.employer };
      }
    },
  };
}

function remarksOn({ sheet, unknown, employer, columns }: Table): string[] {
  const remarks: string[] = [];
  if (employer && !columns.has('employer'))
    remarks.push(`工作表“${sheet.name}”的用人单位取自表头上方：${employer}。`);
  if (unknown.length > 0)
    remarks.push(
      `工作表“${sheet.name}”有不认识的列，没有采用：${unknown.slice(0, 10).join('、')}。`,
    );
  if (sheet.hiddenRows.size > 0)
    remarks.push(`工作表“${sheet.name}”有 ${sheet.hiddenRows.size} 行是隐藏的，同样读取了。`);
  return remarks;
}

function noTable(fileName: string): string {
  const names = required.map(([key]) => (key ? columnName(key) : '')).join('、');
  return `“${fileName}”里没有找到岗位表的表头。表头要在前 20 行内，并有这些列：${names}。`;
}

function missingColumns(table: Table, missing: readonly (readonly ColumnKey[])[]): string {
  const names = missing.map(([key]) => (key ? `“${columnName(key)}”` : '')).join('、');
  return `工作表“${table.sheet.name}”（表头在第 ${table.headerRow} 行）缺少必填的列：${names}。请补上后重新导入；没有导入任何岗位。`;
}

import { workbookType } from '@union-jobs/contract';
import { writeXlsx } from 'hucre/xlsx';
import { neutralCell } from './neutral-cell.ts';

/** A column of a workbook, and what a row has there. */
export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  text(row: Row): string | null;
}

/** A workbook of one sheet: its name, the name of the file, and what it holds. */
export interface Workbook<Row> {
  readonly sheet: string;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Writes an `.xlsx` for staff, in which no cell is a formula. */
export async function staffWorkbook<Row>(workbook: Workbook<Row>): Promise<File> {
  const { sheet, fileName, columns, rows } = workbook;
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: columns.map(({ width }) => ({ width })),
        rows: [
          columns.map(({ header }) => neutralCell(header)),
          ...rows.map((row) => columns.map(({ text }) => neutralCell(text(row) ?? ''))),
        ],
        freezePane: { rows: 1 },
      },
    ],
    defaultFont: { name: '等线', size: 11 },
  });
  return new File([new Uint8Array(bytes)], fileName, { type: workbookType });
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});

/** A moment as people in China write it, null for none. */
export function momentCell(at: string | null): string | null {
  return at === null ? null : moment.format(new Date(at));
}

import type { CellValue } from './cell-text.ts';

/** A row as it stands in a sheet. */
export interface SheetRow {
  /** The number that a spreadsheet program shows beside it, from 1. */
  readonly number: number;
  readonly values: readonly CellValue[];
}

/** A sheet whose rows can be walked through once or more. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that the file holds, empty ones included where known; 0 when unknown. */
  readonly rowCount: number;
  /** Numbers of rows that the file hides; they are read like the others. */
  readonly hiddenRows: ReadonlySet<number>;
  rows(): Iterable<SheetRow>;
}

/** Cells joined into one, numbers from 0, ends included. */
export interface MergedCells {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A row of a header may be joined over so much of the table; beyond that it is a title. */
const titleShare = 0.6;
const headRows = 20;

/**
 * Writes the value of joined cells into all rows they cover, in their first column: an employer
 * merged down several postings stands in each. Over columns only near the top, where a group header
 * (薪资 over 最低 and 最高) is told by it, and never a title that spans the table.
 */
export function fillMerged(rows: CellValue[][], merges: readonly MergedCells[]): void {
  const width = Math.max(0, ...rows.slice(0, headRows).map((row) => row.length));
  for (const { startRow, endRow, startColumn, endColumn } of merges) {
    const value = rows[startRow]?.[startColumn] ?? null;
    if (value === null) continue;
    const isGroup = startRow < headRows && endColumn - startColumn + 1 <= width * titleShare;
    const lastColumn = isGroup ? endColumn : startColumn;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (!cells) continue;
      while (cells.length <= lastColumn) cells.push(null);
      for (let column = startColumn; column <= lastColumn; column += 1) cells[column] = value;
    }
  }
}

/** The letters over a column: 0 → A, 27 → AB. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

import { type ColumnKey, columnName } from './column.ts';
import type { PostingRow } from './table.ts';

/** Something about a row that its clerk should know. */
export interface RowNote {
  readonly sheet: string;
  readonly row: number;
  /** Header and letters of the column, or the name of one that is not there. */
  readonly column: string;
  /** What stands in the cell, shortened. */
  readonly value: string;
  readonly level: 'refused' | 'warned';
  readonly reason: string;
  readonly cure: string;
}

/** Characters of a cell that a report repeats. */
const shownValue = 60;

/** The notes on one row, and its cells to make them about. */
export class RowNotes {
  readonly #row: PostingRow;
  readonly list: RowNote[] = [];

  constructor(row: PostingRow) {
    this.#row = row;
  }

  /** A cell's words, empty for a blank or absent one. */
  text(key: ColumnKey): string {
    return this.#row.cells.get(key)?.text ?? '';
  }

  /** A cell as it was read: a date, a number, words. */
  cell(key: ColumnKey) {
    return this.#row.cells.get(key);
  }

  get isRefused(): boolean {
    return this.list.some((note) => note.level === 'refused');
  }

  /** The row is not taken. */
  refuse(key: ColumnKey, reason: string, cure: string): void {
    this.#note('refused', key, { reason, cure });
  }

  /** The row is taken all the same. */
  warn(key: ColumnKey, reason: string, cure: string): void {
    this.#note('warned', key, { reason, cure });
  }

  #note(level: RowNote['level'], key: ColumnKey, words: { reason: string; cure: string }): void {
    const { sheet, number, cells } = this.#row;
    const cell = cells.get(key);
    const text = cell?.text.replace(/\s+/g, ' ') ?? '';
    const value = text.length > shownValue ? `${text.slice(0, shownValue)}…` : text;
    this.list.push({
      sheet,
      row: number,
      column: cell?.label ?? columnName(key),
      value,
      level,
      ...words,
    });
  }
}

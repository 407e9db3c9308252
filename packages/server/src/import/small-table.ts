import { cellText, isBlank, type CellValue } from './cell-text.ts';
import { headerWords } from './column.ts';
import type { ReportNote } from './posting-batch.ts';
import { columnLetters, type Sheet } from './sheet.ts';

/** A filled cell, with where it stands as a clerk sees it. */
export interface PlacedCell {
  readonly sheet: string;
  readonly row: number;
  /** `开始时间（B列）`. */
  readonly label: string;
  readonly value: CellValue;
  readonly text: string;
}

/** Filled cells of a row, or of a form, by what they hold. */
export type PlacedCells<K extends string> = ReadonlyMap<K, PlacedCell>;

/** Spellings of names, separated by blanks; messages use the first. */
export type Spellings<K extends string> = Readonly<Record<K, string>>;

const headRows = 20;
/** Characters of a cell that a report repeats. */
const shownValue = 60;

/** The rows below the first one that names all the required columns; null when none does. */
export function readSmallTable<K extends string>(
  sheet: Sheet,
  { spellings, required }: { spellings: Spellings<K>; required: readonly K[] },
): PlacedCells<K>[] | null {
  let header: Map<number, { key: K; label: string }> | null = null;
  const found: PlacedCells<K>[] = [];
  for (const { number, values } of sheet.rows()) {
    if (header) {
      const cells = new Map<K, PlacedCell>();
      for (const [index, { key, label }] of header) {
        const cell = placed(values[index], { sheet: sheet.name, row: number, label });
        if (cell && !cells.has(key)) cells.set(key, cell);
      }
      if (cells.size > 0) found.push(cells);
      continue;
    }
    if (number > headRows) return null;
    const columns = new Map<number, { key: K; label: string }>();
    values.forEach((value, index) => {
      const text = cellText(value);
      const key = keyOf(text, spellings);
      if (key)
        columns.set(index, { key, label: `${headerWords(text)}（${columnLetters(index)}列）` });
    });
    const keys = new Set([...columns.values()].map(({ key }) => key));
    if (required.every((key) => keys.has(key))) header = columns;
  }
  return header && found;
}

/** The items of a form: a name, and what is filled in to the right of it. */
export function readForm<K extends string>(sheet: Sheet, spellings: Spellings<K>): PlacedCells<K> {
  const items = new Map<K, PlacedCell>();
  for (const { number, values } of sheet.rows()) {
    values.forEach((value, index) => {
      const key = keyOf(cellText(value), spellings);
      const next = values.findIndex((one, at) => at > index && cellText(one) !== '');
      if (!key || next < 0 || items.has(key)) return;
      // The name of another item, as this one was left empty.
      if (keyOf(cellText(values[next]), spellings)) return;
      const label = `${headerWords(cellText(value))}（${columnLetters(next)}列）`;
      const cell = placed(values[next], { sheet: sheet.name, row: number, label });
      if (cell) items.set(key, cell);
    });
  }
  return items;
}

/** A note on a cell. */
export function noteOn(
  cell: PlacedCell,
  level: ReportNote['level'],
  { reason, cure }: { reason: string; cure: string },
): ReportNote {
  const { sheet, row, label: column } = cell;
  const text = cell.text.replace(/\s+/g, ' ');
  const value = text.length > shownValue ? `${text.slice(0, shownValue)}…` : text;
  return { sheet, row, column, value, level, reason, cure };
}

/** How a message names a column or an item. */
export function nameOf(words: string): string {
  return words.split(' ')[0] ?? words;
}

function keyOf<K extends string>(text: string, spellings: Spellings<K>): K | undefined {
  const words = headerWords(text);
  if (words === '' || words.length > 12) return undefined;
  const keys = Object.keys(spellings) as K[];
  return keys.find((key) => spellings[key].split(' ').includes(words));
}

function placed(
  value: CellValue | undefined,
  place: Pick<PlacedCell, 'sheet' | 'row' | 'label'>,
): PlacedCell | null {
  const text = cellText(value);
  if (text === '' || isBlank(text)) return null;
  return { ...place, value: value ?? null, text };
}

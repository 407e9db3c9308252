import { cellText, isBlank, type CellValue } from './cell-text.ts';
import { type ColumnKey, columnOf, isColumnName, isPassedOver } from './column.ts';
import { columnLetters, type Sheet, type SheetRow } from './sheet.ts';

/** A cell of a posting's row. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  /** Header and letters as the clerk sees them: `薪资待遇（C列）`. */
  readonly label: string;
}

/** A row under a header, by what its columns hold; blank cells are left out. */
export interface PostingRow {
  readonly sheet: string;
  readonly number: number;
  readonly cells: ReadonlyMap<ColumnKey, Cell>;
}

/** A row that is no posting, with the reason in words; `empty` rows are not worth a word. */
export interface PassedRow {
  readonly sheet: string;
  readonly number: number;
  readonly passedOver: 'empty' | 'header' | 'footer' | 'note';
  readonly text: string;
}

/** A table of postings found in a sheet. */
export interface Table {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: ReadonlySet<ColumnKey>;
  /** Headers that mean nothing to the import. */
  readonly unknown: readonly string[];
  /** Employer named above the table (`单位名称：…`), for a sheet of one employer. */
  readonly employer: string | null;
  rows(): Iterable<PostingRow | PassedRow>;
}

interface Column {
  readonly index: number;
  readonly key: ColumnKey;
  readonly isExact: boolean;
  readonly label: string;
}

interface Header {
  readonly row: number;
  readonly columns: readonly Column[];
  readonly unknown: readonly string[];
  readonly score: number;
}

/** Rows from the top among which the header is looked for. */
const headRows = 20;
/** Columns in which several cells of a row add up; of others the first filled one counts. */
const adding: ReadonlySet<ColumnKey> = new Set([
  'duties',
  'requirements',
  'benefits',
  'note',
  'skills',
]);
const footer =
  /^(?:填报|填表|审核|制表|复核|经办|单位负责人|负责人|联系人|联系电话|合计|总计|小计|共计|备注|注|说明|填表说明|附|盖章|日期)[\s\S]{0,4}[:：(（]|^(?:合计|总计|小计|共计|以上|本表|注)/;
const example = /^[（(【[]?(?:示例|样例|例)[）)】\]]?$|^例[:：]/;

/** Finds the table of a sheet by the row near its top that reads most like a header; null for none. */
export function findTable(sheet: Sheet): Table | null {
  const head: SheetRow[] = [];
  for (const row of sheet.rows()) {
    head.push(row);
    if (head.length >= headRows) break;
  }
  const header = head
    .map((row, index) => readHeader(row, head[index - 1]))
    .reduce<Header | null>(
      (best, next) => (next && next.score > (best?.score ?? 0) ? next : best),
      null,
    );
  if (!header) return null;
  return {
    sheet,
    headerRow: header.row,
    columns: new Set(header.columns.map((column) => column.key)),
    unknown: header.unknown,
    employer: employerAbove(head.filter((row) => row.number < header.row)),
    rows: () => walk(sheet, header),
  };
}

/** A row as a header: null unless it names a title or an employer and two columns more. */
function readHeader(row: SheetRow, above: SheetRow | undefined): Header | null {
  const columns: Column[] = [];
  const unknown: string[] = [];
  row.values.forEach((value, index) => {
    const text = cellText(value);
    if (text === '') return;
    const found = columnOf(text);
    const parent = cellText(above?.values[index]);
    const grouped = !found?.isExact && parent !== text && parent ? columnOf(parent + text) : null;
    const column = found?.isExact
      ? found
      : (grouped ?? found ?? (parent !== text ? columnOf(parent) : null));
    if (column)
      columns.push({
        ...column,
        index,
        label: `${text.replace(/\s+/g, '')}（${columnLetters(index)}列）`,
      });
    else if (!isPassedOver(text)) unknown.push(text.slice(0, 20));
  });
  const keys = new Set(columns.map((column) => column.key));
  if (keys.size < 3 || !(keys.has('title') || keys.has('employer'))) return null;
  const exact = new Set(columns.filter((column) => column.isExact).map((column) => column.key));
  return { row: row.number, columns, unknown, score: keys.size + exact.size };
}

function* walk(sheet: Sheet, first: Header): Iterable<PostingRow | PassedRow> {
  let header = first;
  for (const row of sheet.rows()) {
    if (row.number <= first.row) continue;
    const again = isHeader(row, header) ? readHeader(row, undefined) : null;
    if (again) header = again;
    const all = row.values.map(cellText);
    const texts = all.filter((text) => text !== '');
    const cells = again ? new Map<ColumnKey, Cell>() : cellsOf(row, { header, texts: all });
    const passedOver = again ? 'header' : passing(texts, cells);
    if (passedOver)
      yield {
        sheet: sheet.name,
        number: row.number,
        passedOver,
        text: texts.join(' ').slice(0, 60),
      };
    else yield { sheet: sheet.name, number: row.number, cells };
  }
}

/** A header that is repeated on each printed page, or that of a second table below the first. */
function isHeader(row: SheetRow, header: Header): boolean {
  const short = row.values.filter((value) => typeof value === 'string' && value.length <= 14);
  if (short.length < header.columns.length * 0.6) return false;
  const same = short.filter((value) => isColumnName(String(value))).length;
  return same >= 3 && same >= header.columns.length * 0.6;
}

function passing(
  texts: readonly string[],
  cells: ReadonlyMap<ColumnKey, Cell>,
): PassedRow['passedOver'] | null {
  const [first = ''] = texts;
  if (texts.length === 0 || cells.size === 0) return 'empty';
  const distinct = new Set(texts);
  if (footer.test(first) && distinct.size <= 4 && !(cells.has('employer') && cells.has('pay')))
    return 'footer';
  if (example.test(first)) return 'note';
  if (distinct.size === 1 && first.length > 1 && cells.size === 1 && !cells.has('title'))
    return 'note';
  return null;
}

function cellsOf(
  row: SheetRow,
  { header, texts }: { header: Header; texts: readonly string[] },
): Map<ColumnKey, Cell> {
  const cells = new Map<ColumnKey, Cell>();
  for (const { index, key, label } of header.columns) {
    const value = row.values[index] ?? null;
    const text = texts[index] ?? '';
    if (isBlank(text)) continue;
    const known = cells.get(key);
    if (!known) cells.set(key, { value, text, label });
    else if (adding.has(key) && known.text !== text) {
      const joined = `${known.text}\n${text}`;
      cells.set(key, { value: joined, text: joined, label: known.label });
    }
  }
  return cells;
}

/** `单位名称：长春某某公司` above a table, in one cell or in two neighbouring ones. */
function employerAbove(rows: readonly SheetRow[]): string | null {
  for (const { values } of rows) {
    const texts = values.map(cellText);
    for (const [index, text] of texts.entries()) {
      const inside =
        /(?:用人|招聘|填报|参会)?(?:单位|企业|公司)(?:名称|全称)?(?:[（(][^）)]*[）)])?[:：]\s*([^\s:：]{4,40})/.exec(
          text,
        );
      if (inside?.[1]) return inside[1];
      const next = texts.slice(index + 1).find((other) => other !== '' && other !== text);
      if (
        /^(?:用人|招聘|参会)?(?:单位|企业|公司)(?:名称|全称)[:：]?$/.test(text) &&
        next &&
        !columnOf(next)
      )
        return next;
    }
  }
  return null;
}

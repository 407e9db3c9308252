import { meetingModes, type CounselorHours } from '@union-jobs/contract';
import { bareText, cellText, type CellValue } from '../import/cell-text.ts';
import { columnLetters, type Sheet, type SheetRow } from '../import/sheet.ts';

/** A row that cannot be read: where, why, and what to do. */
export interface HoursNote {
  readonly sheet: string;
  readonly row: number;
  readonly counselor: string;
  /** Header and letters as the clerk sees them: `时间（C列）`. */
  readonly column: string;
  readonly reason: string;
  readonly cure: string;
}

/** A line of a sheet: weekly hours, or what holds on one day. */
export interface HoursLine {
  readonly counselor: string;
  /** Weekdays, Monday 1 to Sunday 7; none where it is about a date. */
  readonly weekdays: readonly number[];
  readonly date: string | null;
  /** Null for a day off. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly modes: CounselorHours['weekly'][number]['modes'];
  readonly place: string | null;
}

/** What a sheet of hours says. */
export interface HoursReading {
  readonly lines: readonly HoursLine[];
  readonly notes: readonly HoursNote[];
}

const synonyms = {
  counselor: '咨询师 咨询师姓名 姓名 老师 专家 咨询老师',
  day: '星期 周几 出诊日 值班日 日期 星期或日期 时间安排',
  time: '时间 时间段 时段 咨询时间 值班时间 起止时间',
  mode: '方式 咨询方式 形式',
  place: '地点 咨询地点 场地 房间',
} as const;
type Column = keyof typeof synonyms;

const headRows = 20;

/**
 * Reads the hours of a sheet: a row for each counselor and time, below a header with 咨询师, 星期
 * or 日期, and 时间. A row that says 休 (or 停诊) for a date is a day off.
 */
export function readHours(sheet: Sheet): HoursReading | null {
  let columns: ReadonlyMap<Column, number> | undefined;
  const lines: HoursLine[] = [];
  const notes: HoursNote[] = [];
  for (const row of sheet.rows()) {
    if (!columns) {
      if (row.number > headRows) return null;
      columns = headerOf(row);
      continue;
    }
    const read = readLine(row, columns);
    if (!read) continue;
    if ('reason' in read) notes.push({ ...read, sheet: sheet.name, row: row.number });
    else lines.push(read);
  }
  return columns ? { lines, notes } : null;
}

function headerOf(row: SheetRow): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  row.values.forEach((value, index) => {
    const text = bareText(cellText(value)).replace(/[（(].*$/, '');
    for (const key of Object.keys(synonyms) as Column[]) {
      if (synonyms[key].split(' ').includes(text) && !columns.has(key)) columns.set(key, index);
    }
  });
  return (['counselor', 'day', 'time'] as const).every((key) => columns.has(key))
    ? columns
    : undefined;
}

type Fault = Pick<HoursNote, 'counselor' | 'column' | 'reason' | 'cure'>;

function readLine(
  { values }: SheetRow,
  columns: ReadonlyMap<Column, number>,
): HoursLine | Fault | null {
  const cell = (key: Column): CellValue => values[columns.get(key) ?? -1] ?? null;
  const counselor = cellText(cell('counselor'));
  if (counselor === '') return null;
  const refuse = (key: Column, reason: string, cure: string): Fault => ({
    counselor,
    column: `${synonyms[key].split(' ')[0]}（${columnLetters(columns.get(key) ?? 0)}列）`,
    reason,
    cure,
  });
  const day = readDay(cell('day'));
  const dayText = cellText(cell('day'));
  if (!day) {
    return refuse('day', `“${dayText}”不是星期或日期`, '写成“周一”“周一至周五”或“2026-12-31”');
  }
  const timeText = bareText(cellText(cell('time')));
  const isOff = /^(?:休|休息|停诊|请假|不出诊|放假)$/.test(timeText);
  const span = isOff ? null : readSpan(timeText);
  if (span === undefined || (isOff && day.date === null)) {
    const reason = isOff ? '只有具体日期可以写“休”' : `“${cellText(cell('time'))}”不是起止时间`;
    return refuse('time', reason, '写成“09:00-12:00”；某一天休息时，星期一栏写日期');
  }
  const modes = readModes(cellText(cell('mode')));
  if (!modes) {
    return refuse('mode', `“${cellText(cell('mode'))}”不是咨询方式`, '写面谈、电话、视频或文字');
  }
  return { counselor, ...day, span, modes, place: cellText(cell('place')) || null };
}

const weekdayNames = '一二三四五六日';

function readDay(value: CellValue): Pick<HoursLine, 'weekdays' | 'date'> | null {
  if (value instanceof Date) return { weekdays: [], date: value.toISOString().slice(0, 10) };
  const text = bareText(cellText(value)).replace(/天/g, '日');
  const date = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (date) {
    const [, year, month = '', day = ''] = date;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const isReal = new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso);
    return isReal ? { weekdays: [], date: iso } : null;
  }
  if (text === '工作日') return { weekdays: [1, 2, 3, 4, 5], date: null };
  if (text === '每日') return { weekdays: [1, 2, 3, 4, 5, 6, 7], date: null };
  if (text === '周末') return { weekdays: [6, 7], date: null };
  const words = text.replace(/星期|礼拜|周/g, '');
  const range = /^([一二三四五六日1-7])[至到\-~—]+([一二三四五六日1-7])$/.exec(words);
  if (range) {
    const [first, last] = [weekdayOf(range[1]), weekdayOf(range[2])];
    if (first > last) return null;
    return { weekdays: spread(first, last), date: null };
  }
  if (!/^[一二三四五六日1-7](?:[、,，/和]?[一二三四五六日1-7])*$/.test(words)) return null;
  const named = words
    .replace(/[、,，/和]/g, '')
    .split('')
    .map(weekdayOf);
  return { weekdays: [...new Set(named)].sort(), date: null };
}

function weekdayOf(name = ''): number {
  return weekdayNames.indexOf(name) + 1 || Number(name);
}

function spread(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** `9:00-12:00`, `上午9点至11点半`, `14点—17点`; undefined for anything else. */
function readSpan(text: string): { from: string; to: string } | undefined {
  const [, one, other] = /^(.+?)[至到\-~—–]+(.+)$/.exec(text) ?? [];
  if (!one || !other) return undefined;
  const from = readClock(one, '');
  const to = readClock(other, /^(?:下午|晚上|晚)/.exec(one)?.[0] ?? '');
  return from !== null && to !== null && from < to ? { from, to } : undefined;
}

function readClock(text: string, before: string): string | null {
  const found = /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2})(?:[:点时](\d{2}|半)?分?)?$/.exec(text);
  if (!found) return null;
  const [, part = before, hourText, minuteText] = found;
  const isLate = /下午|晚/.test(part) && Number(hourText) < 12;
  const hour = Number(hourText) + (isLate ? 12 : 0);
  const minute = minuteText === '半' ? 30 : Number(minuteText ?? 0);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const modeNames: Readonly<Record<(typeof meetingModes)[number], RegExp>> = {
  in_person: /^(?:面谈|面询|当面|现场|线下|到场)$/,
  phone: /^(?:电话|语音)$/,
  video: /^(?:视频|线上|网络)$/,
  text: /^(?:文字|图文|在线文字)$/,
};

function readModes(text: string): HoursLine['modes'] | null {
  const words = bareText(text)
    .split(/[、,，/;；和+]/)
    .filter(Boolean);
  if (words.length === 0) return ['in_person'];
  const modes = words.map((word) => meetingModes.find((mode) => modeNames[mode].test(word)));
  return modes.every((mode) => mode !== undefined) ? [...new Set(modes)] : null;
}

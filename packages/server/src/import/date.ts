import { type CellValue, cellText } from './cell-text.ts';
import { withDigits } from './chinese-number.ts';
import { remembering } from './remembering.ts';

/** What a date cell could be read as. `open` is 长期 or 招满为止, `term` a length of time: 30天. */
export type ReadDate =
  | { readonly kind: 'date'; readonly at: Date }
  | { readonly kind: 'term'; readonly days: number; readonly months: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

/** A date without a time means the end of that day for a deadline, its start for a publication. */
export interface DateReading {
  readonly day: 'start' | 'end';
  /** The moment from which a missing year is told: the nearest such day. */
  readonly now: Date;
}

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Hours and minutes, null when only the day is named; 24:00 is allowed. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null;
}

/** China has kept UTC+8 without summer time since 1992. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const openWords = /长期|常年|招满|招齐|招到|不限|永久|随时|持续|另行通知|待定/;
const year = '((?:20)\\d{2})';
const time =
  '(?:[t ]*(上午|下午|晚上?|早上?|中午)?(\\d{1,2})(?:[:时点](\\d{1,2})?(?::(\\d{1,2}))?分?)(?:\\.\\d+)?(z|[+-]\\d{2}:?\\d{2})?)?';
const shapes = {
  full: new RegExp(`${year}[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${time}`, 'g'),
  compact: /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g,
  short: new RegExp(`(?<!\\d)(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, 'g'),
  month: /(20\d{2})[-/.年](?:(\d{1,2})月?(?:底|末)?|[底末])(?![\d-])/g,
  day: new RegExp(`(?<!\\d)(\\d{1,2})(?:月|[-/.](?=\\d{1,2}(?!\\d)))(\\d{1,2})[日号]?${time}`, 'g'),
};

/**
 * Reads a date as clerks write it: an Excel date or serial number, `2026-12-31`, `2026/12/31`,
 * `2026.12.31`, `2026年12月31日`, `12月31日`, `20261231`, with or without a time, alone or inside words
 * (`即日起至12月31日`: a deadline takes the last date, a publication the first). Times are China
 * Standard Time unless an offset is written.
 */
export function readDate(value: CellValue | undefined, reading: DateReading): ReadDate {
  if (value instanceof Date) return fromWall(wallOf(value), reading);
  if (typeof value === 'number') return fromNumber(value, reading);
  const text = plainDate(cellText(value));
  return dateReadings(`${reading.day} ${reading.now.getTime()} ${text}`, () =>
    readWords(text, reading),
  );
}

const dateReadings = remembering<ReadDate>();

function readWords(text: string, reading: DateReading): ReadDate {
  if (text === '') return { kind: 'empty' };
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text), reading);
  const walls = wallsIn(text, reading.now);
  const wall = reading.day === 'end' ? walls.at(-1) : walls[0];
  if (wall) return wall.at ? { kind: 'date', at: wall.at } : fromWall(wall, reading);
  return readTerm(text) ?? (openWords.test(text) ? { kind: 'open' } : { kind: 'unreadable' });
}

/** Half-width words without space around the signs of a date; `二〇二八年六月` becomes `2028年6月`. */
function plainDate(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ *([年月日号]) */g, '$1')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (digits) =>
      Array.from(digits, (digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, withDigits)
    .trim();
}

/** The last second of a calendar day in China; throws a RangeError for a day that does not exist. */
export function endOfDay(date: string): Date {
  const read = readDate(date, { day: 'end', now: new Date(0) });
  if (read.kind !== 'date') throw new RangeError(`Not a date: ${date}`);
  return read.at;
}

/** A moment after a term of days and calendar months, at the end of that day in China. */
export function afterTerm(
  from: Date,
  term: { readonly days: number; readonly months: number },
): Date {
  const wall = new Date(from.getTime() + offsetMs);
  const at = Date.UTC(
    wall.getUTCFullYear(),
    wall.getUTCMonth() + term.months,
    wall.getUTCDate() + term.days + 1,
  );
  return new Date(at - offsetMs - 1000);
}

/** A day as it is written in reports: `2026-12-31`, in China. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** Excel counts days from 1899-12-30; numbers of eight digits are 20261231. */
function fromNumber(value: number, reading: DateReading): ReadDate {
  if (value >= 20_000_101 && value <= 20_991_231 && Number.isInteger(value)) {
    return readDate(String(value), reading);
  }
  if (value < 36_526 || value > 73_050) return { kind: 'unreadable' };
  return fromWall(
    wallOf(new Date(Date.UTC(1899, 11, 30) + Math.round(value * 86_400) * 1000)),
    reading,
  );
}

function wallOf(value: Date): Wall {
  const seconds = value.getUTCHours() * 3600 + value.getUTCMinutes() * 60 + value.getUTCSeconds();
  return {
    year: value.getUTCFullYear(),
    month: value.getUTCMonth() + 1,
    day: value.getUTCDate(),
    time:
      seconds === 0
        ? null
        : {
            hour: value.getUTCHours(),
            minute: value.getUTCMinutes(),
            second: value.getUTCSeconds(),
          },
  };
}

function fromWall(wall: Wall, reading: DateReading): ReadDate {
  const midnight = Date.UTC(wall.year, wall.month - 1, wall.day);
  const check = new Date(midnight);
  if (check.getUTCMonth() !== wall.month - 1 || check.getUTCDate() !== wall.day)
    return { kind: 'impossible' };
  const { hour, minute, second } = wall.time ?? { hour: 0, minute: 0, second: 0 };
  if (hour > 24 || minute > 59 || second > 59) return { kind: 'impossible' };
  const start = midnight + ((hour * 60 + minute) * 60 + second) * 1000 - offsetMs;
  if (reading.day === 'start') return { kind: 'date', at: new Date(start) };
  // A deadline at 24:00 is still that day, and 00:00 is how exports write a day without a time.
  const wholeDay = start === midnight - offsetMs || hour === 24;
  return { kind: 'date', at: new Date(wholeDay ? midnight - offsetMs + dayMs - 1000 : start) };
}

/** Every date in the words, in the order they stand; the first shape that fits decides. */
function wallsIn(text: string, now: Date): (Wall & { at?: Date })[] {
  const full = [...text.matchAll(shapes.full)].map((match) => ({
    ...dated(match, 4),
    ...offsetMoment(match),
  }));
  const rest = text.replace(shapes.full, (found) => ' '.repeat(found.length));
  const later = [...rest.matchAll(shapes.day)].map((match) => nearest(match, now, full.at(-1)));
  if (full.length > 0) return [...full, ...later];
  const compact = [...text.matchAll(shapes.compact)].map((match) => dated(match, 9));
  if (compact.length > 0) return compact;
  const short = [...text.matchAll(shapes.short)].map((match) => ({
    ...dated(match, 9),
    year: 2000 + Number(match[1]),
  }));
  if (short.length > 0) return short;
  const months = [...text.matchAll(shapes.month)].map((match) =>
    lastDayOf(Number(match[1]), Number(match[2] ?? 12)),
  );
  return months.length > 0 ? months : later;
}

function dated(match: RegExpMatchArray, timeAt: number): Wall {
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    time: timeOf(match, timeAt),
  };
}

function timeOf(match: RegExpMatchArray, at: number): Wall['time'] {
  if (match[at + 1] === undefined) return null;
  const hour = Number(match[at + 1]);
  const afternoon = /下午|晚/.test(match[at] ?? '') && hour < 12;
  return {
    hour: afternoon ? hour + 12 : hour,
    minute: Number(match[at + 2] ?? 0),
    second: Number(match[at + 3] ?? 0),
  };
}

/** An ISO moment with an offset is that moment, whatever the clock in China says. */
function offsetMoment(match: RegExpMatchArray): { at?: Date } {
  if (match[8] === undefined) return {};
  const at = new Date(match[0].trim().toUpperCase().replace(' ', 'T'));
  return Number.isNaN(at.getTime()) ? {} : { at };
}

/** A day without a year: that of the date before it, else the year that brings it nearest to now. */
function nearest(match: RegExpMatchArray, now: Date, before: Wall | undefined): Wall {
  const day = { month: Number(match[1]), day: Number(match[2]), time: timeOf(match, 3) };
  const at = (candidate: number) => Date.UTC(candidate, day.month - 1, day.day);
  if (before) {
    const earlier = at(before.year) < Date.UTC(before.year, before.month - 1, before.day);
    return { ...day, year: earlier ? before.year + 1 : before.year };
  }
  const thisYear = new Date(now.getTime() + offsetMs).getUTCFullYear();
  const distance = (candidate: number) => Math.abs(at(candidate) - now.getTime());
  const years = [thisYear - 1, thisYear, thisYear + 1];
  const best = years.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return { ...day, year: best };
}

function lastDayOf(inYear: number, month: number): Wall {
  return {
    year: inYear,
    month,
    day: new Date(Date.UTC(inYear, month, 0)).getUTCDate(),
    time: null,
  };
}

function readTerm(text: string): ReadDate | null {
  if (/半年/.test(text)) return { kind: 'term', days: 0, months: 6 };
  const match =
    /^(?:有效期|自?发布之?[日后]起?|报名期|[为:内]|共)*(\d{1,3}|[一二两三六])个?(天|日|周|星期|月|年)(?:内|有效|之内)?$/.exec(
      text,
    );
  if (!match) return null;
  const size =
    ({ 一: 1, 二: 2, 两: 2, 三: 3, 六: 6 } as Record<string, number>)[match[1] ?? ''] ??
    Number(match[1]);
  if (match[2] === '月' && !/个月/.test(text)) return null;
  if (match[2] === '天' || match[2] === '日') return { kind: 'term', days: size, months: 0 };
  if (match[2] === '月') return { kind: 'term', days: 0, months: size };
  return match[2] === '年'
    ? { kind: 'term', days: 0, months: size * 12 }
    : { kind: 'term', days: size * 7, months: 0 };
}

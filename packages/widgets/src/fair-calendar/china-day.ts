/**
 * A day in China, counted from 1 January 1970: 0, 1, … One zone, eight hours ahead of UTC all year,
 * so that days can be added and compared as numbers wherever the reader's clock stands.
 */
export type ChinaDay = number;

const dayMs = 86_400_000;
const aheadMs = 8 * 3_600_000;

/** The day on which a moment falls. */
export function dayOf(moment: Date | string | number): ChinaDay {
  return Math.floor((new Date(moment).getTime() + aheadMs) / dayMs);
}

/** The last day of something that ends at this moment: midnight belongs to the day before. */
export function lastDayOf(end: Date | string | number): ChinaDay {
  return dayOf(new Date(end).getTime() - 1);
}

/** A day by its year, its month 1–12 and its date; days beyond a month's end go on in the next. */
export function dayAt(year: number, month: number, date: number): ChinaDay {
  return Date.UTC(year, month - 1, date) / dayMs;
}

/** What stands on a calendar sheet. */
export interface DayParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Takes a day apart. */
export function partsOf(day: ChinaDay): DayParts {
  const date = new Date(day * dayMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** `2026-10-01` */
export function isoOf(day: ChinaDay): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day that `2026-10-01` names; undefined when it names none. */
export function dayFromIso(text: string): ChinaDay | undefined {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms / dayMs;
}

/** A month, as years × 12 + its place in the year: months can be added and compared as numbers. */
export type ChinaMonth = number;

/** The month of a day. */
export function monthOf(day: ChinaDay): ChinaMonth {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export function firstDayOf(month: ChinaMonth): ChinaDay {
  return dayAt(Math.floor(month / 12), (month % 12) + 1, 1);
}

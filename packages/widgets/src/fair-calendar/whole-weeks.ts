import { firstDayOf, partsOf, type ChinaDay, type ChinaMonth } from './china-day.ts';

/** The days of a month in whole weeks. */
export interface Sheet {
  readonly first: ChinaDay;
  /** 4–6 */
  readonly weeks: number;
}

/** The sheet of a month whose weeks begin on a weekday, 0 for Sunday to 6. */
export function sheetOf(month: ChinaMonth, weekStart: number): Sheet {
  const begin = firstDayOf(month);
  const before = (partsOf(begin).weekday - weekStart + 7) % 7;
  const days = before + firstDayOf(month + 1) - begin;
  return { first: begin - before, weeks: Math.ceil(days / 7) };
}

import { announcedHolidays } from '@union-jobs/sdk';
import { dayAt, partsOf, type ChinaDay } from './china-day.ts';

/** A statutory holiday, or a weekend day on which people work for it. */
export interface Holiday {
  /** A code with a name in the messages: `national`, … */
  readonly name: string;
  /** A make-up workday (调休上班), not a day off. */
  readonly isWorkday: boolean;
}

const years = new Map<number, ReadonlyMap<ChinaDay, Holiday>>();

/** Whether the days off of a year are known; of others, nothing can be said. */
export function isYearKnown(year: number): boolean {
  return year in announcedHolidays;
}

/** What is special about a day; undefined on ordinary days, and in years that are not known. */
export function holidayOn(day: ChinaDay): Holiday | undefined {
  const { year } = partsOf(day);
  let days = years.get(year);
  if (!days) years.set(year, (days = daysOf(year)));
  return days.get(day);
}

function daysOf(year: number): ReadonlyMap<ChinaDay, Holiday> {
  const { off = '', work = '' } = announcedHolidays[year] ?? {};
  const days = new Map<ChinaDay, Holiday>();
  const add = (list: string, isWorkday: boolean) =>
    list.split(',').forEach((one) => {
      const [name = '', month, date, count = '1'] = one.split(' ');
      for (let nth = 0; name && nth < Number(count); nth++) {
        days.set(dayAt(year, Number(month), Number(date) + nth), { name, isWorkday });
      }
    });
  add(off, false);
  add(work, true);
  return days;
}

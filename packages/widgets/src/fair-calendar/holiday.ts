import { dayAt, partsOf, type ChinaDay } from './china-day.ts';

/** A statutory holiday, or a weekend day on which people work for it. */
export interface Holiday {
  /** A code with a name in the messages: `national`, … */
  readonly name: string;
  /** A make-up workday (调休上班), not a day off. */
  readonly isWorkday: boolean;
}

/**
 * Days off as `name month day days`, and workdays in exchange as `name month day`, as the State
 * Council's general office announces them each November for the year that follows.
 * Source of 2025: 国办发明电〔2024〕12号; of 2026: 国办发明电〔2025〕7号.
 */
const announced: Readonly<Record<number, { off: string; work: string }>> = {
  2025: {
    off: 'new_year 1 1 1,spring 1 28 8,tomb_sweeping 4 4 3,labour 5 1 5,dragon_boat 5 31 3,national 10 1 8',
    work: 'spring 1 26,spring 2 8,labour 4 27,national 9 28,national 10 11',
  },
  2026: {
    off: 'new_year 1 1 3,spring 2 15 9,tomb_sweeping 4 4 3,labour 5 1 5,dragon_boat 6 19 3,mid_autumn 9 25 3,national 10 1 7',
    work: 'new_year 1 4,spring 2 14,spring 2 28,labour 5 9,national 9 20,national 10 10',
  },
};

const years = new Map<number, ReadonlyMap<ChinaDay, Holiday>>();

/** Whether the days off of a year are known; of others, nothing can be said. */
export function isYearKnown(year: number): boolean {
  return year in announced;
}

/** What is special about a day; undefined on ordinary days, and in years that are not known. */
export function holidayOn(day: ChinaDay): Holiday | undefined {
  const { year } = partsOf(day);
  let days = years.get(year);
  if (!days) years.set(year, (days = daysOf(year)));
  return days.get(day);
}

function daysOf(year: number): ReadonlyMap<ChinaDay, Holiday> {
  const { off = '', work = '' } = announced[year] ?? {};
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

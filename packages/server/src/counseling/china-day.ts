import { announcedHolidays } from '@union-jobs/contract';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Asia/Shanghai has had no daylight saving since 1991. */
const chinaOffsetMs = 8 * 3_600_000;

/** A day in Asia/Shanghai, counted from 1970-01-01. */
export type ChinaDay = number;

/** The day of a moment in China. */
export function dayOf(atMs: number): ChinaDay {
  return Math.floor((atMs + chinaOffsetMs) / dayMs);
}

/** The day of a date like `2026-11-23`. */
export function dayOfDate(date: string): ChinaDay {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The date of a day: `2026-11-23`. */
export function dateOf(day: ChinaDay): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: ChinaDay): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The moment of a time of day in China, in milliseconds. */
export function momentOn(day: ChinaDay, minutes: number): number {
  return day * dayMs - chinaOffsetMs + minutes * minuteMs;
}

/** Minutes of `09:30`, from midnight. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/**
 * Whether a day is off by law, or a workday in exchange for one; undefined on all others, and in
 * years that have not been announced.
 */
export function specialDay(day: ChinaDay): 'off' | 'work' | undefined {
  const year = new Date(day * dayMs).getUTCFullYear();
  let days = years.get(year);
  if (!days) years.set(year, (days = specialDaysOf(year)));
  return days.get(day);
}

const years = new Map<number, ReadonlyMap<ChinaDay, 'off' | 'work'>>();

function specialDaysOf(year: number): ReadonlyMap<ChinaDay, 'off' | 'work'> {
  const days = new Map<ChinaDay, 'off' | 'work'>();
  const announced = announcedHolidays[year];
  if (!announced) return days;
  for (const kind of ['off', 'work'] as const) {
    for (const one of announced[kind].split(',')) {
      const [, month, date, count = '1'] = one.split(' ');
      const first = Date.UTC(year, Number(month) - 1, Number(date)) / dayMs;
      for (let nth = 0; nth < Number(count); nth += 1) days.set(first + nth, kind);
    }
  }
  return days;
}

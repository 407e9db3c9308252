import type { Slot } from '@union-jobs/sdk';
import { dayOf, firstDayOf, monthOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import { sheetOf } from '../fair-calendar/whole-weeks.ts';

/** Days that stand on screen together: a month, or two weeks where there is little room. */
export interface ShownDays {
  readonly isMonth: boolean;
  /** Rows of days; those of a month are weeks from Monday on, with days of its neighbours. */
  readonly rows: readonly (readonly ChinaDay[])[];
  /** First and last day that may be chosen. */
  readonly from: ChinaDay;
  readonly to: ChinaDay;
}

const monday = 1;
const stripDays = 14;

/** The days around one of them; none before today. */
export function shownDays(
  at: ChinaDay,
  { isWide, today }: { isWide: boolean; today: ChinaDay },
): ShownDays {
  if (!isWide) {
    const from = today + stripDays * Math.floor((at - today) / stripDays);
    return { isMonth: false, rows: [daysFrom(from, stripDays)], from, to: from + stripDays - 1 };
  }
  const month = monthOf(at);
  const { first, weeks } = sheetOf(month, monday);
  const from = Math.max(today, firstDayOf(month));
  const rows: ChinaDay[][] = [];
  for (let week = 0; week < weeks; week++) {
    // Weeks that are over offer nothing.
    if (first + 7 * week + 6 >= from) rows.push(daysFrom(first + 7 * week, 7));
  }
  return { isMonth: true, rows, from, to: firstDayOf(month + 1) - 1 };
}

function daysFrom(first: ChinaDay, count: number): ChinaDay[] {
  const days: ChinaDay[] = [];
  for (let day = first; day < first + count; day++) days.push(day);
  return days;
}

/** The free times of each day, in the order in which they came. */
export function slotsByDay(slots: readonly Slot[]): ReadonlyMap<ChinaDay, readonly Slot[]> {
  const days = new Map<ChinaDay, Slot[]>();
  slots.forEach((slot) => {
    const day = dayOf(slot.startsAt);
    const known = days.get(day);
    if (known) known.push(slot);
    else days.set(day, [slot]);
  });
  return days;
}

/** The first free times of the days nearest to a day, earliest first. */
export function nearestTo(
  day: ChinaDay,
  days: ReadonlyMap<ChinaDay, readonly Slot[]>,
  most: number,
): string[] {
  return [...days.keys()]
    .sort((one, other) => Math.abs(one - day) - Math.abs(other - day))
    .slice(0, most)
    .sort((one, other) => one - other)
    .map((near) => days.get(near)?.[0]?.startsAt ?? '');
}

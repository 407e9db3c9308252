import type { ChinaDay } from './china-day.ts';
import type { Sheet } from './whole-weeks.ts';

/** Something that lasts from one day to another, both included. */
export interface Span {
  readonly first: ChinaDay;
  readonly last: ChinaDay;
}

/** A piece of a span within one week, to be drawn as a bar. */
export interface Bar<T> {
  readonly item: T;
  /** 0–6, the day of the week on which it begins here. */
  readonly column: number;
  /** 1–7 */
  readonly days: number;
  /** 0 is the uppermost. */
  readonly lane: number;
}

/** What one week shows. */
export interface Week<T> {
  readonly bars: readonly Bar<T>[];
  /** How many there are on each of its days, 7 numbers. */
  readonly counts: readonly number[];
  /** How many of them are not shown. */
  readonly hidden: readonly number[];
}

/**
 * Lays spans out over the weeks of a sheet, in at most `lanes` lanes a day; days with more keep the
 * last lane free for the number of those that are not shown. Each span is looked at once, and once
 * more for each week it stands in, however many there are. Equal spans keep their order.
 */
export function layOut<T extends Span>(
  items: readonly T[],
  { sheet, lanes }: { sheet: Sheet; lanes: number },
): Week<T>[] {
  const { first, weeks } = sheet;
  const inWeek: T[][] = [];
  for (let week = 0; week < weeks; week++) inWeek.push([]);
  items.forEach((item) => {
    const from = Math.max(0, Math.floor((item.first - first) / 7));
    const to = Math.min(weeks - 1, Math.floor((item.last - first) / 7));
    for (let week = from; week <= to; week++) inWeek[week]?.push(item);
  });
  return inWeek.map((some, week) => layOutWeek(some, first + 7 * week, lanes));
}

function layOutWeek<T extends Span>(items: readonly T[], begin: ChinaDay, lanes: number): Week<T> {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const pieces = items.map((item) => {
    const column = Math.max(0, item.first - begin);
    const days = Math.min(6, item.last - begin) - column + 1;
    for (let day = column; day < column + days; day++) counts[day] = (counts[day] ?? 0) + 1;
    return { item, column, days };
  });
  // What goes over several days comes first: a bar in the middle of a day's list reads badly.
  pieces.sort((one, other) => one.column - other.column || other.days - one.days);
  const shown = [0, 0, 0, 0, 0, 0, 0];
  const taken = new Set<number>();
  const bars: Bar<T>[] = [];
  pieces.forEach(({ item, column, days }) => {
    const fits = (lane: number) => {
      for (let day = column; day < column + days; day++) {
        const last = (counts[day] ?? 0) > lanes ? lanes - 1 : lanes;
        if (lane >= last || taken.has(7 * lane + day)) return false;
      }
      return true;
    };
    let lane = 0;
    while (lane < lanes && !fits(lane)) lane++;
    if (lane === lanes) return;
    for (let day = column; day < column + days; day++) {
      taken.add(7 * lane + day);
      shown[day] = (shown[day] ?? 0) + 1;
    }
    bars.push({ item, column, days, lane });
  });
  return { bars, counts, hidden: counts.map((count, day) => count - (shown[day] ?? 0)) };
}

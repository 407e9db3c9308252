import type { FairSummary } from '@union-jobs/sdk';
import { dayOf, lastDayOf } from './china-day.ts';
import type { Span } from './month-grid.ts';

/** A fair with the days on which it is. */
export interface CalendarFair extends Span {
  readonly fair: FairSummary;
  readonly startMs: number;
  readonly endMs: number;
}

/** Works out the days of a fair; one that ends before it begins lasts for its first day. */
export function calendarFair(fair: FairSummary): CalendarFair {
  const { startsAt, endsAt } = fair;
  const first = dayOf(startsAt);
  return {
    fair,
    first,
    last: Math.max(first, lastDayOf(endsAt)),
    startMs: Date.parse(startsAt),
    endMs: Date.parse(endsAt),
  };
}

/** What a fair is in at a moment; empty while it is further off. */
export type FairState = 'cancelled' | 'past' | 'running' | 'soon' | '';

/** How long before its beginning a fair counts as about to begin. */
export const soonMs = 24 * 3_600_000;

/** The state of a fair at a moment, in milliseconds since 1970. */
export function stateOf({ fair, startMs, endMs }: CalendarFair, now: number): FairState {
  if (fair.status === 'cancelled') return 'cancelled';
  if (now >= endMs) return 'past';
  if (now >= startMs) return 'running';
  return now >= startMs - soonMs ? 'soon' : '';
}

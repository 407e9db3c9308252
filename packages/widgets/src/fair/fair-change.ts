import type { Fair, FairSummary } from '@union-jobs/sdk';
import { soonMs } from '../fair-calendar/calendar-fair.ts';

/**
 * The next moment at which the page of a fair is shown otherwise, in milliseconds since 1970;
 * Infinity for none.
 */
export function nextFairChange(fair: Fair | FairSummary | undefined, now: number): number {
  if (!fair) return Infinity;
  const { startsAt, endsAt, streams, registration } = fair;
  const start = Date.parse(startsAt);
  const { opensAt, deadline } = registration ?? {};
  const others = [
    endsAt,
    opensAt,
    deadline,
    ...streams.flatMap((stream) => [stream.startsAt, stream.endsAt]),
  ].map((moment) => Date.parse(moment ?? ''));
  return Math.min(...[start - soonMs, start, ...others].filter((moment) => moment > now));
}

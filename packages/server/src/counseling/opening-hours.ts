import type { CounselorHours } from '@union-jobs/contract';
import { dateOf, minutesOf, momentOn, specialDay, weekdayOf, type ChinaDay } from './china-day.ts';

/** A time during which a counselor is to be had, in milliseconds. */
export interface OpenSpan {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly modes: readonly string[];
  readonly placeId: string | null;
}

type Written = CounselorHours['exceptions'][number]['spans'][number];

/** When a counselor is to be had for a service on a day, earliest first; breaks are cut out. */
export function openSpans(hours: CounselorHours, day: ChinaDay, serviceId: string): OpenSpan[] {
  const date = dateOf(day);
  const exception = hours.exceptions.find((one) => one.date === date);
  if (exception) return spansOf(exception.spans, day, serviceId);
  const weekday = workingWeekday(hours, day);
  if (weekday === null) return [];
  const weekly = hours.weekly.filter(
    ({ weekday: on, validFrom, validTo }) =>
      on === weekday && (validFrom ?? date) <= date && (validTo ?? date) >= date,
  );
  const breaks = hours.breaks
    .filter(({ weekday: on }) => on === undefined || on === weekday)
    .map(({ from, to }) => ({
      startsAt: momentOn(day, minutesOf(from)),
      endsAt: momentOn(day, minutesOf(to)),
    }));
  return breaks.reduce(cutOut, spansOf(weekly, day, serviceId));
}

/** The weekday whose hours hold on a day; null when nobody works. */
function workingWeekday(hours: CounselorHours, day: ChinaDay): number | null {
  const special = specialDay(day);
  if (special === 'off' && !hours.worksHolidays) return null;
  return special === 'work' ? hours.makeupWeekday : weekdayOf(day);
}

function spansOf(written: readonly Written[], day: ChinaDay, serviceId: string): OpenSpan[] {
  return written
    .filter(({ serviceIds }) => serviceIds === undefined || serviceIds.includes(serviceId))
    .map(({ from, to, modes, placeId = null }) => ({
      startsAt: momentOn(day, minutesOf(from)),
      endsAt: momentOn(day, minutesOf(to)),
      modes,
      placeId,
    }))
    .sort((one, other) => one.startsAt - other.startsAt);
}

function cutOut(
  spans: readonly OpenSpan[],
  pause: { readonly startsAt: number; readonly endsAt: number },
): OpenSpan[] {
  return spans.flatMap((span) => {
    if (pause.endsAt <= span.startsAt || pause.startsAt >= span.endsAt) return [span];
    const before = { ...span, endsAt: pause.startsAt };
    const after = { ...span, startsAt: pause.endsAt };
    return [before, after].filter(({ startsAt, endsAt }) => startsAt < endsAt);
  });
}

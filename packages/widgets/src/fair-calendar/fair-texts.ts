import { timeText } from '../china-time.ts';
import { dayText, lastDayText } from '../format.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import type { CalendarFair } from './calendar-fair.ts';

/** `09:00–15:00`, or `10月14日 – 10月16日` of one that lasts for days. */
export function timeSpanText(one: CalendarFair, messages: FairCalendarMessages): string {
  const { fair, first, last, startMs, endMs } = one;
  return first === last
    ? `${timeText(new Date(startMs))}–${endsAtMidnight(endMs) ? '24:00' : timeText(new Date(endMs))}`
    : `${dayText(fair.startsAt, messages)} – ${lastDayText(fair.endsAt, messages)}`;
}

/** Midnight belongs to the day before, where it is written 24:00. */
function endsAtMidnight(endMs: number): boolean {
  return timeText(new Date(endMs)) === '00:00';
}

/** Where a fair is: the venue and its place, or the platforms of its streams. */
export function placeText({ fair }: CalendarFair): string {
  const { venue, streams } = fair;
  if (venue) return [...(venue.region?.path.slice(-2) ?? []), venue.name].join(' · ');
  return [...new Set(streams.map(({ platform }) => platform))].join(' · ');
}

import { timeText } from '../china-time.ts';
import { dayText } from '../format.ts';
import type { SharedMessages } from '../messages/shared.zh-Hans.ts';

type DayMessages = Pick<SharedMessages, 'day'>;

/** `10月14日 09:00` */
export function momentText(moment: string, messages: DayMessages): string {
  return `${dayText(moment, messages)} ${timeText(new Date(moment))}`;
}

/** `10月14日 09:00–15:00`, or with both days where the fair lasts longer. */
export function fairTimeText(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  messages: DayMessages,
): string {
  const start = momentText(startsAt, messages);
  const isOneDay = dayText(startsAt, messages) === dayText(endsAt, messages);
  return isOneDay
    ? `${start}–${timeText(new Date(endsAt))}`
    : `${start} – ${momentText(endsAt, messages)}`;
}

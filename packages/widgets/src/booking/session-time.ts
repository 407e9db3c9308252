import { dayText, timeText } from '../format.ts';
import type { SharedMessages } from '../messages/shared.zh-Hans.ts';

type DayMessages = Pick<SharedMessages, 'day'> & { readonly weekdays: readonly string[] };

/** `11月25日 周三 09:00`, in China wherever the reader is. */
export function sessionStartText(startsAt: string, messages: DayMessages): string {
  const weekday = new Date(Date.parse(startsAt) + aheadMs).getUTCDay();
  const day = `${dayText(startsAt, messages)} ${messages.weekdays[weekday]}`;
  return `${day} ${timeText(new Date(startsAt))}`;
}

/** `11月25日 周三 09:00–09:50`; what ends on another day says on which. */
export function sessionTimeText(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  messages: DayMessages,
): string {
  const start = sessionStartText(startsAt, messages);
  const isOneDay = dayText(startsAt, messages) === dayText(endsAt, messages);
  return isOneDay
    ? `${start}–${timeText(new Date(endsAt))}`
    : `${start} – ${sessionStartText(endsAt, messages)}`;
}

/** Whether clocks where the reader is do not say what those in China say. */
export function isOutsideChinaTime(moment: string): boolean {
  return new Date(moment).getTimezoneOffset() !== -aheadMs / 60_000;
}

const aheadMs = 8 * 3_600_000;

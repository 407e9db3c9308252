import { dayOf, partsOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import { timeText } from '../china-time.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';

type Texts = Pick<TimeChoiceMessages, 'time'>;

/** `11月25日，星期三` */
export function dayWords(day: ChinaDay, { time }: Texts): string {
  const { month, date, weekday } = partsOf(day);
  return time.date(month, date) + time.comma + time.weekday(time.weekdays[weekday] ?? '');
}

/** `11月25日，星期三，10:00`: what is said of a moment, in the time of China. */
export function momentWords(moment: string, messages: Texts): string {
  return dayWords(dayOf(moment), messages) + messages.time.comma + timeText(new Date(moment));
}

/** `11月25日，星期三，10:00 至 10:50` */
export function slotWords(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  messages: Texts,
): string {
  const [from, to] = [startsAt, endsAt].map((moment) => timeText(new Date(moment)));
  const { time } = messages;
  return dayWords(dayOf(startsAt), messages) + time.comma + time.fromTo(from ?? '', to ?? '');
}

/** That times are those of China, said more clearly to who is elsewhere. */
export function zoneWords({ time }: Texts, now = new Date()): string {
  const aheadMinutes = -now.getTimezoneOffset();
  if (aheadMinutes === 8 * 60) return time.zone;
  const minutes = Math.abs(aheadMinutes);
  const rest = minutes % 60;
  const sign = aheadMinutes < 0 ? '−' : '+';
  return time.otherZone(`${sign}${Math.floor(minutes / 60)}${rest ? `:${rest}` : ''}`);
}

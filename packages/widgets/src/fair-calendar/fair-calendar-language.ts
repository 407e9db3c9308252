import { translated } from '../language.ts';
import {
  fairCalendarZhHans,
  type FairCalendarMessages,
} from '../messages/fair-calendar.zh-Hans.ts';
import type { ChinaMonth } from './china-day.ts';

/** What a calendar says at once. */
export const fairCalendarMessagesFor = translated<FairCalendarMessages>(
  fairCalendarZhHans,
  async () => (await import('../messages/fair-calendar.en.ts')).fairCalendarEn,
);

/** `2026年10月` */
export function monthText(month: ChinaMonth, messages: FairCalendarMessages): string {
  return messages.month(Math.floor(month / 12), (month % 12) + 1);
}

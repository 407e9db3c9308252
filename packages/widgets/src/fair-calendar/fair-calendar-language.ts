import { translated } from '../language.ts';
import { fairCalendarZhHans } from '../messages/fair-calendar.zh-Hans.ts';

/** What a calendar says at once. */
export const fairCalendarMessagesFor = translated(
  fairCalendarZhHans,
  async () => (await import('../messages/fair-calendar.en.ts')).fairCalendarEn,
);

import { translated } from '../language.ts';
import { calendarMenuZhHans } from '../messages/calendar-menu.zh-Hans.ts';

/** What ways into a calendar say. */
export const calendarMenuMessagesFor = translated(
  calendarMenuZhHans,
  async () => (await import('../messages/calendar-menu.en.ts')).calendarMenuEn,
);

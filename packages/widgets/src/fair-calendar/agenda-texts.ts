import { fairAgendaZhHans, type FairAgendaMessages } from '../messages/fair-agenda.zh-Hans.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';

/** What a calendar says at once, and what it says of a fair in a row. */
export type AgendaMessages = FairCalendarMessages & FairAgendaMessages;

/** Adds what rows say. English has it all in one file; Chinese brings it with the rows. */
export function withAgenda(messages: FairCalendarMessages): AgendaMessages {
  return { ...fairAgendaZhHans, ...messages };
}

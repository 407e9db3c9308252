import type { LitElement } from 'lit';
import { translated, type Language } from '../language.ts';
import { fairVisitZhHans, type FairVisitMessages } from '../messages/fair-visit.zh-Hans.ts';
import { withAgenda, type AgendaMessages } from './agenda-texts.ts';
import { fairCalendarMessagesFor } from './fair-calendar-language.ts';

/** Every text of a calendar. */
export type AllCalendarMessages = AgendaMessages & FairVisitMessages;

const fairVisitMessagesFor = translated(
  fairVisitZhHans,
  async () => (await import('../messages/fair-visit.en.ts')).fairVisitEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allCalendarMessages(
  language: Language,
  host: LitElement,
): AllCalendarMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = fairCalendarMessagesFor(language, update);
  const visit = fairVisitMessagesFor(language, update);
  return messages && visit && { ...withAgenda(messages), ...visit };
}

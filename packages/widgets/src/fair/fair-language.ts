import type { LitElement } from 'lit';
import { withAgenda, type AgendaMessages } from '../fair-calendar/agenda-texts.ts';
import { fairCalendarMessagesFor } from '../fair-calendar/fair-calendar-language.ts';
import { translated, type Language } from '../language.ts';
import { fairZhHans, type FairMessages } from '../messages/fair.zh-Hans.ts';

/** Every text that the page of a fair needs. */
export type AllFairMessages = AgendaMessages & FairMessages;

const fairMessagesFor = translated(
  fairZhHans,
  async () => (await import('../messages/fair.en.ts')).fairEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allFairMessages(language: Language, host: LitElement): AllFairMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = fairCalendarMessagesFor(language, update);
  const fair = fairMessagesFor(language, update);
  return messages && fair && { ...withAgenda(messages), ...fair };
}

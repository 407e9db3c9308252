import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from '../language.ts';
import { applicationZhHans, type ApplicationMessages } from '../messages/application.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** Every text that the status page needs; the words for faults are its own. */
export type AllApplicationMessages = Messages & ApplicationMessages;

const applicationMessagesFor = translated(
  applicationZhHans,
  async () => (await import('../messages/application.en.ts')).applicationEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allApplicationMessages(
  language: Language,
  host: LitElement,
): AllApplicationMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const application = applicationMessagesFor(language, update);
  return messages && application && { ...messages, ...application };
}

import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from '../language.ts';
import { registrationZhHans, type RegistrationMessages } from '../messages/registration.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** Every text that the page of a registration needs; the words for faults are its own. */
export type AllRegistrationMessages = Messages & RegistrationMessages;

const registrationMessagesFor = translated(
  registrationZhHans,
  async () => (await import('../messages/registration.en.ts')).registrationEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allRegistrationMessages(
  language: Language,
  host: LitElement,
): AllRegistrationMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const registration = registrationMessagesFor(language, update);
  return messages && registration && { ...messages, ...registration };
}

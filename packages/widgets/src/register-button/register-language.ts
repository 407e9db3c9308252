import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from '../language.ts';
import { registerZhHans, type RegisterMessages } from '../messages/register.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** Every text that the form needs; the words for faults are its own. */
export type AllRegisterMessages = Messages & RegisterMessages;

const registerMessagesFor = translated(
  registerZhHans,
  async () => (await import('../messages/register.en.ts')).registerEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allRegisterMessages(
  language: Language,
  host: LitElement,
): AllRegisterMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const register = registerMessagesFor(language, update);
  return messages && register && { ...messages, ...register };
}

import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from './language.ts';
import { zhHansOnUse, type MessagesOnUse } from './messages/zh-Hans-on-use.ts';
import type { Messages } from './messages/zh-Hans.ts';

/** Every text of a language. */
export type AllMessages = Messages & MessagesOnUse;

const messagesOnUseFor = translated(
  zhHansOnUse,
  async () => (await import('./messages/en-on-use.ts')).enOnUse,
);

/** Every text of the language, or undefined while they are on their way. */
export function allMessagesFor(language: Language, host: LitElement): AllMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const onUse = messagesOnUseFor(language, update);
  return messages && onUse && { ...messages, ...onUse };
}

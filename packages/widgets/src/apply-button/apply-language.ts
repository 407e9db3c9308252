import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from '../language.ts';
import { applyZhHans, type ApplyMessages } from '../messages/apply.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** Every text that the form needs; the words for faults are its own. */
export type AllApplyMessages = Messages & ApplyMessages;

const applyMessagesFor = translated(
  applyZhHans,
  async () => (await import('../messages/apply.en.ts')).applyEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allApplyMessages(
  language: Language,
  host: LitElement,
): AllApplyMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const apply = applyMessagesFor(language, update);
  return messages && apply && { ...messages, ...apply };
}

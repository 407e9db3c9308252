import type { LitElement } from 'lit';
import { allMessagesFor, type AllMessages } from '../language-on-use.ts';
import { translated, type Language } from '../language.ts';
import { openedJobZhHans, type OpenedJobMessages } from '../messages/opened-job.zh-Hans.ts';

/** Every text that the details of a job need. */
export type DetailMessages = AllMessages & OpenedJobMessages;

const openedJobMessagesFor = translated(
  openedJobZhHans,
  async () => (await import('../messages/opened-job.en.ts')).openedJobEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function detailMessagesFor(
  language: Language,
  host: LitElement,
): DetailMessages | undefined {
  const messages = allMessagesFor(language, host);
  const openedJob = openedJobMessagesFor(language, () => host.requestUpdate());
  return messages && openedJob && { ...messages, ...openedJob };
}

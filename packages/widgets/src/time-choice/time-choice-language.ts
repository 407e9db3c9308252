import { translated } from '../language.ts';
import { timeChoiceZhHans } from '../messages/time-choice.zh-Hans.ts';

/** What the choice of a time says. */
export const timeChoiceMessagesFor = translated(
  timeChoiceZhHans,
  async () => (await import('../messages/time-choice.en.ts')).timeChoiceEn,
);

import type { JobFacets } from '@union-jobs/sdk';
import { labelOf } from '../format.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import type { Choice } from './job-choice.ts';

/** Names of values, each behind a word of the language they are in. */
const names = new Map<string, string>();

/** Keeps what a value is called in a language: a region, an employer, an industry, a span of pay. */
export function learnName(value: string, name: string, { search }: Messages): void {
  names.set(search + value, name);
}

/** Keeps the names that came with the counts: regions, fairs. */
export function learnFacets({ region, fair }: JobFacets, messages: Messages): void {
  [...region, ...fair].forEach(({ value, label }) => label && learnName(value, label, messages));
}

/** Whether a choice still goes by the name of its filter. */
export function isUnnamed(choice: Choice, messages: Messages): boolean {
  return nameOf(choice, messages) === undefined;
}

/** What a chosen value is called. */
export function choiceLabel(choice: Choice, messages: Messages): string {
  return nameOf(choice, messages) ?? messages.filter[choice.name];
}

function nameOf({ name, value }: Choice, messages: Messages): string | undefined {
  const labels = labelsOf(name, messages);
  if (labels) return labelOf(labels, value, messages.other);
  if (name === 'q' || name === 'benefit') return value;
  return names.get(messages.search + value);
}

/** What the codes of a filter are called; undefined for one whose values are no codes of ours. */
export function labelsOf(name: string, messages: Messages): Record<string, string> | undefined {
  const labels: unknown = messages[name as 'education'];
  return typeof labels === 'object' ? (labels as Record<string, string>) : undefined;
}

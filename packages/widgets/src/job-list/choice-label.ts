import type { JobFacets, Region } from '@union-jobs/sdk';
import { labelOf } from '../format.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import type { Choice } from './job-choice.ts';

const names = new Map<string, string>();

/** Keeps the names of regions for the chips. */
export function learnRegions(regions: readonly Pick<Region, 'code' | 'name'>[]): void {
  regions.forEach(({ code, name }) => names.set(code, name));
}

/** Keeps the names that came with the counts: regions, fairs. */
export function learnFacets({ region, fair }: JobFacets): void {
  [...region, ...fair].forEach(({ value, label }) => label && names.set(value, label));
}

/** Keeps what a value is called: an employer, an industry, a span of pay. */
export function learnName(value: string, name: string): void {
  names.set(value, name);
}

/** Whether a region still goes by its code. */
export function isUnnamed({ name, value }: Choice): boolean {
  return name === 'region' && !names.has(value);
}

/** What a chosen value is called. */
export function choiceLabel({ name, value }: Choice, messages: Messages): string {
  const labels = labelsOf(name, messages);
  if (labels) return labelOf(labels, value, messages.other);
  if (name === 'q' || name === 'benefit') return value;
  return names.get(value) ?? messages.filter[name];
}

/** What the codes of a filter are called; undefined for one whose values are no codes of ours. */
export function labelsOf(name: string, messages: Messages): Record<string, string> | undefined {
  const labels: unknown = messages[name as 'education'];
  return typeof labels === 'object' ? (labels as Record<string, string>) : undefined;
}

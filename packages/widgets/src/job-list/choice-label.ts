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
  switch (name) {
    case 'education':
    case 'experience':
    case 'employmentType':
    case 'targetGroup':
      return labelOf(messages[name], value, messages.other);
    case 'q':
    case 'benefit':
      return value;
    default:
      return names.get(value) ?? messages.filter[name];
  }
}

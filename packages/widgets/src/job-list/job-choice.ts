import type { JobFilter } from '@union-jobs/sdk';
import { zhHans } from '../messages/zh-Hans.ts';
import type { JobQuery } from './job-query.ts';

/** A filter as a person sees it; `pay` stands for both ends of the span. */
export type FilterName = Exclude<keyof JobFilter, 'payMin' | 'payMax'> | 'pay';

/** One chosen value of a filter. */
export interface Choice {
  readonly name: FilterName;
  readonly value: string;
}

/** The chosen values, in the order in which the filters stand on the page. */
export function choicesOf(query: JobQuery): Choice[] {
  const choices: Choice[] = [];
  (Object.keys(zhHans.filter) as FilterName[]).forEach((name) => {
    const value = name === 'pay' ? payOf(query) : query[name];
    if (value === undefined || value === '') return;
    (Array.isArray(value) ? value : [value]).forEach((one) =>
      choices.push({ name, value: String(one) }),
    );
  });
  return choices;
}

/** A span of pay as one value, `3000-5000` with open ends empty. */
function payOf({ payMin, payMax }: JobQuery): string {
  return payMin === undefined && payMax === undefined ? '' : `${payMin ?? ''}-${payMax ?? ''}`;
}

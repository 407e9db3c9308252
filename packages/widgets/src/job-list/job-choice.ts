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

/** The query with a filter set to these values; none takes the filter out. */
export function withFilter(query: JobQuery, name: FilterName, values: readonly string[]): JobQuery {
  const next: Record<string, unknown> = { ...query };
  const first = values[0];
  delete next[name];
  if (name === 'pay') {
    delete next['payMin'];
    delete next['payMax'];
    const [min, max] = (first ?? '-').split('-');
    if (min) next['payMin'] = Number(min);
    if (max) next['payMax'] = Number(max);
  } else if (first !== undefined) {
    next[name] = name === 'q' ? first : name === 'postedWithin' ? Number(first) : [...values];
  }
  return next as JobQuery;
}

/** The values chosen for a filter. */
export function valuesOf(query: JobQuery, name: FilterName): string[] {
  return choicesOf(query)
    .filter((choice) => choice.name === name)
    .map(({ value }) => value);
}

/** The query without one chosen value. */
export function withoutChoice(query: JobQuery, { name, value }: Choice): JobQuery {
  return withFilter(
    query,
    name,
    valuesOf(query, name).filter((one) => one !== value),
  );
}

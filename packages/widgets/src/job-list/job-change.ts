import { choicesOf, type Choice, type FilterName } from './job-choice.ts';
import type { JobQuery } from './job-query.ts';

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

/** The query without these chosen values. */
export function withoutChoices(query: JobQuery, choices: readonly Choice[]): JobQuery {
  let next = query;
  choices.forEach(({ name, value }) => {
    const others = valuesOf(next, name).filter((one) => one !== value);
    next = withFilter(next, name, others);
  });
  return next;
}

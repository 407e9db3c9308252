import type { JobFilter } from '@union-jobs/sdk';

/** What a list is asked for, as the person chose it; a change makes a new one. */
export type JobQuery = Readonly<JobFilter> & { readonly sort?: JobSort };

/** Orders of a list. */
export type JobSort = 'newest' | 'relevance';

const code = /^\w+$/;
const several = {
  region: /^[1-9]\d{5}$/,
  targetGroup: code,
  education: code,
  employmentType: code,
  fair: /^fair_[0-9a-z]{20}$/,
  employer: /^emp_[0-9a-z]{20}$/,
};

/** Names of the properties with which a partner presets a list. */
export const presetNames = [
  ...(Object.keys(several) as (keyof typeof several)[]),
  'q',
  'sort',
] as const;

/** Presets as they stand in attributes; several values are separated by commas. */
export type Presets = Readonly<Record<(typeof presetNames)[number], string>>;

/** Reads presets. A value goes in when `isMeant` says so, which is told whether it is written well. */
export function queryOf(
  presets: Presets,
  isMeant: (name: string, value: string, isWell: boolean) => boolean = (_, __, isWell) => isWell,
): JobQuery {
  const query: Record<string, string | string[]> = {};
  const meant = (name: keyof Presets, value: string, pattern: RegExp) =>
    value && isMeant(name, value, pattern.test(value));
  Object.keys(several).forEach((one) => {
    const name = one as keyof typeof several;
    const values = presets[name]
      .split(/[\s,，]+/)
      .filter((value) => meant(name, value, several[name]));
    if (values.length) query[name] = values;
  });
  if (presets.q.trim()) query['q'] = presets.q.trim().slice(0, 100);
  if (meant('sort', presets.sort, /^(newest|relevance)$/)) query['sort'] = presets.sort;
  return query as JobQuery;
}

/** The order asked for: a search shows the best first unless another order was chosen. */
export function sortOf(query: JobQuery): JobSort {
  return query.sort ?? (query.q ? 'relevance' : 'newest');
}

/**
 * What the first page of a query is asked for. The loader asks it too, while the element's code is
 * on its way, and both must come to the same address.
 *
 * @param limit rows in a page; 20 for anything outside 1–100
 */
export function firstPageQuery(query: JobQuery, limit: number) {
  return { ...pageQuery(query, limit), include: ['facets' as const, 'organization' as const] };
}

/** What any page of a query is asked for. */
export function pageQuery(query: JobQuery, limit: number) {
  return {
    ...query,
    sort: sortOf(query),
    limit: limit >= 1 && limit <= 100 ? Math.floor(limit) : 20,
  };
}

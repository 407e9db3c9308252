import type { JobFilter } from '@union-jobs/contract';
import { regions } from '../region/region-data.ts';
import { regionScope, type RegionScope } from '../region/region-tree.ts';
import { searchQuery, type Search } from './job-search.ts';
import { bandsFrom, bandsTo } from './pay-band.ts';
import { filterLexeme, quoteLexeme, type FilterName } from './search-document.ts';

/** Which open jobs are wanted. */
export interface JobSelection {
  readonly organizationId: string;
  /** The fairs of the filter are held together with others: their jobs are wanted as well. */
  readonly isJoint?: boolean;
  readonly now: Date;
  readonly filter: Omit<JobFilter, 'q'>;
  readonly search: Search | null;
}

/** The filters that have a facet, named as in the contract. */
export const facetNames = [
  'region',
  'education',
  'experience',
  'employmentType',
  'industry',
  'targetGroup',
  'benefit',
  'fair',
] as const satisfies readonly (keyof JobFilter)[];
/** @see {@link facetNames} */
export type FacetName = (typeof facetNames)[number];

const dayMs = 86_400_000;

/** Whether jobs of every host of the fairs asked for are wanted, not only the organization's. */
export function wantsAllHosts({ isJoint, filter }: JobSelection): boolean {
  return isJoint === true && filter.fair !== undefined;
}

/** The moment from which on a job must have been published, null when any will do. */
export function earliestPublished({ filter, now }: JobSelection): Date | null {
  return filter.postedWithin === undefined
    ? null
    : new Date(now.getTime() - filter.postedWithin * dayMs);
}

/** When a job published at a moment is too old for a selection; null when it never is. */
export function selectionEnds({ filter }: JobSelection, publishedAt: Date | null): Date | null {
  if (filter.postedWithin === undefined || publishedAt === null) return null;
  return new Date(publishedAt.getTime() + filter.postedWithin * dayMs);
}

/** The search of a selection as a tsquery; null without one. */
export function textQuery({ search }: JobSelection): string | null {
  return search && searchQuery(search, { inTitle: false });
}

/**
 * A selection as one tsquery over text and filters, which the index of words answers without
 * reading a row; amounts of pay by their bands, time not at all.
 */
export function lexemeQuery(selection: JobSelection, text: string | null): string {
  const { filter, organizationId } = selection;
  const parts = wantsAllHosts(selection) ? [] : [anyOf('organization', [organizationId])];
  const add = (name: FilterName, values: readonly (string | number)[] | undefined) => {
    if (values) parts.push(anyOf(name, values));
  };
  if (filter.region) parts.push(regionQuery(filter.region));
  for (const benefit of filter.benefit ?? []) add('benefit', [benefit]);
  for (const name of plainFilters) add(name, filter[name]);
  add('payTo', filter.payMin === undefined ? undefined : bandsFrom(filter.payMin));
  add('payFrom', filter.payMax === undefined ? undefined : bandsTo(filter.payMax));
  if (text !== null) parts.push(text);
  return parts.join(' & ');
}

const plainFilters = [
  'education',
  'experience',
  'employmentType',
  'industry',
  'targetGroup',
  'fair',
  'employer',
] as const;

const formerCodes = new Map<string, string[]>();
for (const region of regions) {
  for (const code of region.successors) {
    formerCodes.set(code, [...(formerCodes.get(code) ?? []), region.code]);
  }
}

/**
 * The columns that answer a filter by region. A retired code finds the jobs of what followed it,
 * and a code in force those stored when a part of it still had another.
 */
export function jobRegionScope(filter: readonly string[]): RegionScope {
  const { provinces, cities, codes } = regionScope(filter);
  return { provinces, cities, codes: [...new Set(codes.flatMap(withFormer))] };
}

function withFormer(code: string): string[] {
  return [code, ...(formerCodes.get(code) ?? []).flatMap(withFormer)];
}

function regionQuery(codes: readonly string[]): string {
  const scope = jobRegionScope(codes);
  return either([
    ...scope.provinces.map((code) => filterLexeme('province', code)),
    ...scope.cities.map((code) => filterLexeme('city', code)),
    ...scope.codes.map((code) => filterLexeme('region', code)),
  ]);
}

function anyOf(name: FilterName, values: readonly (string | number)[]): string {
  return either(values.map((value) => filterLexeme(name, value)));
}

function either(lexemes: readonly string[]): string {
  return `(${lexemes.map(quoteLexeme).join(' | ')})`;
}

import type { JobFilter } from '@union-jobs/contract';
import { sql, type RawBuilder } from 'kysely';
import { regionScope } from '../region/region-tree.ts';
import { searchQuery, type Search } from './job-search.ts';
import { bandsFrom, bandsTo } from './pay-band.ts';
import { filterLexeme, quoteLexeme, type FilterName } from './search-document.ts';

/** Which open jobs are wanted. */
export interface JobSelection {
  readonly organizationId: string;
  readonly now: Date;
  readonly filter: Omit<JobFilter, 'q'>;
  readonly search: Search | null;
}

/** A condition on a row of `job`. */
export type Condition = RawBuilder<unknown>;

const dayMs = 86_400_000;

/** The moment after which a job must have been published, null when any will do. */
export function earliestPublished({ filter, now }: JobSelection): Date | null {
  return filter.postedWithin === undefined
    ? null
    : new Date(now.getTime() - filter.postedWithin * dayMs);
}

/** What makes a job open, and of this organization. */
export function openConditions(selection: JobSelection): Condition[] {
  const { organizationId, now } = selection;
  const earliest = earliestPublished(selection);
  return [
    sql`organization_id = ${organizationId}`,
    sql`closed_at is null`,
    sql`published_at <= ${now}`,
    ...(earliest ? [sql`published_at >= ${earliest}`] : []),
  ];
}

/** The filters as conditions on columns: exact, and cheap on a row at hand. */
export function columnConditions({ filter, now }: JobSelection): Condition[] {
  const conditions: Condition[] = [sql`valid_until > ${now}`];
  const oneOf = (column: string, values: readonly string[] | undefined) => {
    if (values) conditions.push(sql`${sql.ref(column)} = any(${values}::text[])`);
  };
  if (filter.region) {
    const { provinces, cities, codes } = regionScope(filter.region);
    conditions.push(sql`(province = any(${provinces}::text[])
      or city = any(${cities}::text[]) or region_code = any(${codes}::text[]))`);
  }
  if (filter.payMin !== undefined) conditions.push(sql`monthly_max >= ${filter.payMin}`);
  if (filter.payMax !== undefined) conditions.push(sql`monthly_min <= ${filter.payMax}`);
  oneOf('education', filter.education);
  oneOf('experience', filter.experience);
  oneOf('employment_type', filter.employmentType);
  oneOf('industry', filter.industry);
  oneOf('fair_id', filter.fair);
  oneOf('employer_id', filter.employer);
  if (filter.targetGroup) conditions.push(sql`target_groups && ${filter.targetGroup}::text[]`);
  if (filter.benefit) conditions.push(sql`benefits @> ${filter.benefit}::text[]`);
  return conditions;
}

/** All of a selection but pay and time as one tsquery, which GIN answers without reading rows. */
export function lexemeQuery(selection: JobSelection, text: string | null): string {
  const { filter, organizationId } = selection;
  const parts = [anyOf('organization', [organizationId])];
  const add = (name: FilterName, values: readonly (string | number)[] | undefined) => {
    if (values) parts.push(anyOf(name, values));
  };
  if (filter.region) parts.push(regionQuery(filter.region));
  add('education', filter.education);
  add('experience', filter.experience);
  add('employmentType', filter.employmentType);
  add('industry', filter.industry);
  add('targetGroup', filter.targetGroup);
  add('fair', filter.fair);
  add('employer', filter.employer);
  for (const benefit of filter.benefit ?? []) add('benefit', [benefit]);
  add('payTo', filter.payMin === undefined ? undefined : bandsFrom(filter.payMin));
  add('payFrom', filter.payMax === undefined ? undefined : bandsTo(filter.payMax));
  return [...parts, ...(text === null ? [] : [text])].join(' & ');
}

/** The search of a selection as a tsquery; null without one. */
export function textQuery({ search }: JobSelection): string | null {
  return search && searchQuery(search, { inTitle: false });
}

function regionQuery(codes: readonly string[]): string {
  const scope = regionScope(codes);
  return `(${[
    ...scope.provinces.map((code) => filterLexeme('province', code)),
    ...scope.cities.map((code) => filterLexeme('city', code)),
    ...scope.codes.map((code) => filterLexeme('region', code)),
  ]
    .map(quoteLexeme)
    .join(' | ')})`;
}

function anyOf(name: FilterName, values: readonly (string | number)[]): string {
  return `(${values.map((value) => quoteLexeme(filterLexeme(name, value))).join(' | ')})`;
}

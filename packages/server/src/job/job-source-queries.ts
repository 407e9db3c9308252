import { sql, type RawBuilder } from 'kysely';
import { regionScope } from '../region/region-tree.ts';
import {
  earliestPublished,
  facetNames,
  type FacetName,
  type JobSelection,
} from './job-selection.ts';

/** A condition on a row of `job`. */
export type Condition = RawBuilder<unknown>;

/** The order of lists; ids decide between jobs of the same moment. */
export const newestFirst = sql`published_at desc, id desc`;

/** What makes a job one of the organization's open ones; answered by the start of an index. */
export function openConditions(selection: JobSelection): Condition[] {
  const earliest = earliestPublished(selection);
  return [
    sql`organization_id = ${selection.organizationId}`,
    sql`closed_at is null`,
    sql`published_at <= ${selection.now}`,
    ...(earliest ? [sql`published_at >= ${earliest}`] : []),
  ];
}

/** Validity, and the filters without a facet. */
export function hardConditions({ filter, now }: JobSelection): Condition[] {
  return [
    sql`valid_until > ${now}`,
    ...(filter.employer ? [sql`employer_id = any(${filter.employer}::text[])`] : []),
    ...(filter.payMin === undefined ? [] : [sql`monthly_max >= ${filter.payMin}`]),
    ...(filter.payMax === undefined ? [] : [sql`monthly_min <= ${filter.payMax}`]),
  ];
}

/** The filters that have a facet. */
export function facetConditions({ filter }: JobSelection): Map<FacetName, Condition> {
  const conditions = new Map<FacetName, Condition>();
  for (const name of facetNames) {
    const values = filter[name];
    if (values) conditions.set(name, facetCondition(name, values));
  }
  return conditions;
}

/** Every condition of a selection but the text. */
export function columnConditions(selection: JobSelection): Condition[] {
  return [...hardConditions(selection), ...facetConditions(selection).values()];
}

/** The words, as a condition on a row at hand or for the index of words. */
export function wordCondition(query: string | null): Condition[] {
  return query === null ? [] : [sql`search @@ ${query}::tsquery`];
}

/** All of the conditions. */
export function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` and `);
}

function facetCondition(name: FacetName, values: readonly string[]): Condition {
  switch (name) {
    case 'region': {
      const { provinces, cities, codes } = regionScope(values);
      return sql`(province = any(${provinces}::text[]) or city = any(${cities}::text[])
        or region_code = any(${codes}::text[]))`;
    }
    case 'targetGroup':
      return sql`target_groups && ${values}::text[]`;
    case 'benefit':
      return sql`benefits @> ${values}::text[]`;
    case 'employmentType':
      return sql`employment_type = any(${values}::text[])`;
    case 'fair':
      return sql`fair_id = any(${values}::text[])`;
    default:
      return sql`${sql.ref(name)} = any(${values}::text[])`;
  }
}

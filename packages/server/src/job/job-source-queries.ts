import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import {
  earliestPublished,
  facetNames,
  jobRegionScope,
  lexemeQuery,
  wantsAllHosts,
  type FacetName,
  type JobSelection,
} from './job-selection.ts';

/** A condition on a row of `job`. */
type Condition = RawBuilder<unknown>;

/** Rows of `job` to select from, as what follows `from`. */
export type JobSource = RawBuilder<unknown>;

/** The order of lists; ids decide between jobs of the same moment. */
export const newestFirst = sql`published_at desc, id desc`;

/** Jobs before one in the order of lists, and the words that they must hold (a tsquery). */
export interface Narrowing {
  readonly after?: { readonly publishedAt: Date; readonly id: string } | null;
  readonly text: string | null;
}

/** The filters that the start of an index answers, so that it holds only jobs that match them. */
export interface IndexStart {
  readonly conditions: readonly Condition[];
  /** No filter is left to be checked row by row. */
  readonly answersAll: boolean;
}

/** The index that the newest jobs of a selection are best walked along. */
export function indexStart({ filter }: JobSelection): IndexStart {
  const { region, industry } = filter;
  const isPlain = otherFilters.every((name) => filter[name] === undefined);
  const { provinces, cities, codes } = jobRegionScope(region ?? []);
  const places = provinces.length + cities.length + codes.length;
  if (places === 1 && provinces.length === 1 && industry?.length === 1) {
    const conditions = [sql`province = ${provinces[0]}`, sql`industry = ${industry[0]}`];
    return { conditions, answersAll: isPlain };
  }
  if (places === 1 && cities.length === 1) {
    return { conditions: [sql`city = ${cities[0]}`], answersAll: isPlain && !industry };
  }
  return { conditions: [], answersAll: isPlain && !industry && !region };
}

const otherFilters = [
  'payMin',
  'payMax',
  'education',
  'experience',
  'employmentType',
  'targetGroup',
  'benefit',
  'fair',
  'employer',
] as const;

/** All rows of an index from the newest on; validity and what it does not answer is unchecked. */
export function walkedSource(
  selection: JobSelection,
  { start, after }: { start: IndexStart; after?: Narrowing['after'] },
): JobSource {
  const conditions = [...openConditions(selection), ...start.conditions, ...afterCondition(after)];
  return sql`job where ${all(conditions)}`;
}

/** The jobs of a selection among the newest `rows` of an index; null looks at every row. */
export function newestSource(
  selection: JobSelection,
  walk: Narrowing & { start: IndexStart; rows: number | null },
): JobSource {
  const checked = all([...filterConditions(selection), ...wordCondition(walk.text)]);
  const walked = walkedSource(selection, walk);
  if (walk.rows === null) return sql`${walked} and ${checked}`;
  return sql`(
    select * from ${walked} order by ${newestFirst} limit ${sql.lit(walk.rows)}
  ) as job where ${checked}`;
}

/** The jobs of a selection by the index of words; to be read within {@link byWordIndex}. */
export function wordSource(selection: JobSelection, { text, after }: Narrowing): JobSource {
  return sql`job where ${all([
    ...wordCondition(lexemeQuery(selection, text)),
    ...openConditions(selection),
    ...filterConditions(selection),
    ...afterCondition(after),
  ])}`;
}

/**
 * Reads with the index of words as the only way: statistics of words mislead the planner into
 * reading the whole table, or walking it by date, which takes seconds where the index takes a
 * hundredth.
 */
export function byWordIndex<T>(db: Database, read: (db: Database) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (transaction) => {
    await sql`
      select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)
    `.execute(transaction);
    return read(transaction);
  });
}

/** What makes a job one of the organization's open ones; answered by the start of an index. */
function openConditions(selection: JobSelection): Condition[] {
  const earliest = earliestPublished(selection);
  return [
    wantsAllHosts(selection)
      ? sql`fair_id = any(${selection.filter.fair}::text[])`
      : sql`organization_id = ${selection.organizationId}`,
    sql`closed_at is null`,
    sql`published_at <= ${selection.now}`,
    ...(earliest ? [sql`published_at >= ${earliest}`] : []),
  ];
}

function filterConditions({ filter, now }: JobSelection): Condition[] {
  return [
    sql`valid_until > ${now}`,
    ...(filter.employer ? [sql`employer_id = any(${filter.employer}::text[])`] : []),
    ...(filter.payMin === undefined ? [] : [sql`monthly_max >= ${filter.payMin}`]),
    ...(filter.payMax === undefined ? [] : [sql`monthly_min <= ${filter.payMax}`]),
    ...facetNames.flatMap((name) => {
      const values = filter[name];
      return values ? [facetCondition(name, values)] : [];
    }),
  ];
}

function afterCondition(after: Narrowing['after']): Condition[] {
  return after ? [sql`(published_at, id) < (${after.publishedAt}, ${after.id})`] : [];
}

function wordCondition(query: string | null): Condition[] {
  return query === null ? [] : [sql`search @@ ${query}::tsquery`];
}

function all(conditions: readonly Condition[]): Condition {
  return sql.join(conditions, sql` and `);
}

function facetCondition(name: FacetName, values: readonly string[]): Condition {
  switch (name) {
    case 'region': {
      const { provinces, cities, codes } = jobRegionScope(values);
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

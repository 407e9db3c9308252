import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import {
  facetLexemeQuery,
  lexemeQuery,
  textQuery,
  type FacetName,
  type JobSelection,
} from './job-selection.ts';
import {
  all,
  columnConditions,
  facetConditions,
  hardConditions,
  newestFirst,
  openConditions,
  wordCondition,
} from './job-source-queries.ts';

/** Counts of a selection; each facet counts as if its own filter were not set. */
export interface FacetCounts {
  readonly jobs: number;
  readonly headcount: number;
  /** More jobs match than were counted. */
  readonly atLeast: boolean;
  /** The facets count the newest jobs only. */
  readonly partial: boolean;
  /** How many jobs hold each value of a facet. */
  readonly facets: ReadonlyMap<FacetName, ReadonlyMap<string, number>>;
  /** The first moment at which a counted job is past its validity, null without any. */
  readonly expiresAt: Date | null;
  /** When the oldest counted job was published, null without any. */
  readonly oldest: Date | null;
}

/** Jobs are counted exactly up to this many. */
export const countedRows = 10_000;

/** Beyond, this many of the newest are looked through; to read the words of a job costs more. */
const recentRows = { withText: 2500, withoutText: 10_000 };

/**
 * Counts the jobs of a selection for its facets, in bounded time: a small board by looking through
 * it, a rare selection by the index of words, and of what is left the newest.
 */
export async function countFacets(db: Database, selection: JobSelection): Promise<FacetCounts> {
  const text = textQuery(selection);
  const rows = text === null ? recentRows.withoutText : recentRows.withText;
  const recent = await tally(db, selection, recentSource(selection, { text, rows }));
  if ((await countOpen(db, selection, rows + 1)) <= rows) return facetCounts(recent, exact);
  const lexemes = facetLexemeQuery(selection, text);
  if (lexemes !== null) {
    const whole = await tally(db, selection, wordSource(selection, lexemes));
    if (whole.rows <= countedRows) return facetCounts(whole, exact);
  }
  const total = await countMatches(db, selection, text);
  return { ...facetCounts(recent, { partial: true, atLeast: total.jobs > countedRows }), ...total };
}

const exact = { partial: false, atLeast: false };

/** The newest open jobs, of which those are taken that match but for one facet's own filter. */
function recentSource(
  selection: JobSelection,
  { text, rows }: { text: string | null; rows: number },
): RawBuilder<unknown> {
  return sql`(
    select * from job where ${all(openConditions(selection))}
    order by ${newestFirst} limit ${rows}
  ) as job where ${all([...hardConditions(selection), ...wordCondition(text)])}`;
}

function wordSource(selection: JobSelection, lexemes: string): RawBuilder<unknown> {
  return sql`job where ${all([
    ...wordCondition(lexemes),
    ...openConditions(selection),
    ...hardConditions(selection),
  ])}`;
}

/** How many jobs the organization has open, counted up to `most`. */
async function countOpen(db: Database, selection: JobSelection, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from job where ${all(openConditions(selection))} limit ${most}
    ) as job
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Jobs that match every filter, and the people they want, counted up to {@link countedRows}. */
async function countMatches(
  db: Database,
  selection: JobSelection,
  text: string | null,
): Promise<{ jobs: number; headcount: number; atLeast: boolean }> {
  const filters = facetConditions(selection).size + hardConditions(selection).length - 1;
  const lexemes = text === null && filters === 0 ? null : lexemeQuery(selection, text);
  const { rows } = await sql<{ jobs: number; headcount: number }>`
    select count(*) as jobs, coalesce(sum(${wanted}), 0) as headcount from (
      select * from job where ${all([
        ...wordCondition(lexemes),
        ...openConditions(selection),
        ...columnConditions(selection),
      ])} limit ${countedRows + 1}
    ) as job
  `.execute(db);
  const { jobs, headcount } = rows[0] ?? { jobs: 0, headcount: 0 };
  return { jobs: Math.min(jobs, countedRows), headcount, atLeast: jobs > countedRows };
}

/** People wanted by a job; 若干 counts as one. */
const wanted = sql`coalesce(headcount_max, headcount_min, 1)`;

/** Rows of the tally: a facet's value with its count, or one of the sums. */
interface TallyRow {
  readonly name: FacetName | 'rows' | 'jobs' | 'headcount' | 'expiresAt' | 'oldest';
  readonly value: string;
  readonly count: number;
}

interface Tally {
  readonly rows: number;
  readonly entries: readonly TallyRow[];
}

async function tally(
  db: Database,
  selection: JobSelection,
  source: RawBuilder<unknown>,
): Promise<Tally> {
  const { rows: entries } = await sql<TallyRow>`
    with matched as materialized (
      select province, city, region_code, education, experience, employment_type, industry,
        target_groups, benefits, fair_id, valid_until, published_at, ${wanted} as wanted, failed
      from (select *, ${failedFilters(selection)} as failed from ${source}) as job
      where cardinality(failed) <= 1 limit ${countedRows + 1}
    )
    select 'rows' as name, '' as value, count(*) as count from matched
    union all select 'jobs', '', count(*) from matched where failed = '{}'
    union all select 'headcount', '', coalesce(sum(wanted), 0) from matched where failed = '{}'
    union all select 'expiresAt', '', extract(epoch from min(valid_until)) * 1000 from matched
    union all select 'oldest', '', extract(epoch from min(published_at)) * 1000 from matched
    ${sql.join(facetTallies, sql` `)}
  `.execute(db);
  return { rows: sum(entries, 'rows') ?? 0, entries };
}

/** The names of the facets' filters that a row does not pass. */
function failedFilters(selection: JobSelection): RawBuilder<unknown> {
  const names = Array.from(
    facetConditions(selection),
    ([name, condition]) => sql`case when ${condition} then null else ${sql.lit(name)} end`,
  );
  if (names.length === 0) return sql`'{}'::text[]`;
  return sql`array_remove(array[${sql.join(names)}], null)`;
}

const facetColumns: readonly [FacetName, RawBuilder<unknown>, RawBuilder<unknown>?][] = [
  ['region', sql`region_code`],
  ['education', sql`education`],
  ['experience', sql`experience`],
  ['employmentType', sql`employment_type`],
  ['industry', sql`industry`],
  ['fair', sql`fair_id`],
  ['targetGroup', sql`item`, sql`, unnest(target_groups) as item`],
  ['benefit', sql`item`, sql`, unnest(benefits) as item`],
];

const facetTallies = facetColumns.map(
  ([name, column, items = sql``]) => sql`
    union all select ${sql.lit(name)}, ${column}, count(*) from matched${items}
    where failed <@ array[${sql.lit(name)}] and ${column} is not null group by ${column}`,
);

function sum(entries: readonly TallyRow[], name: TallyRow['name']): number | undefined {
  return entries.find((entry) => entry.name === name)?.count;
}

function facetCounts(
  { entries }: Tally,
  completeness: { partial: boolean; atLeast: boolean },
): FacetCounts {
  const facets = new Map<FacetName, Map<string, number>>();
  for (const [name] of facetColumns) {
    const values = entries.filter((entry) => entry.name === name);
    facets.set(name, new Map(values.map((entry) => [entry.value, entry.count])));
  }
  const moment = (name: 'expiresAt' | 'oldest') => {
    const time = sum(entries, name);
    return time === undefined || time === null ? null : new Date(time);
  };
  return {
    jobs: sum(entries, 'jobs') ?? 0,
    headcount: sum(entries, 'headcount') ?? 0,
    ...completeness,
    facets,
    expiresAt: moment('expiresAt'),
    oldest: moment('oldest'),
  };
}

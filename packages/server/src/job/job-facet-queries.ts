import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { facetNames, textQuery, type FacetName, type JobSelection } from './job-selection.ts';
import {
  byWordIndex,
  indexStart,
  newestSource,
  walkedSource,
  wordSource,
  type IndexStart,
  type JobSource,
} from './job-source-queries.ts';

/** Counts over the jobs of one selection. */
export interface JobTally {
  /** How many jobs match, and how many people they want. */
  readonly jobs: number;
  readonly headcount: number;
  /** More match than were counted: these are the newest, or of the newest. */
  readonly partial: boolean;
  /** How many jobs hold each value. */
  readonly values: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
  /** The first moment at which a counted job is past its validity, null without any. */
  readonly expiresAt: Date | null;
  /** When the oldest counted job was published, null without any. */
  readonly oldest: Date | null;
}

/** Jobs are counted exactly up to this many. */
const countedJobs = 5000;

/** Beyond, this many of the newest are looked through; to read the words of a job costs more. */
const recentRows = { withText: 2500, withoutText: countedJobs };

/**
 * Counts the jobs of a selection, in bounded time: a small board by looking through it, a rare
 * selection by the index of words, and of what is left the newest.
 */
export async function tallyJobs(db: Database, selection: JobSelection): Promise<JobTally> {
  const text = textQuery(selection);
  const start = indexStart(selection);
  const rows = text === null ? recentRows.withoutText : recentRows.withText;
  const recent = newestSource(selection, { text, start, rows });
  if ((await countWalk(db, selection, { start, most: rows + 1 })) <= rows) {
    return { ...(await tally(db, recent)), partial: false };
  }
  if (text !== null || !start.answersAll) {
    const byWords = await byWordIndex(db, (reader) =>
      tally(reader, wordSource(selection, { text })),
    );
    if (byWords.jobs <= countedJobs) return { ...byWords, partial: false };
  }
  return { ...(await tally(db, recent)), jobs: countedJobs, partial: true };
}

/** How many rows a walk has, counted up to `most`. */
async function countWalk(
  db: Database,
  selection: JobSelection,
  { start, most }: { start: IndexStart; most: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from ${walkedSource(selection, { start })} limit ${sql.lit(most)}
    ) as job
  `.execute(db);
  return rows[0]?.count ?? 0;
}

interface TallyRow {
  readonly facet: FacetName | null;
  readonly value: string;
  readonly count: number;
  readonly headcount: number;
  readonly expires_at: Date | null;
  readonly oldest: Date | null;
}

async function tally(db: Database, source: JobSource): Promise<Omit<JobTally, 'partial'>> {
  const { rows } = await sql<TallyRow>`
    with matched as materialized (
      select region_code, education, experience, employment_type, industry, target_groups, benefits,
        fair_id, headcount_max, headcount_min, valid_until, published_at
      from ${source} limit ${sql.lit(countedJobs + 1)}
    )
    select null as facet, null as value, count(*) as count,
      coalesce(sum(coalesce(headcount_max, headcount_min, 1)), 0) as headcount,
      min(valid_until) as expires_at, min(published_at) as oldest
    from matched
    ${sql.join(facetNames.map(facetCounts), sql` `)}
  `.execute(db);
  const total = rows.find((row) => row.facet === null);
  const values = facetNames.map((name) => {
    const counted = rows.filter((row) => row.facet === name);
    return [name, new Map(counted.map((row) => [row.value, row.count]))] as const;
  });
  return {
    jobs: total?.count ?? 0,
    headcount: total?.headcount ?? 0,
    values: Object.fromEntries(values) as Record<FacetName, Map<string, number>>,
    expiresAt: total?.expires_at ?? null,
    oldest: total?.oldest ?? null,
  };
}

function facetCounts(name: FacetName) {
  const { column, from } = facetColumns[name];
  return sql`
    union all select ${sql.lit(name)}, ${column}, count(*), null, null, null from ${from}
    where ${column} is not null group by ${column}`;
}

const matched = sql`matched`;
const facetColumns = {
  region: { column: sql`region_code`, from: matched },
  education: { column: sql`education`, from: matched },
  experience: { column: sql`experience`, from: matched },
  employmentType: { column: sql`employment_type`, from: matched },
  industry: { column: sql`industry`, from: matched },
  fair: { column: sql`fair_id`, from: matched },
  targetGroup: { column: sql`item`, from: sql`matched, unnest(target_groups) as item` },
  benefit: { column: sql`item`, from: sql`matched, unnest(benefits) as item` },
};

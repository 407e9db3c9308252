import type { Block } from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { searchQuery } from './job-search.ts';
import { textQuery, type JobSelection } from './job-selection.ts';
import {
  byWordIndex,
  indexStart,
  newestFirst,
  newestSource,
  wordSource,
  type JobSource,
} from './job-source-queries.ts';

/** A job as a list shows it. */
export interface JobListRow {
  readonly id: string;
  readonly title: string;
  readonly employer_id: string;
  readonly employer_name: string;
  readonly employer_verified: boolean;
  readonly agency: string | null;
  readonly region_code: string | null;
  readonly address: string | null;
  readonly pay_text: string;
  readonly pay_min: number | null;
  readonly pay_max: number | null;
  readonly pay_unit: string | null;
  readonly pay_months: number | null;
  readonly pay_negotiable: boolean;
  readonly settlement: string | null;
  readonly headcount_text: string;
  readonly headcount_min: number | null;
  readonly headcount_max: number | null;
  readonly education: string;
  readonly experience: string;
  readonly employment_type: string;
  readonly target_groups: string[];
  readonly benefits: string[];
  readonly majors: string[];
  /** Empty where no search asks for a passage of it. */
  readonly description: Block[];
  readonly source_name: string;
  readonly source_url: string | null;
  readonly published_at: Date;
  readonly valid_until: Date;
  readonly booth: string | null;
  readonly fair_id: string | null;
  readonly fair_name: string | null;
  readonly fair_starts_at: Date | null;
  readonly fair_ends_at: Date | null;
}

/** A job of a page, and whether it is one of those ranked first. */
export interface RankedJob {
  readonly row: JobListRow;
  readonly isTop: boolean;
}

/** The place in a list after which a page starts. */
export interface ListPlace {
  readonly publishedAt: Date;
  readonly id: string;
  readonly isTop: boolean;
}

/**
 * Open jobs are looked through from the newest on, as far as this; only what is not found there is
 * looked up in the index of words. Common terms are found at once, and for rare ones the index is
 * short: either way is bounded, without statistics that could mislead a planner. To read the words
 * of a job costs ten times as much as its columns, so a text is looked for among a few first.
 */
const windows = { withText: [250, 2500], withoutText: [2000] };

/** With fewer hits than this in one window, the next would not fill a page either. */
const promisingHits = 4;

/**
 * The next jobs of a selection, newest first; `byRank` puts those with the words in title or place
 * before the others.
 */
export async function listJobs(
  db: Database,
  selection: JobSelection,
  page: { limit: number; after: ListPlace | null; byRank: boolean },
): Promise<RankedJob[]> {
  const { search } = selection;
  if (!search || !page.byRank) {
    const rows = await newest(db, selection, { ...page, text: textQuery(selection) });
    return rows.map((row) => ({ row, isTop: false }));
  }
  const title = searchQuery(search, { inTitle: true });
  const top =
    page.after && !page.after.isTop ? [] : await newest(db, selection, { ...page, text: title });
  const ranked = top.map((row) => ({ row, isTop: true }));
  if (ranked.length === page.limit) return ranked;
  const others = await newest(db, selection, {
    limit: page.limit - ranked.length,
    after: page.after?.isTop ? null : page.after,
    text: `${searchQuery(search, { inTitle: false })} & !(${title})`,
  });
  return [...ranked, ...others.map((row) => ({ row, isTop: false }))];
}

/** Jobs by their ids, open or not, newest first. */
export async function findJobsById(db: Database, ids: readonly string[]): Promise<JobListRow[]> {
  if (ids.length === 0) return [];
  return select(db, { limit: ids.length, text: null }, sql`job where id = any(${ids}::text[])`);
}

interface Walk {
  readonly limit: number;
  readonly after: ListPlace | null;
  /** A tsquery, or null for any text. */
  readonly text: string | null;
}

async function newest(db: Database, selection: JobSelection, walk: Walk): Promise<JobListRow[]> {
  const start = indexStart(selection);
  if (start.answersAll && walk.text === null) {
    return select(db, walk, newestSource(selection, { ...walk, start, rows: null }));
  }
  for (const rows of walk.text === null ? windows.withoutText : windows.withText) {
    const found = await select(db, walk, newestSource(selection, { ...walk, start, rows }));
    if (found.length === walk.limit) return found;
    if (found.length < promisingHits) break;
  }
  const ids = await byWordIndex(db, async (reader) => {
    const { rows } = await sql<{ id: string }>`
      select id from ${wordSource(selection, walk)} order by ${newestFirst} limit ${sql.lit(walk.limit)}
    `.execute(reader);
    return rows.map((row) => row.id);
  });
  return ids.length === 0 ? [] : select(db, walk, sql`job where id = any(${ids}::text[])`);
}

async function select(
  db: Database,
  walk: Pick<Walk, 'limit' | 'text'>,
  source: JobSource,
): Promise<JobListRow[]> {
  const description = walk.text === null ? sql`'[]'::jsonb` : sql`job.description`;
  const { rows } = await sql<JobListRow>`
    select ${jobColumns}, ${description} as description
    from (
      select * from ${source} order by ${newestFirst} limit ${sql.lit(walk.limit)}
    ) as job ${joins}
    order by job.published_at desc, job.id desc
  `.execute(db);
  return rows;
}

/** The tables that a shown job takes names from. */
export const joins = sql`
  join employer on employer.id = job.employer_id
  left join fair on fair.id = job.fair_id`;

/** The columns of {@link JobListRow}, but for the description. */
export const jobColumns = sql`
  job.id, job.title, job.employer_id, employer.name as employer_name,
  employer.verified as employer_verified, job.agency, job.region_code, job.address, job.pay_text,
  job.pay_min, job.pay_max, job.pay_unit, job.pay_months, job.pay_negotiable, job.settlement,
  job.headcount_text, job.headcount_min, job.headcount_max, job.education, job.experience,
  job.employment_type, job.target_groups, job.benefits, job.majors, job.source_name,
  job.source_url, job.published_at, job.valid_until, job.booth, job.fair_id,
  fair.name as fair_name, fair.starts_at as fair_starts_at, fair.ends_at as fair_ends_at`;

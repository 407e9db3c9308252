import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../packages/server/src/database.ts';
import { storeEmployers } from '../../packages/server/src/employer/employer-queries.ts';
import type { JobDraft } from '../../packages/server/src/job/job-draft.ts';
import { insertJobs } from '../../packages/server/src/job/job-queries.ts';
import { jobRow } from '../../packages/server/src/job/job-row.ts';
import { insertOrganization } from '../../packages/server/src/organization/organization-queries.ts';
import { generateJobs } from '../../packages/server/src/sample/generate-jobs.ts';
import { createRandom } from '../../packages/server/src/sample/random.ts';

/** Terms that stand in a known share of the seeded postings. */
export const terms = {
  common: { text: '蓝莓', share: 0.2 },
  middling: { text: '驯鹿', share: 0.01 },
  rare: { text: '灯塔', share: 0.00002 },
  absent: { text: '鹦鹉螺', share: 0 },
} as const;

/** How a database is filled. */
export interface Seeding {
  readonly count: number;
  readonly now: Date;
  /** Postings made one by one; more are copies of them at other times. */
  readonly originals?: number;
  readonly onProgress?: (done: number) => void;
}

const yearSeconds = 365 * 86_400;

/**
 * Fills an empty database with open postings of one organization, spread over a year.
 *
 * @returns the organization's id
 */
export async function seedJobs(db: Database, seeding: Seeding): Promise<string> {
  const { count, now, originals = 20_000, onProgress } = seeding;
  const organizationId = await insertOrganization(db, {
    name: '示例省总工会',
    licence: null,
    website: null,
  });
  const index = await dropWordIndex(db);
  const random = createRandom(2026);
  const first = Math.min(count, originals);
  const drafts: JobDraft[] = [];
  for (const draft of generateJobs({ seed: 2026, count: first, now })) {
    const words = [terms.common, terms.middling].filter(({ share }) => random.chance(share));
    drafts.push(withWords(draft, words.map(({ text }) => text).join('，')));
  }
  const rare = Math.max(2, Math.round(count * terms.rare.share));
  for (const draft of generateJobs({ seed: 1, count: rare, now })) {
    drafts.push(withWords(draft, terms.rare.text));
  }
  await insertDrafts(db, organizationId, drafts);
  onProgress?.(first);
  for (let copy = 1; copy * first < count; copy += 1) {
    await copyOriginals(db, { copy, now, limit: Math.min(first, count - copy * first) });
    onProgress?.(Math.min(count, (copy + 1) * first));
  }
  await sql.raw(index).execute(db);
  await sql`vacuum analyze`.execute(db);
  return organizationId;
}

/** Takes the index of words away while rows are added; returns the statement that makes it. */
async function dropWordIndex(db: Database): Promise<string> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_indexdef('job_search'::regclass) as definition
  `.execute(db);
  await sql`drop index job_search`.execute(db);
  return rows[0]?.definition ?? '';
}

async function insertDrafts(db: Database, organizationId: string, drafts: readonly JobDraft[]) {
  for (let start = 0; start < drafts.length; start += 1000) {
    const batch = drafts.slice(start, start + 1000);
    const ids = await storeEmployers(
      db,
      organizationId,
      batch.map((draft) => draft.employer),
    );
    const rows = batch.map((draft) =>
      jobRow(draft, { organizationId, employerId: ids.get(draft.employer.name) ?? '' }),
    );
    const unique = new Map(rows.map((row) => [row.identity, row]));
    await insertJobs(db, [...unique.values()]);
  }
}

function withWords(draft: JobDraft, words: string): JobDraft {
  const line = { type: 'paragraph' as const, children: [{ text: words }] };
  return { ...draft, description: [...draft.description, line] };
}

/** Copies of the originals but the rare ones, spread over the year anew. */
async function copyOriginals(db: Database, options: { copy: number; limit: number; now: Date }) {
  const { rows: columns } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = 'job'::regclass and attnum > 0 order by attnum
  `.execute(db);
  const digest = sql`md5(id || ${options.copy}::text)`;
  const changed: Record<string, RawBuilder<unknown>> = {
    id: sql`'job_' || substr(${digest}, 1, 20)`,
    identity: sql`'copy ' || ${digest}`,
    published_at: sql`${options.now}::timestamptz(3)
      - make_interval(secs => ('x' || substr(${digest}, 1, 7))::bit(28)::int % ${yearSeconds})`,
  };
  const values = columns.map(({ name }) => changed[name] ?? sql.ref(name));
  await sql`insert into job select ${sql.join(values)} from (
    select * from job where identity not like 'copy %' and not search @@ ${terms.rare.text}::tsquery
    limit ${options.limit}
  ) as original`.execute(db);
}

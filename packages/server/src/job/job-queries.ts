import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database.ts';
import { isReachedBy } from '../fair/fair-queries.ts';
import { jobColumns, joins, type JobListRow } from './job-list-queries.ts';
import { databaseJson } from './job-record.ts';
import type { JobRow } from './job-row.ts';
import { latinLexemes } from './search-document.ts';
import { insertSearchWords } from './search-word-queries.ts';

/** Rows in one statement: enough to share its cost, few enough to keep memory small. */
const batchRows = 500;

/**
 * Stores new jobs, made by `jobRow`, in batches. Call it inside a transaction when all or nothing
 * is wanted.
 *
 * @throws when an identity is stored already
 */
export async function insertJobs(db: Database, rows: readonly JobRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows);
    await sql`insert into job select * from ${recordset(batch)}`.execute(db);
    await insertSearchWords(db, batch.flatMap(wordsOf));
  }
}

/** Stores rows in place of those with the same id, made by `jobRow` with the stored row's id. */
export async function replaceJobs(db: Database, rows: readonly JobRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    const batch = rows.slice(start, start + batchRows);
    const columns = Object.keys(batch[0] ?? {}).filter((column) => column !== 'id');
    const values = columns.map((column) => sql`${sql.ref(column)} = next.${sql.ref(column)}`);
    await sql`
      update job set ${sql.join(values)} from ${recordset(batch)} as next where job.id = next.id
    `.execute(db);
    await insertSearchWords(db, batch.flatMap(wordsOf));
  }
}

/** Rows as one parameter: read by the database in half the time that one each value takes. */
function recordset(rows: readonly JobRow[]): RawBuilder<unknown> {
  return sql`json_populate_recordset(null::job, ${databaseJson(rows)}::json)`;
}

function wordsOf(row: JobRow): string[] {
  return latinLexemes(row.search);
}

/** A job with all that its page shows. */
export interface JobDetailRow extends JobListRow {
  readonly organization_id: string;
  readonly industry: string | null;
  readonly closed_at: Date | null;
  readonly employer_ownership: string | null;
  readonly employer_size: string | null;
  readonly employer_industry: string | null;
  readonly employer_introduction: string | null;
}

/**
 * A job of an organization or of a fair that it shows, open or not; undefined when there is none with
 * this id.
 */
export async function findJob(
  db: Database,
  job: { id: string; organizationId: string },
): Promise<JobDetailRow | undefined> {
  const { rows } = await sql<JobDetailRow>`
    select ${jobColumns}, job.organization_id, job.description, job.industry, job.closed_at,
      employer.ownership as employer_ownership, employer.size as employer_size,
      employer.industry as employer_industry, employer.introduction as employer_introduction
    from job ${joins}
    where job.id = ${job.id} and ${isReachedBy(job.organizationId)}
  `.execute(db);
  return rows[0];
}

/**
 * Keeps lists fast; any instance may do it at any time. Closes the jobs past their validity, so
 * that lists need not step over them, sorts new words into their index, and tells the planner how
 * the table has grown (the embedded database does neither by itself).
 */
export async function tidyJobs(db: Database, now: Date): Promise<void> {
  await sql`
    update job set closed_at = valid_until where closed_at is null and valid_until <= ${now}
  `.execute(db);
  await sql`select gin_clean_pending_list('job_search')`.execute(db);
  await sql`analyze job`.execute(db);
}

/** Names of fairs by id. */
export async function findFairNames(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('fair').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

const cursorSecrets = new WeakMap<Database, Promise<string>>();

/** The secret that signs cursors: the same on every instance, and never changed. */
export function getCursorSecret(db: Database): Promise<string> {
  const secret = cursorSecrets.get(db) ?? readCursorSecret(db);
  cursorSecrets.set(db, secret);
  secret.catch(() => cursorSecrets.delete(db));
  return secret;
}

async function readCursorSecret(db: Database): Promise<string> {
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'cursor_secret')
    .executeTakeFirstOrThrow();
  return value;
}

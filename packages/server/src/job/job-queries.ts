import type { Database } from '../database.ts';
import type { JobRow } from './job-row.ts';

/** Rows in one statement: 40 parameters each, of at most 65,535. */
const batchRows = 500;

/**
 * Stores new jobs, made by `jobRow`, in batches. Call it inside a transaction when all or nothing
 * is wanted.
 *
 * @throws when an identity is stored already
 */
export async function insertJobs(db: Database, rows: readonly JobRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    await db
      .insertInto('job')
      .values(rows.slice(start, start + batchRows))
      .execute();
  }
}

/** Stores rows in place of those with the same id, made by `jobRow` with the stored row's id. */
export async function replaceJobs(db: Database, rows: readonly JobRow[]): Promise<void> {
  for (const { id, ...columns } of rows) {
    await db.updateTable('job').set(columns).where('id', '=', id).execute();
  }
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Asks the database for a sign of life. */
export async function pingDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}

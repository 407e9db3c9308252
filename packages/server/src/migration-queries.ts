import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const folder = new URL('../migrations/', import.meta.url);

/** Any number will do, as long as every instance takes the same. */
const migrationLock = 726_001;

/** Which migrations are applied. */
export interface Migrations {
  /** Checksums of those that made the tables of an older version; all of this version by default. */
  readonly only?: readonly string[];
}

/**
 * Brings the tables up to this version: each file of `migrations/` once, in order, all or nothing.
 * Instances that start at the same time wait for each other. A file that was applied under another
 * name is known by its text.
 *
 * @throws when a file that was applied has been changed since
 */
export async function migrate(db: Kysely<Tables>, { only }: Migrations = {}): Promise<void> {
  const files = await migrationFiles();
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(transaction);
    await sql`create table if not exists migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(transaction);
    const applied = await transaction.selectFrom('migration').selectAll().execute();
    for (const name of files) {
      const text = await textOf(name);
      const checksum = checksumOf(text);
      const before = applied.find((row) => row.name === name);
      if (before && before.checksum !== checksum) {
        throw new Error(`Migration ${name} was changed after it had been applied`);
      }
      if (before || only?.includes(checksum) === false) continue;
      const renamed = applied.find((row) => row.checksum === checksum && !files.includes(row.name));
      if (renamed) {
        await transaction
          .updateTable('migration')
          .set({ name })
          .where('name', '=', renamed.name)
          .execute();
        continue;
      }
      await sql.raw(text).execute(transaction);
      await transaction.insertInto('migration').values({ name, checksum }).execute();
    }
  });
}

/** Checksums of the migrations that made the tables as they are. */
export async function listAppliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db.selectFrom('migration').select('checksum').orderBy('name').execute();
  return rows.map(({ checksum }) => checksum);
}

/** Checksums of all migrations of this version. */
export async function listKnownMigrations(): Promise<string[]> {
  return Promise.all((await migrationFiles()).map(async (name) => checksumOf(await textOf(name))));
}

async function migrationFiles(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

function textOf(name: string): Promise<string> {
  return readFile(new URL(name, folder), 'utf8');
}

function checksumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { PGlite, types } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import { join } from 'node:path';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';
import { migrate, type Migrations } from './migration-queries.ts';
import { preparedStatements } from './prepared-statements.ts';
import type { Tables } from './tables.ts';

/** The tables of one open database. */
export type Database = Kysely<Tables>;

/** Where the data is: a PostgreSQL server, a folder for the embedded database, or memory. */
export type DatabasePlace =
  | { readonly url: string; readonly connections?: number }
  | { readonly folder: string }
  /** Gone with the process; `snapshot` is a dump of a data folder to start from. */
  | { readonly memory: true; readonly snapshot?: Blob };

/** A database that is ready: locked where it must be, migrated, and to be closed. */
export interface OpenDatabase {
  readonly db: Database;
  /** What it is, in words for a person: `PGlite ./data`, `PostgreSQL localhost:5432/jobs`. */
  readonly name: string;
  close(): Promise<void>;
}

/**
 * Opens and migrates a database; see {@link migrate} for `only`.
 *
 * @throws {FolderInUseError} when another process works on the folder
 */
export async function openDatabase(
  place: DatabasePlace,
  migrations: Migrations = {},
): Promise<OpenDatabase> {
  const ready = readyWith(migrations);
  if ('url' in place) return ready(...postgresDialect(place.url, place.connections));
  if ('memory' in place) {
    const pglite = await createPglite(undefined, place.snapshot);
    return ready(pgliteDialect(pglite), 'PGlite（内存）');
  }
  const unlock = await lockFolder(place.folder);
  try {
    const pglite = await createPglite(join(place.folder, 'pglite'));
    return await ready(pgliteDialect(pglite), `PGlite ${place.folder}`, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Types that the two drivers read differently: both give numbers for `bigint` and `numeric`. */
const numberTypes = [20, 1700];

function postgresDialect(url: string, connections = 10): [PostgresDialect, string] {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Less than callers wait for a read, so that they are told.
    connectionTimeoutMillis: 8000,
    types: {
      getTypeParser: (oid, format) =>
        numberTypes.includes(oid) ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks is replaced at its next use; unheard, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const { host, pathname } = new URL(url);
  return [new PostgresDialect({ pool: preparedStatements(pool) }), `PostgreSQL ${host}${pathname}`];
}

function readyWith(migrations: Migrations) {
  return async (
    dialect: PostgresDialect,
    name: string,
    release = async () => {},
  ): Promise<OpenDatabase> => {
    const db = new Kysely<Tables>({ dialect });
    await migrate(db, migrations);
    return {
      db,
      name,
      async close() {
        await db.destroy();
        await release();
      },
    };
  };
}

function createPglite(dataDir?: string, snapshot?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(snapshot ? { loadDataDir: snapshot } : {}),
    extensions: { btree_gist },
    parsers: Object.fromEntries(numberTypes.map((oid) => [oid, Number])),
    serializers: { [types.JSONB]: String },
  });
}

/**
 * PGlite in the dress of a pool of one connection, so that both databases run through the same
 * dialect. Whoever holds the connection has it alone: a transaction is never mixed with another.
 */
function pgliteDialect(pglite: PGlite): PostgresDialect {
  let last: Promise<void> = Promise.resolve();
  async function connect(): Promise<PostgresPoolClient> {
    const before = last;
    let free = () => {};
    last = new Promise((resolve) => (free = resolve));
    await before;
    return {
      query: (async (sql: string, parameters: readonly unknown[]) => {
        const result = parameters.length
          ? await pglite.query(sql, [...parameters])
          : (await pglite.exec(sql)).at(-1);
        return {
          command: sql.trimStart().slice(0, 6).toUpperCase(),
          rowCount: result?.affectedRows ?? 0,
          rows: result?.rows ?? [],
        };
      }) as PostgresPoolClient['query'],
      release: () => free(),
    };
  }
  return new PostgresDialect({ pool: { connect, end: () => pglite.close() } });
}

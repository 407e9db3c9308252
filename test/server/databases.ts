import { PGlite } from '@electric-sql/pglite';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { after } from 'node:test';
import { openDatabase, type OpenDatabase } from '../../packages/server/src/database.ts';
import { joinPostgres, startPostgres, type PostgresServer } from './postgres-server.ts';

/** Opens a new, migrated and empty database; whoever opened it closes it. */
export type Open = () => Promise<OpenDatabase>;

/**
 * Declares the same tests for both databases:
 * `forEachDatabase((name, open) => describe(name, () => …))`.
 */
export function forEachDatabase(declare: (name: 'PGlite' | 'PostgreSQL', open: Open) => void) {
  declare('PGlite', openPglite);
  declare('PostgreSQL', openPostgres);
}

/** Opens a new, migrated database in memory. */
export async function openPglite(): Promise<OpenDatabase> {
  snapshot ??= readSnapshot();
  return openDatabase({ memory: true, snapshot: await snapshot });
}

/** Opens a new, migrated database on a real server, and drops it when it is closed. */
export async function openPostgres(): Promise<OpenDatabase> {
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  const database = await openDatabase({ url });
  return {
    ...database,
    async close() {
      await database.close();
      await postgres.dropDatabase(url);
    },
  };
}

let server: Promise<PostgresServer> | undefined;
let snapshot: Promise<Blob> | undefined;

// Registered here, at the root: inside a test it would stop the server after that test.
after(async () => (await server)?.stop());

/**
 * The server of this test run: the one at `TEST_POSTGRES_URL` (`npm run test:unit` starts one for
 * all files), or one of our own until this file's tests are through.
 */
export function sharedPostgres(): Promise<PostgresServer> {
  if (!server) {
    const { TEST_POSTGRES_URL: url } = process.env;
    server = url ? Promise.resolve(joinPostgres(url)) : startPostgres();
  }
  return server;
}

/** The data folder of a new PGlite as a dump, made once for each version of it. */
async function readSnapshot(): Promise<Blob> {
  const folder = new URL('../../node_modules/.cache/union-jobs/', import.meta.url);
  const file = new URL(`pglite-${await pgliteVersion()}.tar`, folder);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const pglite = await PGlite.create();
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    await mkdir(folder, { recursive: true });
    const draft = new URL(`${randomUUID()}.tmp`, folder);
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, file);
    return dump;
  }
}

async function pgliteVersion(): Promise<string> {
  const file = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

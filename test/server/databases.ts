import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const url = await postgres.createDatabase({ template: migrated });
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
    server = url ? Promise.resolve(joinPostgres(url)) : startMigratedPostgres();
  }
  return server;
}

/** Name of the database that others are copies of. */
const migrated = 'migrated';

/** Starts a server on which every test can have a migrated database at once. */
export async function startMigratedPostgres(): Promise<PostgresServer> {
  const postgres = await startPostgres();
  const database = await openDatabase({ url: await postgres.createDatabase({ name: migrated }) });
  await database.close();
  return postgres;
}

/** The data folder of a migrated PGlite as a dump, made once for each version of it and of ours. */
async function readSnapshot(): Promise<Blob> {
  const folder = new URL('../../node_modules/.cache/union-jobs/', import.meta.url);
  const file = new URL(`pglite-${await pgliteVersion()}-${await migrationsHash()}.tar`, folder);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const place = await mkdtemp(join(tmpdir(), 'union-jobs-snapshot-'));
    await (await openDatabase({ folder: place })).close();
    const dataDir = join(place, 'pglite');
    const pglite = await PGlite.create({ dataDir, extensions: { btree_gist } });
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    await rm(place, { recursive: true });
    await mkdir(folder, { recursive: true });
    const draft = new URL(`${randomUUID()}.tmp`, folder);
    await writeFile(draft, new Uint8Array(await dump.arrayBuffer()));
    await rename(draft, file);
    return dump;
  }
}

async function migrationsHash(): Promise<string> {
  const folder = new URL('../../packages/server/migrations/', import.meta.url);
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) {
    hash.update(name).update(await readFile(new URL(name, folder)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function pgliteVersion(): Promise<string> {
  const file = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

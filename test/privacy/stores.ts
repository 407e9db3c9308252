import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase, type OpenDatabase } from '../../packages/server/src/database.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { secretsBelow, secretsIn, type Secrets } from './canary.ts';

/** Where a service keeps its data. */
export interface Store {
  readonly name: string;
  readonly dataFolder: string;
  /** What tells a service of it. */
  readonly env: NodeJS.ProcessEnv;
  /** Opens it, while no service has it. */
  open(): Promise<OpenDatabase>;
  /** A copy of all of it, as a backup keeps it; while nobody has it. */
  copy(): Promise<Store>;
  /** The secrets in every file of it, its log of changes and what its server logs. */
  secrets(secrets: Secrets): Promise<string[]>;
}

/** A folder of its own for the embedded database, and a server of PostgreSQL that logs all it can. */
export async function openStores(
  folder: string,
): Promise<{ embedded: Store; server: Store; close(): Promise<void> }> {
  const logged: string[] = [];
  const server = await startPostgres(['log_statement=all'], (line) => logged.push(String(line)));
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();

  const onServer = (url: string): Store => ({
    name: 'PostgreSQL',
    dataFolder: join(folder, 'no-data'),
    env: { DATABASE_URL: url },
    open: () => openDatabase({ url }),
    async copy() {
      const template = new URL(url).pathname.slice(1);
      return onServer(await server.createDatabase({ template }));
    },
    secrets: async (secrets) => [
      ...(await secretsBelow(rows[0]?.data_directory ?? '', secrets)),
      ...secretsIn(Buffer.from(logged.join('\n')), secrets).map((name) => `${name} in the log`),
    ],
  });
  return {
    embedded: inFolder(join(folder, 'counsel')),
    server: onServer(await server.createDatabase()),
    close: () => server.stop(),
  };
}

function inFolder(dataFolder: string): Store {
  return {
    name: 'PGlite',
    dataFolder,
    env: {},
    open: () => openDatabase({ folder: dataFolder }),
    async copy() {
      await cp(dataFolder, `${dataFolder}-copy`, { recursive: true });
      return inFolder(`${dataFolder}-copy`);
    },
    secrets: (secrets) => secretsBelow(dataFolder, secrets),
  };
}

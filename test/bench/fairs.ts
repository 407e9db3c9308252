import type { FairPage } from '@union-jobs/contract';
import { sql } from 'kysely';
import { createApp } from '../../packages/server/src/app.ts';
import { openDatabase, type Database } from '../../packages/server/src/database.ts';
import { listFairs, type FairPosition } from '../../packages/server/src/fair/fair-queries.ts';
import { fairSelection } from '../../packages/server/src/fair/fair-selection.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { openedAt } from '../server/job/job-board.ts';
import { seedFairs } from '../server/fair/fair-seed.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { machineName, printTable } from './figures.ts';
import { measure, type Speed } from './measure.ts';

/** Fairs of four years, 300 in each month, and as many of another organization. */
const fairs = 14_610;
const month = { from: '2026-12-01', to: '2026-12-30' };
const pageSize = 100;
const spanMs = 4000;

/** All pages of a month of 300 fairs as a calendar asks for them, beside the bare query. */
export async function run(): Promise<void> {
  console.log(machineName());
  const postgres = await startPostgres(['shared_buffers=256MB']);
  try {
    const lines = [
      await measureOn('PostgreSQL', { url: await postgres.createDatabase() }),
      await measureOn('PGlite', { memory: true }),
    ];
    const ratioOf = ({ query, fresh }: Line) => fresh.p50Ms / query.p50Ms;
    printTable(
      ['database', 'fairs', 'query p50 ms', 'month p50 ms', 'p99 ms', 'ratio', 'kept p50 ms'],
      lines.map((line) => [
        line.name,
        String(line.count),
        line.query.p50Ms.toFixed(1),
        line.fresh.p50Ms.toFixed(1),
        line.fresh.p99Ms.toFixed(1),
        ratioOf(line).toFixed(2),
        line.kept.p50Ms.toFixed(1),
      ]),
    );
    const told = lines.map((line) => `${ratioOf(line).toFixed(2)} × on ${line.name}`);
    console.log(`fairs: a month in three answers against the bare query: ${told.join(', ')}`);
  } finally {
    await postgres.stop();
  }
}

interface Line {
  readonly name: string;
  readonly count: number;
  /** The rows of the month, page by page. */
  readonly query: Speed;
  /** The same in answers of the service, of which none was kept. */
  readonly fresh: Speed;
  readonly kept: Speed;
}

async function measureOn(name: string, place: { url: string } | { memory: true }): Promise<Line> {
  const database = await openDatabase(place);
  const { db } = database;
  const organizationId = await seedFairs(db, fairs);
  const key = await insertKey(db, {
    organizationId,
    kind: 'publishable',
    mode: 'live',
    scopes: ['jobs:read'],
    allowedOrigins: [],
  });
  const app = createApp({ db, clock: () => openedAt });
  const read = async (path: string) => {
    const answer = await app.request(`http://service.test/v1/fairs?${path}&key=${key}`);
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as FairPage;
  };
  const alone = { connections: 1, spanMs };
  const query = await measure(() => queryMonth(db, organizationId), alone);
  const fresh = await measure(async () => {
    await sql`update publication set version = version + 1`.execute(db);
    await readMonth(read);
  }, alone);
  const kept = await measure(() => readMonth(read), alone);
  const count = await readMonth(read);
  await database.close();
  return { name, count, query, fresh, kept };
}

async function queryMonth(db: Database, organizationId: string): Promise<void> {
  const reader = { organizationId, mode: 'live' as const, now: openedAt };
  const selection = fairSelection(month, month.from);
  let after: FairPosition | null = null;
  do {
    const page = { selection, limit: pageSize + 1, after };
    const rows: Awaited<ReturnType<typeof listFairs>> = await listFairs(db, reader, page);
    const last = rows[pageSize] && rows[pageSize - 1];
    after = last ? { startsAt: last.starts_at, id: last.id } : null;
  } while (after);
}

/** How many fairs the month has. */
async function readMonth(read: (path: string) => Promise<FairPage>): Promise<number> {
  let count = 0;
  let cursor: string | null = '';
  while (cursor !== null) {
    const at: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: FairPage = await read(`from=${month.from}&to=${month.to}&limit=${pageSize}${at}`);
    count += page.items.length;
    cursor = page.nextCursor;
  }
  return count;
}

import type { JobFilter } from '@union-jobs/contract';
import { CompiledQuery, sql } from 'kysely';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { startService } from '../../packages/server/src/server.ts';
import type { Statement } from '../server/statements.ts';
import { seedJobs } from './job-seed.ts';
import { measure, type Speed } from './measure.ts';
import { listPlans, listStatements } from './service-statements.ts';

/** What the process that runs the service is asked over its channel. */
export type ServiceRequest =
  /** Runs the query behind a list over and over through the driver; answers {@link Bare}. */
  | { do: 'bare'; filter: JobFilter; connections: number; spanMs: number }
  /** Tells the plans of the queries behind lists and searches. */
  | { do: 'plans' }
  /** Makes every kept answer out of date, every 50 ms from now on or no more. */
  | { do: 'churn'; on: boolean };

/** How fast the bare query was, and what it was. */
export interface Bare {
  readonly speed: Speed;
  readonly statement: Statement;
}

const { place, count } = JSON.parse(process.argv[2] ?? '') as {
  place: DatabasePlace;
  count: number;
};
const database = await openDatabase(place);
const { db } = database;
const isSeeded = await db.selectFrom('organization').select('id').executeTakeFirst();
const organizationId =
  isSeeded?.id ??
  (await seedJobs(db, {
    count,
    now: new Date(),
    onProgress: (done) => process.send?.({ seeded: done }),
  }));
const key = await insertKey(db, {
  organizationId,
  kind: 'publishable',
  mode: 'test',
  scopes: ['jobs:read'],
  allowedOrigins: [],
});
const service = await startService({
  db,
  port: 0,
  hostname: '127.0.0.1',
  onFault: (error) => console.error(error),
});
process.send?.({ url: service.url, key, organizationId });

let churning: NodeJS.Timeout | undefined;
process.on('message', (request: ServiceRequest) => void answer(request));
process.once('disconnect', () => void stop());

async function answer(request: ServiceRequest): Promise<void> {
  if (request.do === 'churn') {
    clearInterval(churning);
    churning = request.on ? setInterval(() => void churn(), 50) : undefined;
    process.send?.({});
    return;
  }
  if (request.do === 'plans') {
    process.send?.({ plans: await listPlans(db, organizationId) });
    return;
  }
  const [statement] = await listStatements(db, organizationId, request.filter);
  if (!statement) throw new Error('a list without a statement');
  const query = CompiledQuery.raw(statement.statement, statement.parameters);
  const speed = await measure(() => db.executeQuery(query), request);
  process.send?.({ speed, statement } satisfies Bare);
}

async function churn(): Promise<void> {
  await sql`update publication set version = version + 1`.execute(db);
}

async function stop(): Promise<void> {
  clearInterval(churning);
  await service.stop();
  await database.close();
}

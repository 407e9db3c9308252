import { sql } from 'kysely';
import { createApp } from '../../packages/server/src/app.ts';
import { dateOf, dayOf, momentOn } from '../../packages/server/src/counseling/china-day.ts';
import { listCounselorTimes } from '../../packages/server/src/counseling/slot-queries.ts';
import { openDatabase, type Database } from '../../packages/server/src/database.ts';
import { createRandom } from '../../packages/server/src/sample/random.ts';
import { MasterKeys } from '../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../packages/server/src/vault/vault.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { explain, recordStatements } from '../server/statements.ts';
import { issueKeys, openHall } from '../races/booking-hall.ts';
import { machineName, printTable } from './figures.ts';
import { measure, type Speed } from './measure.ts';

const counselors = 50;
const days = 366;
const spanMs = 4000;

/**
 * A year of appointments of fifty counselors: the free times of a month in one request, beside the
 * bare query. Prints the plan of the one statement.
 */
export async function run(): Promise<void> {
  console.log(machineName());
  const postgres = await startPostgres(['shared_buffers=256MB']);
  try {
    const url = await postgres.createDatabase();
    const onPostgres = await measureOn('PostgreSQL', { url });
    const onPglite = await measureOn('PGlite', { memory: true });
    printTable(
      ['database', 'sessions', 'query p50 ms', 'request p50 ms', 'request p99 ms', 'slots'],
      [onPostgres, onPglite].map((one) => [
        one.name,
        String(one.sessions),
        one.query.p50Ms.toFixed(1),
        one.request.p50Ms.toFixed(1),
        one.request.p99Ms.toFixed(1),
        String(one.slots),
      ]),
    );
    console.log(
      `slots: a month of ${counselors} counselors in one statement, request ` +
        `${(onPostgres.request.p50Ms / onPostgres.query.p50Ms).toFixed(1)} × the bare query on PostgreSQL`,
    );
  } finally {
    await postgres.stop();
  }
}

interface Line {
  readonly name: string;
  readonly sessions: number;
  readonly query: Speed;
  readonly request: Speed;
  readonly slots: number;
}

async function measureOn(name: string, place: { url: string } | { memory: true }): Promise<Line> {
  const database = await openDatabase(place);
  const { db } = database;
  const now = new Date();
  const vault = await Vault.open(db, MasterKeys.random());
  const app = createApp({ db, vault, clock: () => now, changesPerMinute: 1e9 });
  const send = (async (input: string | URL | Request, init?: RequestInit) =>
    app.request(input, init)) as typeof fetch;
  const { hall, organizationId } = await seed(db, { now, send });
  const first = dayOf(now.getTime()) + 1;
  const range = { from: new Date(momentOn(first - 1, 0)), to: new Date(momentOn(first + 31, 0)) };
  const reader = { organizationId, mode: 'live', now } as const;
  const wanted = { serviceId: hall.serviceId, ...range };
  const statements = await recordStatements(db, (recorded) =>
    listCounselorTimes(recorded, reader, wanted),
  );
  if (statements.length !== 1 || !statements[0]) throw new Error('It takes one statement');
  console.log(`-- ${name}\n${await explain(db, statements[0], '(analyze, buffers)')}`);
  const query = await measure(() => listCounselorTimes(db, reader, wanted), {
    connections: 1,
    spanMs,
  });
  const address =
    `http://service.test/v1/counseling-services/${hall.serviceId}/slots` +
    `?from=${dateOf(first)}&to=${dateOf(first + 29)}&key=${hall.key}`;
  const answer = (await (await app.request(address)).json()) as { items: unknown[] };
  const request = await measure(async () => (await app.request(address)).text(), {
    connections: 1,
    spanMs,
  });
  const { rows } = await sql<{ count: number }>`select count(*) from booking_session`.execute(db);
  await database.close();
  return { name, sessions: rows[0]?.count ?? 0, query, request, slots: answer.items.length };
}

/** Fifty counselors with most of their days from nine to five taken, for a year. */
async function seed(db: Database, { now, send }: { now: Date; send: typeof fetch }) {
  const keys = await issueKeys(db);
  const hall = await openHall(keys, 'http://service.test', { counselors, fetch: send });
  const { id: organizationId } = await db
    .selectFrom('organization')
    .select('id')
    .executeTakeFirstOrThrow();
  const random = createRandom(1);
  const today = dayOf(now.getTime());
  for (const counselorId of hall.counselorIds) {
    const sessions: { id: string; from: Date }[] = [];
    for (let day = today - days / 2; day < today + days / 2; day += 1) {
      for (let hour = 9; hour < 17; hour += 1) {
        if (!random.chance(0.6)) continue;
        const id = `book_${String(random.whole(0, 1e9))}_${day}_${hour}_${counselorId}`;
        sessions.push({ id, from: new Date(momentOn(day, hour * 60)) });
      }
    }
    await insertSessions(db, { counselorId, organizationId, serviceId: hall.serviceId }, sessions);
  }
  await sql`analyze`.execute(db);
  return { hall, organizationId };
}

async function insertSessions(
  db: Database,
  owner: { counselorId: string; organizationId: string; serviceId: string },
  sessions: readonly { id: string; from: Date }[],
): Promise<void> {
  const rows = JSON.stringify(sessions);
  await sql`
    insert into booking (id, organization_id, mode, number, state, service_id, counselor_id,
      created_at, manage_hash)
    select id, ${owner.organizationId}, 'live', id, 'booked', ${owner.serviceId},
      ${owner.counselorId}, "from", ''
    from jsonb_to_recordset(${rows}::jsonb) as given (id text, "from" timestamptz)
  `.execute(db);
  await sql`
    insert into booking_session
    select id, 1, ${owner.counselorId}, 'live', "from", "from" + interval '50 minutes',
      tstzrange("from", "from" + interval '1 hour'), 'booked', null
    from jsonb_to_recordset(${rows}::jsonb) as given (id text, "from" timestamptz)
  `.execute(db);
}

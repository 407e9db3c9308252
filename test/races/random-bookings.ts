import { sql } from 'kysely';
import { createApp } from '../../packages/server/src/app.ts';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { createRandom, type Random } from '../../packages/server/src/sample/random.ts';
import { MasterKeys } from '../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../packages/server/src/vault/vault.ts';
import { asker, issueKeys, masterKey, openHall, rightClient, slotAt } from './booking-hall.ts';
import { BookingModel, explain, type Told } from './booking-model.ts';

/** What came of many operations in random order. */
export interface RandomBookings {
  readonly operations: number;
  /** How often each outcome was told. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const clients = 16;
const slots = 30;

/**
 * Lets sixteen clients hold, confirm, cancel, move and release at random, on few times so that they
 * meet, while holds run out; after every step of all of them what they were told must follow from
 * some order of it, and the tables must hold what that order leaves.
 */
export async function bookAtRandom(
  place: DatabasePlace,
  { operations, seed }: { operations: number; seed: number },
): Promise<RandomBookings> {
  const keys = await issueKeys(place);
  const database = await openDatabase(place);
  const beganMs = Date.now();
  let nowMs = beganMs;
  const failed: unknown[] = [];
  const app = createApp({
    db: database.db,
    vault: await Vault.open(database.db, new MasterKeys([masterKey])),
    clock: () => new Date(nowMs),
    changesPerMinute: Number.MAX_SAFE_INTEGER,
    proofFromPerSecond: Number.MAX_SAFE_INTEGER,
    onFault: (error) => failed.push(error),
  });
  const send = (async (input: string | URL | Request, init?: RequestInit) =>
    app.request(input, init)) as typeof fetch;
  const baseUrl = 'http://service.test';
  const hall = await openHall(keys, baseUrl, { counselors: 2, fetch: send });
  const ask = asker(baseUrl, hall.key, send);
  const client = await rightClient(ask, hall.serviceId);
  const random = createRandom(seed);
  const known: { id: string; token: string; sessions: number }[] = [];
  const outcomes: Record<string, number> = {};
  const model = new BookingModel();
  const faults: string[] = [];

  const oneStep = async (): Promise<Told> => {
    const verb = random.pick([
      'hold',
      'hold',
      'hold',
      'confirm',
      'confirm',
      'move',
      'cancel',
      'release',
    ] as const);
    const startsAt = someSlots(random, { beganMs, count: random.chance(0.25) ? 3 : 1 });
    // Mostly those of late: the old ones are over.
    const target = known.length
      ? known[Math.max(0, known.length - random.whole(1, 12))]
      : undefined;
    if (verb === 'hold' || !target) {
      const counselor = random.pick(hall.counselorIds);
      const { status, body } = await ask('POST', '/bookings', {
        body: {
          serviceId: hall.serviceId,
          counselorId: counselor,
          mode: 'phone',
          startsAt: startsAt.map((at) => new Date(at).toISOString()),
        },
      });
      const isOk = status === 201;
      const id = isOk ? String(body['id']) : '';
      if (isOk) known.push({ id, token: String(body['manageToken']), sessions: startsAt.length });
      const outcome = isOk ? 'ok' : String(body['code']);
      return { verb: 'hold', id, counselor, startsAt, session: 1, outcome };
    }
    const { id, token, sessions } = target;
    const session = random.whole(1, sessions);
    const [to = 0] = startsAt;
    const paths = {
      confirm: ['confirmation', client],
      cancel: ['cancellation', {}],
      move: ['move', { session, startsAt: new Date(to).toISOString() }],
      release: ['release', undefined],
    } as const;
    const [path, content] = paths[verb];
    const { status, body } = await ask('POST', `/bookings/${id}/${path}`, { token, body: content });
    const outcome = status === 200 ? 'ok' : String(body['code']);
    return { verb, id, counselor: '', startsAt: [to], session, outcome };
  };

  let done = 0;
  while (done < operations && faults.length === 0) {
    const told = await Promise.all(Array.from({ length: clients }, oneStep));
    done += told.length;
    for (const { verb, outcome } of told) {
      outcomes[`${verb} ${outcome}`] = (outcomes[`${verb} ${outcome}`] ?? 0) + 1;
    }
    const left = await liveSessions(database.db, nowMs);
    if (!explain(model, { told, left }, nowMs)) {
      faults.push(`no order leads from ${JSON.stringify(told)} to ${left.join(', ')}`);
    }
    if (random.chance(0.4)) nowMs += random.whole(1, 6) * 60_000;
  }
  faults.push(...failed.map(String));
  await database.close();
  return { operations: done, outcomes, faults };
}

function someSlots(random: Random, { beganMs, count }: { beganMs: number; count: number }) {
  const all = Array.from({ length: slots }, (_, nth) => Date.parse(slotAt(beganMs, nth)));
  return random.some(all, count);
}

async function liveSessions(
  db: Awaited<ReturnType<typeof openDatabase>>['db'],
  nowMs: number,
): Promise<string[]> {
  const { rows } = await sql<{ counselor_id: string; starts_at: Date }>`
    select counselor_id, starts_at from booking_session
    where state <> 'cancelled' and (held_until is null or held_until > ${new Date(nowMs)})
  `.execute(db);
  return rows.map((row) => `${row.counselor_id} ${row.starts_at.getTime()}`).sort();
}

import { sql } from 'kysely';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { asker, issueKeys, openHall, slotAt } from './booking-hall.ts';

/** What came of many who want one slot. */
export interface SlotRace {
  readonly rounds: number;
  readonly attempts: number;
  readonly p99Ms: number;
  readonly faults: readonly string[];
}

/** How many want a slot at the same time, how often, of how many processes. */
export interface SlotRaceSize {
  readonly processes: number;
  readonly clients: number;
  readonly rounds: number;
}

/** Lets many hold one slot at the same time, round after round: one of them has it each time. */
export async function raceForSlots(place: DatabasePlace, size: SlotRaceSize): Promise<SlotRace> {
  const keys = await issueKeys(place);
  const services = await Promise.all(Array.from({ length: size.processes }, () => begin(place)));
  const [first] = services;
  if (!first) throw new Error('No process was asked for');
  const hall = await openHall(keys, first.url, { counselors: 1 });
  const times: number[] = [];
  const faults: string[] = [];
  const beganMs = Date.now();
  for (let round = 0; round < size.rounds; round += 1) {
    const startsAt = slotAt(beganMs, round);
    const body = { serviceId: hall.serviceId, mode: 'phone', startsAt: [startsAt] };
    const attempts = services.flatMap(({ url }) => {
      const ask = asker(url, hall.key);
      return Array.from({ length: size.clients }, async () => {
        const before = performance.now();
        const said = await ask('POST', '/bookings', { body });
        times.push(performance.now() - before);
        return said;
      });
    });
    const said = await Promise.all(attempts);
    const winners = said.filter(({ status }) => status === 201);
    if (winners.length !== 1) faults.push(`${startsAt}: ${winners.length} winners`);
    const told = said.filter(
      ({ status, body: { code, nearest } }) =>
        status === 409 && code === 'slot_taken' && Array.isArray(nearest) && nearest.length > 0,
    );
    if (told.length !== said.length - winners.length) {
      const other = said.find((one) => one.status !== 201 && !told.includes(one));
      faults.push(`${startsAt}: ${other?.status} ${JSON.stringify(other?.body).slice(0, 200)}`);
    }
    if (told.some(({ body: { nearest } }) => (nearest as string[]).includes(startsAt))) {
      faults.push(`${startsAt}: named as free`);
    }
  }
  await Promise.all(services.map(end));
  times.sort((one, other) => one - other);
  return {
    rounds: size.rounds,
    attempts: times.length,
    p99Ms: times[Math.floor((times.length - 1) * 0.99)] ?? 0,
    faults,
  };
}

/**
 * The control: looks whether a time is free and then takes it, without the constraint.
 *
 * @returns rounds in which more than one had it
 */
export async function raceNaively(place: DatabasePlace, rounds: number): Promise<number> {
  const { db, close } = await openDatabase('url' in place ? { ...place, connections: 20 } : place);
  await sql`create table naive_session (counselor text, during tstzrange)`.execute(db);
  let lost = 0;
  for (let round = 0; round < rounds; round += 1) {
    const from = new Date(round * 3_600_000);
    const during = sql`tstzrange(${from}, ${new Date(from.getTime() + 3_000_000)})`;
    const outcomes = Array.from({ length: 50 }, async () => {
      const { rows } = await sql`select from naive_session where during && ${during}`.execute(db);
      if (rows.length > 0) return false;
      await sql`insert into naive_session values ('one', ${during})`.execute(db);
      return true;
    });
    if ((await Promise.all(outcomes)).filter(Boolean).length > 1) lost += 1;
  }
  await sql`drop table naive_session`.execute(db);
  await close();
  return lost;
}

interface Started {
  readonly url: string;
  readonly process: ChildProcess;
}

async function begin(place: DatabasePlace): Promise<Started> {
  const child = fork(new URL('./service-process.ts', import.meta.url), [JSON.stringify(place)], {
    execArgv: ['--conditions=union-jobs-source', '--import', 'tsx'],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('An instance did not start');
  });
  const [url] = (await Promise.race([once(child, 'message'), failed])) as [string];
  failed.catch(() => undefined);
  return { url, process: child };
}

async function end({ process: child }: Started): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

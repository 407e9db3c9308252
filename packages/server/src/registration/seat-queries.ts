import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The places of a fair for registrations of one mode. */
export interface SeatPlace {
  readonly fairId: string;
  readonly mode: 'test' | 'live';
}

/** What came of asking for a place. */
export interface TakenSeat {
  readonly state: 'registered' | 'waiting';
  /** Order of asking. */
  readonly turn: number;
}

/**
 * Takes a place, or one in the waitlist; undefined when neither is to be had. One statement decides:
 * it waits for whoever changes the same row, and looks at what they left. Nobody passes those who
 * wait, so that only who waits leaves `waiting` above zero.
 */
export async function takeSeat(db: Database, place: SeatPlace): Promise<TakenSeat | undefined> {
  const isFree = sql`(waiting = 0 and (capacity is null or registered < capacity))`;
  const { rows } = await sql<{ waiting: number; turn: number }>`
    update fair_seat set
      registered = registered + ${isFree}::int,
      waiting = waiting + (not ${isFree})::int,
      turn = turn + 1
    where fair_id = ${place.fairId} and mode = ${place.mode} and (has_waitlist or ${isFree})
    returning waiting, turn
  `.execute(db);
  const [row] = rows;
  return row && { state: row.waiting > 0 ? 'waiting' : 'registered', turn: row.turn };
}

/** How the figures of a fair change. */
export interface SeatChange {
  readonly registered?: number;
  readonly waiting?: number;
  readonly attended?: number;
}

/** Changes the figures of a fair, and keeps others from doing so until the transaction ends. */
export async function changeSeats(
  db: Database,
  { fairId, mode }: SeatPlace,
  { registered = 0, waiting = 0, attended = 0 }: SeatChange = {},
): Promise<void> {
  await sql`
    update fair_seat set registered = registered + ${registered}, waiting = waiting + ${waiting},
      attended = attended + ${attended}, turn = turn + 1
    where fair_id = ${fairId} and mode = ${mode}
  `.execute(db);
}

/**
 * Sets how many places there are.
 *
 * @returns null, or the number of people who have a place when there are more than that
 */
export async function openSeats(
  db: Database,
  { fairId, mode }: SeatPlace,
  { capacity, hasWaitlist }: { capacity: number | null; hasWaitlist: boolean },
): Promise<number | null> {
  const seat = await db
    .selectFrom('fair_seat')
    .select('registered')
    .where('fair_id', '=', fairId)
    .where('mode', '=', mode)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (capacity !== null && seat.registered > capacity) return seat.registered;
  await db
    .updateTable('fair_seat')
    .set({ capacity, has_waitlist: hasWaitlist, turn: sql`turn + 1` })
    .where('fair_id', '=', fairId)
    .where('mode', '=', mode)
    .execute();
  return null;
}

/** Gives the places that are free to those who wait, in the order of asking. */
export async function fillPlaces(db: Database, { fairId, mode }: SeatPlace): Promise<void> {
  await sql`
    with promoted as (
      update registration set state = 'registered'
      where id in (
        select id from registration
        where fair_id = ${fairId} and mode = ${mode} and state = 'waiting'
        order by turn
        limit (
          select coalesce(capacity - registered, waiting) from fair_seat
          where fair_id = ${fairId} and mode = ${mode}
        )
      )
      returning id
    )
    update fair_seat set
      registered = registered + (select count(*) from promoted),
      waiting = waiting - (select count(*) from promoted)
    where fair_id = ${fairId} and mode = ${mode}
  `.execute(db);
}

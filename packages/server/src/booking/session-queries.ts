import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { overlapsAny } from '../counseling/slot-queries.ts';
import type { BusyTime } from '../counseling/slots.ts';
import type { SessionState } from './booking-state.ts';

/** Whose time, of which mode. */
export interface CounselorPlace {
  readonly counselorId: string;
  readonly mode: 'test' | 'live';
}

/**
 * Keeps others from giving away times of these counselors until the transaction ends; always in the
 * same order, so that nobody waits in a circle. The constraint decides even without it; it spares
 * the many who want one slot a deadlock.
 */
export async function lockCounselors(
  db: Database,
  counselorIds: readonly string[],
  mode: 'test' | 'live',
): Promise<void> {
  for (const id of [...new Set(counselorIds)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`counselor ${id} ${mode}`}, 0))`.execute(
      db,
    );
  }
}

/** A time of a counselor to be taken. */
export interface NewSession {
  readonly number: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** With what is kept free around it. */
  readonly during: BusyTime;
}

/**
 * Takes times of a counselor for a booking, all of them or none. The constraint
 * `booking_session_apart` decides.
 *
 * @returns false when one of them overlaps what is taken
 */
export async function takeTimes(
  db: Database,
  place: CounselorPlace & { bookingId: string; heldUntil: Date | null },
  times: readonly NewSession[],
): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    insert into booking_session values ${sql.join(
      times.map(
        ({ number, startsAt, endsAt, during: [from, to] }) => sql`(
          ${place.bookingId}, ${number}, ${place.counselorId}, ${place.mode},
          ${new Date(startsAt)}, ${new Date(endsAt)}, tstzrange(${new Date(from)}, ${new Date(to)}),
          ${place.heldUntil ? 'held' : 'booked'}, ${place.heldUntil}
        )`,
      ),
    )}
    on conflict do nothing
    returning number
  `.execute(db);
  if (rows.length === times.length) return true;
  await db
    .deleteFrom('booking_session')
    .where('booking_id', '=', place.bookingId)
    .where(
      'number',
      'in',
      times.map(({ number }) => number),
    )
    .execute();
  return false;
}

/** A time that came free. */
export interface FreedTime extends CounselorPlace {
  readonly organizationId: string;
  readonly serviceId: string;
  readonly startsAt: number;
}

/**
 * Ends holds and offers that are over: of a counselor those that stand in the way of some times, or
 * some of everybody's. Call it with the counselor locked.
 *
 * @returns the times that had been offered to somebody who waited, to be offered to the next
 */
export async function endLapsed(
  db: Database,
  { counselorId, mode }: CounselorPlace,
  { times, now }: { times: readonly BusyTime[]; now: Date },
): Promise<FreedTime[]> {
  const { rows } = await sql<{
    organization_id: string;
    service_id: string;
    starts_at: Date;
    was_offered: boolean;
  }>`
    with lapsed as (
      select booking_id from booking_session
      where counselor_id = ${counselorId} and mode = ${mode} and held_until <= ${now}
        and (${overlapsAny(times)})
    ), standing as (
      select booking.id, booking.organization_id, booking.service_id,
        booking.state = 'offered' as was_offered from booking
      where id in (select booking_id from lapsed)
        and state in ('held', 'offered') and held_until <= ${now}
      for update
    ), ended as (
      update booking set state = 'expired', held_until = null
      where id in (select id from standing)
      returning id
    )
    delete from booking_session using standing
    where booking_id = standing.id and booking_id in (select id from ended)
    returning standing.organization_id, standing.service_id, booking_session.starts_at, standing.was_offered
  `.execute(db);
  return rows
    .filter((row) => row.was_offered)
    .map((row) => ({
      organizationId: row.organization_id,
      counselorId,
      mode,
      serviceId: row.service_id,
      startsAt: row.starts_at.getTime(),
    }));
}

/** Counselors of whom holds or offers are over, with their times. */
export async function listLapsed(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<(CounselorPlace & { during: BusyTime })[]> {
  const { rows } = await sql<{
    counselor_id: string;
    mode: 'test' | 'live';
    from: Date;
    to: Date;
  }>`
    select booking_session.counselor_id, booking_session.mode,
      lower(during) as from, upper(during) as to
    from booking join booking_session on booking_id = booking.id
    where booking.state in ('held', 'offered') and booking.held_until <= ${now}
    order by booking.held_until limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    counselorId: row.counselor_id,
    mode: row.mode,
    during: [row.from.getTime(), row.to.getTime()],
  }));
}

/** Gives sessions of a booking back, all that are named; those that are over keep their state. */
export async function cancelSessions(
  db: Database,
  bookingId: string,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .updateTable('booking_session')
    .set({ state: 'cancelled', held_until: null })
    .where('booking_id', '=', bookingId)
    .where('number', 'in', numbers)
    .execute();
}

/** Takes sessions of a booking out altogether: of a hold, or of a session that moves. */
export async function removeSessions(
  db: Database,
  bookingId: string,
  number?: number,
): Promise<void> {
  let query = db.deleteFrom('booking_session').where('booking_id', '=', bookingId);
  if (number !== undefined) query = query.where('number', '=', number);
  await query.execute();
}

/** Says whether the person came. */
export async function setSessionState(
  db: Database,
  { bookingId, number, state }: { bookingId: string; number: number; state: SessionState },
): Promise<void> {
  await db
    .updateTable('booking_session')
    .set({ state })
    .where('booking_id', '=', bookingId)
    .where('number', '=', number)
    .execute();
}

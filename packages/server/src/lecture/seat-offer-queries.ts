import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { addReminder } from '../reminder/reminder-queries.ts';
import { freeSeat, takeSeat, type LecturePlace } from './seat-queries.ts';

/**
 * Offers the seats that are free to those who wait, in the order of asking, for as long as the
 * lecture says, and plans to tell them. An offered seat counts as taken. Call it in the transaction
 * that freed the seats.
 */
export async function offerSeats(db: Database, place: LecturePlace, now: Date): Promise<void> {
  for (;;) {
    const next = await findNextWaiting(db, place, now);
    if (!next || !(await takeSeat(db, place))) return;
    await db
      .updateTable('booking')
      .set({ state: 'offered', held_until: next.until })
      .where('id', '=', next.id)
      .execute();
    await addReminder(db, { bookingId: next.id, kind: 'offered', dueAt: now });
  }
}

/** Who waits longest for a seat, locked, and until when it would be kept; nobody once it has begun. */
async function findNextWaiting(
  db: Database,
  { lectureId, mode }: LecturePlace,
  now: Date,
): Promise<{ id: string; until: Date } | undefined> {
  const { rows } = await sql<{ id: string; until: Date }>`
    select booking.id, least(
      ${now}::timestamptz + lecture.offer_minutes * interval '1 minute', lecture.starts_at
    ) as until
    from booking join lecture on lecture.id = booking.lecture_id
    where booking.lecture_id = ${lectureId} and booking.mode = ${mode}
      and booking.state = 'waiting' and not lecture.is_cancelled and lecture.starts_at > ${now}
    order by booking.turn limit 1
    for update of booking skip locked
  `.execute(db);
  return rows[0];
}

/** Keeps others from the seats of a lecture until the transaction ends. */
export async function lockSeats(db: Database, { lectureId, mode }: LecturePlace): Promise<void> {
  await db
    .selectFrom('lecture_seat')
    .select('taken')
    .where('lecture_id', '=', lectureId)
    .where('mode', '=', mode)
    .forUpdate()
    .execute();
}

/**
 * Ends one offer of a seat that was not accepted in time, and offers the seat to the next who waits.
 *
 * @returns false when none is over
 */
export async function endLapsedSeat(db: Database, now: Date): Promise<boolean> {
  const { rows } = await sql<LecturePlace>`
    update booking set state = 'expired', held_until = null
    where id = (
      select id from booking
      where lecture_id is not null and state = 'offered' and held_until <= ${now}
      order by held_until limit 1
      for update skip locked
    )
    returning lecture_id as "lectureId", mode
  `.execute(db);
  const [place] = rows;
  if (!place) return false;
  await freeSeat(db, place);
  await offerSeats(db, place, now);
  return true;
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { addReminder, dropReminders } from '../reminder/reminder-queries.ts';

/** The seats of a lecture for bookings of one mode. */
export interface LecturePlace {
  readonly lectureId: string;
  readonly mode: 'test' | 'live';
}

/** Takes a seat; false when none is left. One guarded statement decides. */
export async function takeSeat(db: Database, { lectureId, mode }: LecturePlace): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lecture_seat')
    .set({ taken: sql`taken + 1` })
    .where('lecture_id', '=', lectureId)
    .where('mode', '=', mode)
    .where(sql<boolean>`taken < capacity`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a seat back; offer it to who waits in the same transaction. */
export async function freeSeat(db: Database, { lectureId, mode }: LecturePlace): Promise<void> {
  await db
    .updateTable('lecture_seat')
    .set({ taken: sql`taken - 1` })
    .where('lecture_id', '=', lectureId)
    .where('mode', '=', mode)
    .execute();
}

/** Sets how many seats there are; false when more than that are taken. */
export async function setCapacity(
  db: Database,
  lectureId: string,
  capacity: number,
): Promise<boolean> {
  const { rows } = await sql`
    select from lecture_seat where lecture_id = ${lectureId} for update
  `.execute(db);
  if (rows.length === 0) {
    const modes = ['live', 'test'] as const;
    const seats = modes.map((mode) => ({ lecture_id: lectureId, mode, capacity }));
    await db.insertInto('lecture_seat').values(seats).execute();
    return true;
  }
  const { numUpdatedRows } = await db
    .updateTable('lecture_seat')
    .set({ capacity })
    .where('lecture_id', '=', lectureId)
    .where('taken', '<=', capacity)
    .executeTakeFirst();
  return numUpdatedRows === BigInt(rows.length);
}

/**
 * Gives all seats of a lecture back that will not take place, and plans to tell those who had one or
 * waited for one, whether or not they wish for reminders.
 */
export async function cancelSeats(db: Database, lectureId: string, now: Date): Promise<void> {
  const cancelled = await db
    .updateTable('booking')
    .set({ state: 'cancelled', held_until: null })
    .where('lecture_id', '=', lectureId)
    .where('state', 'in', ['booked', 'offered', 'waiting'])
    .returning('id')
    .execute();
  await db
    .updateTable('lecture_seat')
    .set({ taken: 0 })
    .where('lecture_id', '=', lectureId)
    .execute();
  for (const { id } of cancelled) {
    await dropReminders(db, id);
    await addReminder(db, { bookingId: id, kind: 'cancelled', dueAt: now });
  }
}

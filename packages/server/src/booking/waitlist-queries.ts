import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Somebody who waits, and in which way they wish to meet. */
export interface WaitingRow {
  readonly id: string;
  readonly meeting: string;
}

/** Those who wait for a time like this, longest first; locked, without those locked by others. */
export async function listWaiting(
  db: Database,
  freed: { serviceId: string; mode: 'test' | 'live'; counselorId: string; date: string },
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select id, meeting from booking
    where service_id = ${freed.serviceId} and mode = ${freed.mode} and state = 'waiting'
      and ${freed.date}::date between wanted_from and wanted_to
      and (not wants_counselor or counselor_id = ${freed.counselorId})
    order by turn limit 20
    for update skip locked
  `.execute(db);
  return rows;
}

/** Makes of who waits one to whom a time is offered. */
export async function offerTo(
  db: Database,
  id: string,
  offer: { counselorId: string; placeId: string | null; heldUntil: Date },
): Promise<void> {
  await db
    .updateTable('booking')
    .set({
      state: 'offered',
      counselor_id: offer.counselorId,
      place_id: offer.placeId,
      held_until: offer.heldUntil,
    })
    .where('id', '=', id)
    .execute();
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Some bookings that are kept no longer: their last session, or the last day for which somebody
 * waited, is past the retention of their organization, or their key is gone.
 */
export async function findForgettable(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; organizationId: string }[]> {
  const { rows } = await sql<{ id: string; organizationId: string }>`
    select booking.id, booking.organization_id as "organizationId"
    from booking
    join organization on organization.id = booking.organization_id
    left join lecture on lecture.id = booking.lecture_id
    where booking.erased_at is null and booking.person is not null and (
      coalesce(
        (select max(ends_at) from booking_session where booking_id = booking.id),
        lecture.ends_at, booking.wanted_to::timestamptz, booking.created_at
      ) < ${now}::timestamptz - organization.booking_retention_days * interval '1 day'
      or not exists (select from vault.key where vault.key.id = booking.id)
    )
    order by booking.organization_id
    limit ${limit}
    for update of booking skip locked
  `.execute(db);
  return rows;
}

/** Deletes holds that ended a day ago and never had a person. */
export async function deleteOldHolds(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 86_400_000);
  await db
    .deleteFrom('booking')
    .where('state', '=', 'expired')
    .where('person', 'is', null)
    .where('erased_at', 'is', null)
    .where('created_at', '<', before)
    .execute();
}

/** Frees the space of rows that were changed or deleted, so that what was erased is overwritten. */
export async function vacuumBookings(db: Database): Promise<void> {
  await sql`vacuum vault.key, booking, counselor_note`.execute(db);
}

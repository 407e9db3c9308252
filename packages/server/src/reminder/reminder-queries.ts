import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';

/** What a message is about: a session to come, a time kept for who waited, one that is off. */
export type ReminderKind = 'upcoming' | 'offered' | 'cancelled';

/** A message to be sent. */
export interface NewReminder {
  readonly bookingId: string;
  readonly session?: number | null;
  readonly kind: ReminderKind;
  readonly dueAt: Date;
}

/** Plans a message, unless the person wants none. */
export async function addReminder(
  db: Database,
  { bookingId, session = null, kind, dueAt }: NewReminder,
): Promise<void> {
  await sql`
    insert into reminder (id, booking_id, session_number, kind, due_at)
    select ${randomId('rem')}, id, ${session}::integer, ${kind}, ${dueAt}
    from booking where id = ${bookingId} and (reminders or ${kind} <> 'upcoming')
      and person is not null
  `.execute(db);
}

/** Takes back what is planned for a booking, or for one session of it. */
export async function dropReminders(
  db: Database,
  bookingId: string,
  session?: number,
): Promise<void> {
  let query = db
    .deleteFrom('reminder')
    .where('booking_id', '=', bookingId)
    .where('state', '=', 'due');
  if (session !== undefined) query = query.where('session_number', '=', session);
  await query.execute();
}

/** How long before a session an organization reminds people. */
export async function findReminderMinutes(
  db: Database,
  organizationId: string,
): Promise<readonly number[]> {
  const row = await db
    .selectFrom('organization')
    .select('reminder_minutes')
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return row.reminder_minutes;
}

/** A message that this instance is to send now, with the sealed address. */
export interface ClaimedReminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly tries: number;
  readonly bookingId: string;
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly person: Uint8Array;
  readonly wrappedKey: Uint8Array;
  /** When the session or lecture begins; null where it is about no time. */
  readonly startsAt: Date | null;
}

/** Tries after which a message is given up. */
const mostTries = 5;

/**
 * Claims some messages that are due: compare and set with a lease, so that of many instances one
 * sends each. Who dies meanwhile leaves them to others once the lease has run out.
 */
export async function claimReminders(
  db: Database,
  { now, leaseMs, limit }: { now: Date; leaseMs: number; limit: number },
): Promise<ClaimedReminder[]> {
  const until = new Date(now.getTime() + leaseMs);
  const { rows } = await sql<ClaimedReminder>`
    with due as (
      select id from reminder
      where state = 'due' and due_at <= ${now} and (claimed_until is null or claimed_until <= ${now})
      order by due_at limit ${limit}
      for update skip locked
    ), claimed as (
      update reminder set claimed_until = ${until}, tries = tries + 1
      where id in (select id from due)
      returning *
    )
    select claimed.id, claimed.kind, claimed.tries, booking.id as "bookingId",
      booking.organization_id as "organizationId", booking.mode, booking.person,
      vault_key.wrapped as "wrappedKey", coalesce(booking_session.starts_at, lecture.starts_at) as "startsAt"
    from claimed
    join booking on booking.id = claimed.booking_id and booking.person is not null
    join vault.key as vault_key on vault_key.id = booking.id
    left join booking_session on booking_session.booking_id = booking.id
      and booking_session.number = coalesce(claimed.session_number, 1)
    left join lecture on lecture.id = booking.lecture_id
  `.execute(db);
  return rows;
}

/** Notes what became of a message: sent, to be tried again later, or given up. */
export async function settleReminder(
  db: Database,
  id: string,
  outcome: { sent: true; now: Date } | { sent: false; tries: number; againAt: Date },
): Promise<void> {
  const change = outcome.sent
    ? { state: 'sent', sent_at: outcome.now, claimed_until: null }
    : {
        state: outcome.tries >= mostTries ? 'failed' : 'due',
        claimed_until: outcome.againAt,
      };
  await db.updateTable('reminder').set(change).where('id', '=', id).execute();
}

import { sql } from 'kysely';
import { newNumber } from '../application/application-rules.ts';
import type { Database } from '../database.ts';
import type { BookingState } from './booking-state.ts';

/** Whose bookings. */
export interface BookingOwner {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
}

/** A booking as it is stored first. */
export interface NewBooking extends BookingOwner {
  readonly id: string;
  readonly state: BookingState;
  readonly serviceId?: string | null;
  readonly lectureId?: string | null;
  readonly counselorId?: string | null;
  readonly meeting?: string | null;
  readonly placeId?: string | null;
  readonly heldUntil?: Date | null;
  readonly wantedFrom?: string | null;
  readonly wantedTo?: string | null;
  readonly wantsCounselor?: boolean;
  readonly createdAt: Date;
  readonly manageHash: Buffer;
}

/** Stores a booking under a number that no other of the organization has. */
export async function insertBooking(db: Database, one: NewBooking): Promise<void> {
  for (;;) {
    const row = await db
      .insertInto('booking')
      .values({
        id: one.id,
        organization_id: one.organizationId,
        mode: one.mode,
        number: newNumber(),
        state: one.state,
        service_id: one.serviceId ?? null,
        lecture_id: one.lectureId ?? null,
        counselor_id: one.counselorId ?? null,
        meeting: one.meeting ?? null,
        place_id: one.placeId ?? null,
        held_until: one.heldUntil ?? null,
        wanted_from: one.wantedFrom ?? null,
        wanted_to: one.wantedTo ?? null,
        wants_counselor: one.wantsCounselor ?? false,
        created_at: one.createdAt,
        person: null,
        manage_hash: one.manageHash,
        erased_at: null,
      })
      .onConflict((conflict) => conflict.columns(['organization_id', 'number']).doNothing())
      .returning('id')
      .executeTakeFirst();
    // A number that somebody has already: draw again.
    if (row) return;
  }
}

/** A session as it is read. */
export interface SessionRow {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
}

/** A booking with all that is shown of it; a destroyed key is null. */
export interface BookingRow extends BookingOwner {
  readonly id: string;
  readonly number: string | null;
  readonly state: BookingState;
  readonly service: { id: string; kind: string; name: string } | null;
  readonly counselor: { id: string; name: string } | null;
  readonly meeting: string | null;
  readonly place: {
    id: string;
    name: string;
    address: string | null;
    transport: string | null;
  } | null;
  readonly lecture: {
    id: string;
    title: string;
    startsAt: string;
    endsAt: string;
    venue: string | null;
  } | null;
  readonly sessions: readonly SessionRow[];
  readonly heldUntil: Date | null;
  readonly turn: number;
  readonly createdAt: Date;
  readonly position: number | null;
  readonly person: Uint8Array | null;
  readonly manageHash: Uint8Array;
  readonly consents: { version: string; hash: string; at: string }[];
  readonly reminders: boolean;
  readonly erasedAt: Date | null;
  readonly wrappedKey: Uint8Array | null;
}

const shown = sql`
  booking.id, booking.organization_id as "organizationId", booking.mode, booking.number,
  booking.state, booking.meeting, booking.held_until as "heldUntil", booking.turn,
  booking.created_at as "createdAt", booking.person, booking.manage_hash as "manageHash",
  booking.consents, booking.reminders, booking.erased_at as "erasedAt",
  vault_key.wrapped as "wrappedKey",
  case when service.id is not null then
    json_build_object('id', service.id, 'kind', service.kind, 'name', service.name) end as service,
  case when counselor.id is not null and booking.state <> 'waiting' then
    json_build_object('id', counselor.id, 'name', counselor.name) end as counselor,
  case when place.id is not null then json_build_object('id', place.id, 'name', place.name,
    'address', place.address, 'transport', place.transport) end as place,
  case when lecture.id is not null then json_build_object('id', lecture.id, 'title', lecture.title,
    'startsAt', lecture.starts_at, 'endsAt', lecture.ends_at, 'venue', lecture.venue) end as lecture,
  (
    select coalesce(json_agg(json_build_object('number', number, 'startsAt', starts_at,
      'endsAt', ends_at, 'state', state) order by number), '[]')
    from booking_session where booking_id = booking.id
  ) as sessions,
  case when booking.state <> 'waiting' then null when booking.lecture_id is null then (
    select count(*) from booking as earlier
    where earlier.service_id = booking.service_id and earlier.mode = booking.mode
      and earlier.state = 'waiting' and earlier.turn <= booking.turn
  ) else (
    select count(*) from booking as earlier
    where earlier.lecture_id = booking.lecture_id and earlier.mode = booking.mode
      and earlier.state = 'waiting' and earlier.turn <= booking.turn
  ) end as position
`;

const joined = sql`
  booking
  left join counseling_service as service on service.id = booking.service_id
  left join counselor on counselor.id = booking.counselor_id
  left join counseling_place as place on place.id = booking.place_id
  left join lecture on lecture.id = booking.lecture_id
  left join vault.key as vault_key on vault_key.id = booking.id
`;

/** A booking by its id, erased or not. */
export async function findBooking(
  db: Database,
  { id, organizationId, mode }: BookingOwner & { id: string },
): Promise<BookingRow | undefined> {
  const { rows } = await sql<BookingRow>`
    select ${shown} from ${joined}
    where booking.id = ${id} and booking.organization_id = ${organizationId}
      and booking.mode = ${mode}
  `.execute(db);
  return rows[0];
}

/** Which bookings staff looks for. */
export interface BookingFilter {
  readonly counselor?: string | undefined;
  readonly lecture?: string | undefined;
  readonly state?: readonly string[] | undefined;
}

/** Bookings by people that were not erased, in the order in which they were made. */
export async function listBookings(
  db: Database,
  { organizationId, mode, counselor, lecture, state }: BookingOwner & BookingFilter,
  page: { limit: number; after: number | null },
): Promise<BookingRow[]> {
  const conditions = [
    sql`booking.organization_id = ${organizationId} and booking.mode = ${mode}`,
    sql`booking.person is not null and booking.erased_at is null and vault_key.wrapped is not null`,
  ];
  if (counselor) conditions.push(sql`booking.counselor_id = ${counselor}`);
  if (lecture) conditions.push(sql`booking.lecture_id = ${lecture}`);
  if (state) conditions.push(sql`booking.state in (${sql.join([...state])})`);
  if (page.after !== null) conditions.push(sql`booking.turn > ${page.after}`);
  const { rows } = await sql<BookingRow>`
    select ${shown} from ${joined}
    where ${sql.join(conditions, sql` and `)}
    order by booking.turn limit ${sql.lit(page.limit)}
  `.execute(db);
  return rows;
}

/** Keeps others from changing a booking until the transaction ends. */
export async function lockBooking(db: Database, id: string): Promise<void> {
  await db.selectFrom('booking').select('id').where('id', '=', id).forUpdate().execute();
}

/** What a person wrote, sealed, with what they agreed to. */
export interface SealedClient {
  readonly person: Buffer;
  readonly consents: readonly { version: string; hash: string; at: string }[];
  readonly reminders: boolean;
}

/** Puts what a person wrote into a booking. */
export async function storeClient(db: Database, id: string, client: SealedClient): Promise<void> {
  await db
    .updateTable('booking')
    .set({
      person: client.person,
      consents: JSON.stringify(client.consents),
      reminders: client.reminders,
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Makes a booking of a hold or an offer that still stands: compare and set.
 *
 * @returns false when it does not stand any more
 */
export async function confirmBooking(
  db: Database,
  { id, state, now }: { id: string; state: 'held' | 'offered'; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('booking')
    .set({ state: 'booked', held_until: null })
    .where('id', '=', id)
    .where('state', '=', state)
    .where('held_until', '>', now)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db
    .updateTable('booking_session')
    .set({ state: 'booked', held_until: null })
    .where('booking_id', '=', id)
    .execute();
  return true;
}

/** Brings a booking into a state. */
export async function setBookingState(
  db: Database,
  id: string,
  state: BookingState,
): Promise<void> {
  await db.updateTable('booking').set({ state, held_until: null }).where('id', '=', id).execute();
}

/** Says who was chosen for a booking. */
export async function setCounselor(
  db: Database,
  id: string,
  { counselorId, placeId }: { counselorId: string; placeId: string | null },
): Promise<void> {
  await db
    .updateTable('booking')
    .set({ counselor_id: counselorId, place_id: placeId })
    .where('id', '=', id)
    .execute();
}

/** Turns the reminders of a booking on or off. */
export async function updateReminders(db: Database, id: string, reminders: boolean): Promise<void> {
  await db.updateTable('booking').set({ reminders }).where('id', '=', id).execute();
}

/** Takes everything personal out of bookings; what is left counts appointments. */
export async function eraseClients(db: Database, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('booking')
    .set({ person: null, number: null, consents: '[]', reminders: false, erased_at: now })
    .where('id', 'in', ids)
    .execute();
}

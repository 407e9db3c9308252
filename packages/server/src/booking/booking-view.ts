import type { Booking, BookingClient, BookingExport } from '@union-jobs/contract';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import type { VaultKey } from '../vault/vault.ts';
import { findBooking, type BookingRow } from './booking-queries.ts';
import { clientPlace } from './booking-rules.ts';

/** A booking as the person sees it; nothing personal, as the answer may be kept. */
export function shownBooking(row: BookingRow): Booking {
  const moment = (text: string) => new Date(text).toISOString();
  return {
    id: row.id,
    number: row.number ?? '',
    state: row.state,
    service: row.service,
    counselor: row.counselor,
    mode: row.meeting,
    place: row.place,
    sessions: row.sessions.map(({ number, startsAt, endsAt, state }) => ({
      number,
      startsAt: moment(startsAt),
      endsAt: moment(endsAt),
      state,
    })),
    lecture: row.lecture && {
      ...row.lecture,
      startsAt: moment(row.lecture.startsAt),
      endsAt: moment(row.lecture.endsAt),
    },
    heldUntil: row.heldUntil?.toISOString() ?? null,
    position: row.position,
    reminders: row.reminders,
  };
}

/** A booking of the caller's organization as it stands now. */
export async function readBooking({ db, grant }: PrivateCall, id: string): Promise<Booking> {
  const row = await findBooking(db, { ...grant, id });
  if (!row) throw notFound();
  return shownBooking(row);
}

/** What the person wrote. */
export function openClient(row: BookingRow, key: VaultKey): BookingClient {
  if (row.person === null) throw new Error(`Booking ${row.id} holds nobody`);
  return JSON.parse(key.open(clientPlace(row), row.person)) as BookingClient;
}

/** All that is held on a person for a booking. */
export function bookingExport(row: BookingRow, key: VaultKey): BookingExport {
  return { ...shownBooking(row), client: openClient(row, key), consents: row.consents };
}

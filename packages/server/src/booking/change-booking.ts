import type { Booking, BookingExport } from '@union-jobs/contract';
import { offerSeats } from '../lecture/seat-offer-queries.ts';
import { freeSeat } from '../lecture/seat-queries.ts';
import { destroyNotes } from '../note/note-queries.ts';
import { dropReminders } from '../reminder/reminder-queries.ts';
import { planReminders } from '../reminder/reminder-plan.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import {
  eraseClients,
  setBookingState,
  updateReminders,
  type BookingRow,
} from './booking-queries.ts';
import { bookingOver } from './booking-rules.ts';
import { bookingExport, readBooking } from './booking-view.ts';
import { offerFreed } from './offer.ts';
import { lockOwn, noteByClient, ofClient } from './own-booking.ts';
import { cancelSessions, removeSessions } from './session-queries.ts';

/** Gives a hold back; a hold that is over stays so. */
export async function release(call: PrivateCall, id: string): Promise<Booking> {
  const row = await lockOwn(call, id);
  if (row.state === 'held') {
    await removeSessions(call.db, id);
    await setBookingState(call.db, id, 'expired');
  }
  return readBooking(call, id);
}

/** Cancels a booking or one of its sessions, as the person wishes. */
export async function cancelByClient(
  call: PrivateCall,
  { id, session }: { id: string; session?: number | undefined },
): Promise<Booking> {
  const row = await lockOwn(call, id);
  if (row.state !== 'cancelled') {
    await cancelBooking(call, row, session);
    await noteByClient(call, { action: 'booking.cancel', id });
  }
  return readBooking(call, id);
}

/**
 * Cancels what is still to come of a booking, and offers it to who waits.
 *
 * @throws {ProblemError} `booking_over` when nothing of it is to come
 */
export async function cancelBooking(
  call: PrivateCall,
  row: BookingRow,
  session?: number,
): Promise<void> {
  const ahead = sessionsAhead(row, call.now);
  const given = ahead.filter(({ number }) => session === undefined || number === session);
  const isAhead = row.lecture ? new Date(row.lecture.startsAt) > call.now : given.length > 0;
  const isWaiting = row.state === 'waiting';
  if (!isWaiting && !(isAhead && ['booked', 'offered'].includes(row.state))) throw bookingOver();
  await giveSeatBack(call, row);
  await cancelSessions(
    call.db,
    row.id,
    given.map(({ number }) => number),
  );
  if (given.length === ahead.length) await setBookingState(call.db, row.id, 'cancelled');
  await dropReminders(call.db, row.id, session);
  await offerAll(call, row, given);
}

/** Erases a booking with its notes and gives its times back, or says when that was done. */
export function eraseByClient(call: PrivateCall, id: string) {
  return inTransaction(call, async (inside) => {
    const row = await lockOwn(inside, id, { erased: true });
    if (row.erasedAt !== null) return { id, erasedAt: row.erasedAt.toISOString() };
    const { db, vault, now } = inside;
    const ahead = sessionsAhead(row, now);
    if (row.state !== 'cancelled' && row.state !== 'expired') {
      await giveSeatBack(inside, row);
      await cancelSessions(
        db,
        id,
        ahead.map(({ number }) => number),
      );
      await setBookingState(db, id, 'cancelled');
    }
    await vault.destroyKeys(db, [id, ...(await destroyNotes(db, [id]))]);
    await eraseClients(db, [id], now);
    await dropReminders(db, id);
    await offerAll(inside, row, ahead);
    await noteByClient(inside, { action: 'booking.erase', id });
    return { id, erasedAt: now.toISOString() };
  });
}

/** All that is held on the person for one booking. */
export function exportByClient(call: PrivateCall, id: string): Promise<BookingExport> {
  return inTransaction(call, async (inside) => {
    const row = await ofClient(inside, id);
    if (row.wrappedKey === null) throw notFound();
    await noteByClient(inside, { action: 'booking.export', id });
    return bookingExport(row, inside.vault.openKey(id, row.wrappedKey));
  });
}

/** Turns reminders on or off; off takes back those that were planned. */
export async function setReminders(
  call: PrivateCall,
  { id, reminders }: { id: string; reminders: boolean },
): Promise<Booking> {
  const row = await lockOwn(call, id);
  await updateReminders(call.db, id, reminders);
  await dropReminders(call.db, id);
  if (reminders && row.state === 'booked') await planReminders(call, id);
  return readBooking(call, id);
}

function sessionsAhead({ sessions }: BookingRow, now: Date) {
  return sessions.filter(
    ({ state, startsAt }) => (state === 'booked' || state === 'held') && new Date(startsAt) > now,
  );
}

async function giveSeatBack({ db, now }: PrivateCall, { lecture, state, mode }: BookingRow) {
  const hasSeat = state === 'booked' || state === 'offered';
  if (!lecture || !hasSeat || new Date(lecture.startsAt) <= now) return;
  const place = { lectureId: lecture.id, mode };
  await freeSeat(db, place);
  await offerSeats(db, place, now);
}

async function offerAll(
  call: PrivateCall,
  { organizationId, counselor, service, mode }: BookingRow,
  freed: readonly { startsAt: string }[],
): Promise<void> {
  if (!counselor || !service) return;
  for (const { startsAt } of freed) {
    await offerFreed(call, {
      organizationId,
      counselorId: counselor.id,
      mode,
      serviceId: service.id,
      startsAt: Date.parse(startsAt),
    });
  }
}

function inTransaction<T>(call: PrivateCall, work: (inside: PrivateCall) => Promise<T>) {
  return call.db.transaction().execute((db) => work({ ...call, db }));
}

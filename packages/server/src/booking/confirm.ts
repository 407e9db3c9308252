import type { Booking, ClientInput } from '@union-jobs/contract';
import { planReminders } from '../reminder/reminder-plan.ts';
import type { PrivateCall } from '../route.ts';
import { confirmBooking, lockBooking } from './booking-queries.ts';
import { holdExpired } from './booking-rules.ts';
import { readBooking } from './booking-view.ts';
import { keepClient } from './keep-client.ts';
import { ofClient } from './own-booking.ts';

/**
 * Makes a booking of a hold, inside the transaction of the call.
 *
 * @throws {ProblemError} `not_found`, `invalid_fields`, `hold_expired`
 */
export async function confirm(
  call: PrivateCall & { params: { id: string }; body: ClientInput },
): Promise<Booking> {
  const { db, now, params, body } = call;
  await lockBooking(db, params.id);
  const row = await ofClient(call, params.id);
  if (row.state !== 'held') throw holdExpired();
  await keepClient(call, row.id, body);
  if (!(await confirmBooking(db, { id: row.id, state: 'held', now }))) throw holdExpired();
  await planReminders(call, row.id);
  return readBooking(call, row.id);
}

/**
 * Takes the slot that was offered to somebody who waited.
 *
 * @throws {ProblemError} `not_found`, `hold_expired`
 */
export async function accept(call: PrivateCall, id: string): Promise<Booking> {
  const { db, now } = call;
  await lockBooking(db, id);
  const row = await ofClient(call, id);
  if (row.state === 'booked') return readBooking(call, id);
  if (!(await confirmBooking(db, { id: row.id, state: 'offered', now }))) throw holdExpired();
  await planReminders(call, id);
  return readBooking(call, id);
}

/** Keeps who booked a seat of a lecture, inside the transaction of the call. */
export async function confirmSeat(
  call: PrivateCall & { body: ClientInput },
  id: string,
): Promise<void> {
  await keepClient(call, id, call.body);
  await planReminders(call, id);
}

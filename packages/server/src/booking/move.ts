import type { Booking } from '@union-jobs/contract';
import { findService, listCandidates } from '../counseling/slot-queries.ts';
import { bookableTime, keptFree, slotAt } from '../counseling/slots.ts';
import { dropReminders } from '../reminder/reminder-queries.ts';
import { planReminders } from '../reminder/reminder-plan.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { bookingOver, slotTaken } from './booking-rules.ts';
import { readBooking } from './booking-view.ts';
import { lockOwn, noteByClient } from './own-booking.ts';
import { endLapsed, removeSessions, takeTimes } from './session-queries.ts';
import { offerFreed } from './offer.ts';

/**
 * Moves a session to another time of the same counselor, inside the transaction of the call: where
 * the new time is not to be had, all of it is taken back.
 *
 * @throws {ProblemError} `not_found`, `booking_over`, `slot_taken`
 */
export async function move(
  call: PrivateCall,
  { id, session, startsAt: wanted }: { id: string; session: number; startsAt: string },
): Promise<Booking> {
  const { db, now, grant } = call;
  const row = await lockOwn(call, id);
  const { service: booked, counselor, mode, meeting } = row;
  const old = row.sessions.find(({ number }) => number === session);
  if (row.state !== 'booked') throw bookingOver();
  if (!old || !booked || !counselor || !meeting) throw notFound();
  if (old.state !== 'booked' || new Date(old.startsAt) <= now) throw bookingOver();
  const startsAt = Date.parse(wanted);
  if (startsAt === Date.parse(old.startsAt)) return readBooking(call, id);
  const service = await findService(db, { ...grant, serviceId: booked.id });
  if (!service) throw slotTaken();
  const during = keptFree(service, startsAt);
  const asked = { serviceId: service.id, counselorIds: [counselor.id], times: [during] };
  const [candidate] = await listCandidates(db, { mode, now }, asked);
  const slot = candidate && slotAt(candidate.hours, service, { startsAt, mode: meeting });
  const [first, last] = bookableTime(service, now.getTime());
  if (!slot || startsAt < first || startsAt >= last) throw slotTaken();
  const place = { counselorId: counselor.id, mode };
  for (const one of await endLapsed(db, place, { times: [during], now })) {
    await offerFreed(call, one);
  }
  await removeSessions(db, id, session);
  const taken = { number: session, startsAt, endsAt: slot.endsAt, during };
  if (!(await takeTimes(db, { ...place, bookingId: id, heldUntil: null }, [taken]))) {
    throw slotTaken();
  }
  await offerFreed(call, {
    ...place,
    organizationId: row.organizationId,
    serviceId: service.id,
    startsAt: Date.parse(old.startsAt),
  });
  await dropReminders(db, id, session);
  await planReminders(call, id, session);
  await noteByClient(call, { action: 'booking.move', id });
  return readBooking(call, id);
}

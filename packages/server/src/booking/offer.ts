import { dateOf, dayOf } from '../counseling/china-day.ts';
import { findService, listCandidates } from '../counseling/slot-queries.ts';
import { keptFree, slotAt } from '../counseling/slots.ts';
import { addReminder } from '../reminder/reminder-queries.ts';
import type { PrivateCall } from '../route.ts';
import { takeTimes, type FreedTime } from './session-queries.ts';
import { listWaiting, offerTo } from './waitlist-queries.ts';

/**
 * Offers a time that came free to who waits longest for it, for as long as the service says. Call it
 * with the counselor locked. Nobody who waits: everybody may have it.
 */
export async function offerFreed(
  { db, now }: Pick<PrivateCall, 'db' | 'now'>,
  freed: FreedTime,
): Promise<void> {
  const { organizationId, counselorId, mode, serviceId, startsAt } = freed;
  if (startsAt <= now.getTime()) return;
  const service = await findService(db, { organizationId, serviceId });
  if (!service) return;
  const wanted = { serviceId, counselorIds: [counselorId], times: [] };
  const [counselor] = await listCandidates(db, { mode, now }, wanted);
  const waiting = await listWaiting(db, {
    serviceId,
    mode,
    counselorId,
    date: dateOf(dayOf(startsAt)),
  });
  for (const one of waiting) {
    const slot = counselor && slotAt(counselor.hours, service, { startsAt, mode: one.meeting });
    if (!slot) continue;
    const heldUntil = new Date(Math.min(now.getTime() + service.offerMinutes * 60_000, startsAt));
    const place = { counselorId, mode, bookingId: one.id, heldUntil };
    const during = keptFree(service, startsAt);
    const session = { number: 1, startsAt, endsAt: slot.endsAt, during };
    // Taken meanwhile, by a session that was moved over it: nothing to offer.
    if (!(await takeTimes(db, place, [session]))) return;
    const placeId = one.meeting === 'in_person' ? slot.placeId : null;
    await offerTo(db, one.id, { counselorId, placeId, heldUntil });
    await addReminder(db, { bookingId: one.id, kind: 'offered', dueAt: now });
    return;
  }
}

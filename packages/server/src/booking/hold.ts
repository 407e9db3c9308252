import { bookingLimits, type booking, type EndpointRequest } from '@union-jobs/contract';
import { randomInt } from 'node:crypto';
import { hashToken } from '../application/application-rules.ts';
import {
  findService,
  listCandidates,
  type BookableService,
  type Candidate,
} from '../counseling/slot-queries.ts';
import { bookableTime, keptFree, slotAt } from '../counseling/slots.ts';
import { randomId } from '../random-id.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { insertBooking, setCounselor } from './booking-queries.ts';
import { manageTokenOf, slotTaken } from './booking-rules.ts';
import { readBooking } from './booking-view.ts';
import { endLapsed, lockCounselors, takeTimes, type NewSession } from './session-queries.ts';
import { offerFreed } from './offer.ts';

type HoldBody = EndpointRequest<typeof booking.hold>['body'];

const mostCandidates = 12;

/**
 * Holds a slot, or all slots of a series with one counselor, or nothing; inside the transaction of
 * the call.
 *
 * @throws {ProblemError} `not_found`, `slot_taken`
 */
export async function hold(call: PrivateCall & { body: HoldBody }) {
  const { db, grant, now, body, vault } = call;
  const { organizationId, mode } = grant;
  const service = await findService(db, { organizationId, serviceId: body.serviceId });
  if (!service) throw notFound();
  const sessions = sessionsOf(service, body.startsAt, now);
  if (!sessions) throw slotTaken();
  const able = await ableCounselors(call, { service, sessions });
  if (able.length === 0) throw slotTaken();
  await lockCounselors(
    db,
    able.map(({ id }) => id),
    mode,
  );
  // Looked at again, as others may have come before the lock was had.
  const free = await ableCounselors(call, { service, sessions, among: able });
  if (free.length === 0) throw slotTaken();
  const id = randomId('book');
  const heldUntil = new Date(now.getTime() + bookingLimits.holdMinutes * 60_000);
  await insertBooking(db, {
    id,
    organizationId,
    mode,
    state: 'held',
    serviceId: service.id,
    meeting: body.mode,
    heldUntil,
    createdAt: now,
    manageHash: hashToken(manageTokenOf(vault, id)),
  });
  for (const one of free) {
    const place = { counselorId: one.id, mode };
    const times = sessions.map(({ during }) => during);
    for (const freed of await endLapsed(db, place, { times, now })) await offerFreed(call, freed);
    if (await takeTimes(db, { ...place, bookingId: id, heldUntil }, sessions)) {
      await setCounselor(db, id, { counselorId: one.id, placeId: placeOf(one, service, call) });
      return readBooking(call, id);
    }
  }
  throw slotTaken();
}

/** Whether {@link hold} has a chance: false when it is known to refuse with `slot_taken`. */
export async function canHold(call: PrivateCall & { body: HoldBody }): Promise<boolean> {
  const { db, grant, now, body } = call;
  const service = await findService(db, { ...grant, serviceId: body.serviceId });
  if (!service) return true;
  const sessions = sessionsOf(service, body.startsAt, now);
  return sessions !== undefined && (await ableCounselors(call, { service, sessions })).length > 0;
}

function placeOf({ hours }: Candidate, service: BookableService, { body }: { body: HoldBody }) {
  if (body.mode !== 'in_person') return null;
  const startsAt = Date.parse(body.startsAt[0] ?? '');
  return slotAt(hours, service, { startsAt, mode: body.mode })?.placeId ?? null;
}

/** The sessions of a hold, earliest first; undefined when the service does not take them. */
function sessionsOf(
  service: BookableService,
  wanted: readonly string[],
  now: Date,
): NewSession[] | undefined {
  const starts = [...new Set(wanted.map((at) => Date.parse(at)))].sort((a, b) => a - b);
  const [first, last] = bookableTime(service, now.getTime());
  const fits = starts.every((at) => at >= first && at < last);
  if (!fits || starts.length > service.mostSessions) return undefined;
  return starts.map((startsAt, index) => ({
    number: index + 1,
    startsAt,
    endsAt: startsAt + service.minutes * 60_000,
    during: keptFree(service, startsAt),
  }));
}

/** The counselors who offer all sessions and have them free, who has least to do first. */
async function ableCounselors(
  { db, grant, now, body }: PrivateCall & { body: HoldBody },
  wanted: { service: BookableService; sessions: NewSession[]; among?: readonly Candidate[] },
): Promise<Candidate[]> {
  const { service, sessions, among } = wanted;
  const { counselorId, mode } = body;
  const ids = among?.map(({ id }) => id) ?? (counselorId ? [counselorId] : undefined);
  const candidates = await listCandidates(
    db,
    { mode: grant.mode, now },
    {
      serviceId: service.id,
      ...(ids ? { counselorIds: ids } : {}),
      times: sessions.map(({ during }) => during),
    },
  );
  return candidates
    .filter(
      ({ isFree, hours }) =>
        isFree && sessions.every(({ startsAt }) => slotAt(hours, service, { startsAt, mode })),
    )
    .map((one) => ({ one, draw: randomInt(2 ** 32) }))
    .sort((a, b) => a.one.load - b.one.load || a.draw - b.draw)
    .slice(0, mostCandidates)
    .map(({ one }) => one);
}

import type { booking, EndpointRequest } from '@union-jobs/contract';
import { hashToken } from '../application/application-rules.ts';
import { findService, listCandidates } from '../counseling/slot-queries.ts';
import { randomId } from '../random-id.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { insertBooking } from './booking-queries.ts';
import { manageTokenOf } from './booking-rules.ts';
import { readBooking } from './booking-view.ts';
import { keepClient } from './keep-client.ts';

type WaitCall = PrivateCall & EndpointRequest<typeof booking.wait>;

/** Puts somebody on the waitlist of a service, inside the transaction of the call. */
export async function wait(call: WaitCall) {
  const { db, grant, now, params, body, vault } = call;
  const { organizationId, mode } = grant;
  const service = await findService(db, { organizationId, serviceId: params.id });
  if (!service) throw notFound();
  const { counselorId } = body;
  if (counselorId) {
    const wanted = { serviceId: service.id, counselorIds: [counselorId], times: [] };
    if (!(await listCandidates(db, { mode, now }, wanted)).length) throw notFound();
  }
  const id = randomId('book');
  await insertBooking(db, {
    id,
    organizationId,
    mode,
    state: 'waiting',
    serviceId: service.id,
    counselorId: counselorId ?? null,
    wantsCounselor: counselorId !== undefined,
    meeting: body.mode,
    wantedFrom: body.from,
    wantedTo: body.to,
    createdAt: now,
    manageHash: hashToken(manageTokenOf(vault, id)),
  });
  await keepClient(call, id, body);
  return readBooking(call, id);
}

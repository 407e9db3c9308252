import type { RegistrationExport, RegistrationTicket } from '@union-jobs/contract';
import { fitsToken } from '../application/application-rules.ts';
import { appendAudit } from '../audit/audit-queries.ts';
import type { AuditAction } from '../audit/audit-rules.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import {
  eraseVisitors,
  findRegistration,
  updateRegistration,
  type RegistrationRow,
} from './registration-queries.ts';
import { registrationExport, registrationTicket } from './registration-view.ts';
import { changeSeats, fillPlaces } from './seat-queries.ts';

/**
 * The registration that the caller's manage token is for. What never was, what another organization
 * has, what was erased and what the token does not fit are answered alike.
 *
 * @throws {ProblemError} `not_found`
 */
export async function ofVisitor(
  { db, grant, manageToken }: PrivateCall,
  id: string,
  options: { erased?: boolean } = {},
): Promise<RegistrationRow> {
  const { organizationId, mode } = grant;
  const row = await findRegistration(db, { id, organizationId, mode });
  const fits = fitsToken(manageToken, row?.manageHash);
  const isErased = row && (row.erasedAt !== null || row.wrappedKey === null);
  if (!row || !fits || (isErased && !options.erased)) throw notFound();
  return row;
}

/** Gives a place back; who came, or withdrew already, stays as they are. */
export async function withdrawSeat(call: PrivateCall, id: string): Promise<RegistrationTicket> {
  const row = await ofVisitor(call, id);
  if (await giveBack(call, row)) await noteByVisitor(call, { action: 'registration.withdraw', id });
  return registrationTicket(await ofVisitor(call, id));
}

/** Erases a registration and gives its place back, or says when that was done. */
export function eraseByVisitor(call: PrivateCall, id: string) {
  return inTransaction(call, async (inside) => {
    const row = await ofVisitor(inside, id, { erased: true });
    if (row.erasedAt !== null) return { id, erasedAt: row.erasedAt.toISOString() };
    await giveBack(inside, row);
    await inside.vault.destroyKeys(inside.db, [id]);
    await eraseVisitors(inside.db, [id], call.now);
    await noteByVisitor(inside, { action: 'registration.erase', id });
    return { id, erasedAt: call.now.toISOString() };
  });
}

/** All that is held on the person for one registration. */
export function exportByVisitor(call: PrivateCall, id: string): Promise<RegistrationExport> {
  return inTransaction(call, async (inside) => {
    const row = await ofVisitor(inside, id);
    if (row.wrappedKey === null) throw notFound();
    await noteByVisitor(inside, { action: 'registration.export', id });
    return registrationExport(row, inside.vault.openKey(id, row.wrappedKey));
  });
}

/** Frees the place of a registration for the first who waits; false when there is none to free. */
async function giveBack({ db }: PrivateCall, row: RegistrationRow): Promise<boolean> {
  const place = { fairId: row.fairId, mode: row.mode };
  // From here on nobody else changes registrations for the fair: look again at what they left.
  await changeSeats(db, place);
  const current = await findRegistration(db, row);
  if (current?.state !== 'registered' && current?.state !== 'waiting') return false;
  await updateRegistration(db, row.id, { state: 'withdrawn', attendedAt: null });
  await changeSeats(db, place, { [current.state]: -1 });
  await fillPlaces(db, place);
  return true;
}

function inTransaction<T>(call: PrivateCall, work: (inside: PrivateCall) => Promise<T>) {
  return call.db.transaction().execute((db) => work({ ...call, db }));
}

function noteByVisitor(
  { db, grant, now }: PrivateCall,
  { action, id }: { action: AuditAction; id: string },
): Promise<void> {
  return appendAudit(db, {
    organizationId: grant.organizationId,
    at: now,
    actor: 'visitor',
    action,
    subject: id,
    detail: {},
  });
}

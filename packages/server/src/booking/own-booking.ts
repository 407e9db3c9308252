import { fitsToken } from '../application/application-rules.ts';
import { appendAudit } from '../audit/audit-queries.ts';
import type { AuditAction } from '../audit/audit-rules.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { findBooking, lockBooking, type BookingRow } from './booking-queries.ts';
import { lockCounselors } from './session-queries.ts';

/**
 * The booking that the caller's manage token is for. What never was, what another organization has,
 * what was erased and what the token does not fit are answered alike.
 *
 * @throws {ProblemError} `not_found`
 */
export async function ofClient(
  { db, grant, manageToken }: PrivateCall,
  id: string,
  options: { erased?: boolean } = {},
): Promise<BookingRow> {
  const row = await findBooking(db, { ...grant, id });
  const fits = fitsToken(manageToken, row?.manageHash);
  // What a person wrote without its key came back from a copy of the data: it was erased.
  const isErased = row && (row.erasedAt !== null || (row.person && row.wrappedKey === null));
  if (!row || !fits || (isErased && !options.erased)) throw notFound();
  return row;
}

/** The caller's booking; nobody else changes it or its counselor's times until the transaction ends. */
export async function lockOwn(
  call: PrivateCall,
  id: string,
  options: { erased?: boolean } = {},
): Promise<BookingRow> {
  const row = await ofClient(call, id, options);
  if (row.counselor) await lockCounselors(call.db, [row.counselor.id], row.mode);
  await lockBooking(call.db, id);
  return ofClient(call, id, options);
}

/** Notes what a person did to their booking. */
export function noteByClient(
  { db, grant, now }: PrivateCall,
  { action, id }: { action: AuditAction; id: string },
): Promise<void> {
  return appendAudit(db, {
    organizationId: grant.organizationId,
    at: now,
    actor: 'client',
    action,
    subject: id,
    detail: {},
  });
}

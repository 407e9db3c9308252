import type { ApplicationStatus } from '@union-jobs/contract';
import { appendAudit } from '../audit/audit-queries.ts';
import type { AuditAction } from '../audit/audit-rules.ts';
import type { Database } from '../database.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { eraseUploads } from '../upload/upload-rules.ts';
import {
  erasePersons,
  findApplicationOfPerson,
  insertEvent,
  listEvents,
  updateState,
  type ApplicationRow,
} from './application-queries.ts';
import { fitsToken } from './application-rules.ts';
import { applicationStatus } from './application-view.ts';

/**
 * The application that the caller's manage token is for. What never was, what another organization
 * has, what was erased and what the token does not fit are answered alike.
 *
 * @throws {ProblemError} `not_found`
 */
export async function ofPerson(
  call: PrivateCall,
  id: string,
  options: { lock: boolean; erased?: boolean } = { lock: false },
): Promise<ApplicationRow> {
  const { organizationId, mode } = call.grant;
  const row = await findApplicationOfPerson(call.db, { id, organizationId, mode }, options);
  const fits = fitsToken(call.manageToken, row?.manageHash);
  if (!row || !fits || (isErased(row) && !options.erased)) throw notFound();
  return row;
}

/** A row without its key came back from a copy of the data: it was erased. */
function isErased({ erasedAt, wrappedKey }: ApplicationRow): boolean {
  return erasedAt !== null || wrappedKey === null;
}

/** Takes an application back; one that was taken back already stays so. */
export async function withdraw(call: PrivateCall, id: string): Promise<ApplicationStatus> {
  const { db, now } = call;
  const row = await ofPerson(call, id, { lock: true });
  if (row.state !== 'withdrawn') {
    await updateState(db, id, 'withdrawn');
    await insertEvent(db, { applicationId: id, state: 'withdrawn', at: now });
    await noteByPerson(call, { action: 'application.withdraw', row });
  }
  return applicationStatus({ ...row, state: 'withdrawn' }, await listEvents(db, id));
}

/** Erases an application with its file, or says when that was done. */
export async function eraseByPerson(call: PrivateCall, id: string) {
  const { erasedAt, storeNames } = await inTransaction(call, async (inside) => {
    const row = await ofPerson(inside, id, { lock: true, erased: true });
    if (row.erasedAt !== null) return { erasedAt: row.erasedAt, storeNames: [] };
    const { db, vault } = inside;
    await vault.destroyKeys(db, [id]);
    await erasePersons(db, [id], call.now);
    const storeNames = await eraseUploads(db, { vault, applicationIds: [id] });
    await noteByPerson(inside, { action: 'application.erase', row });
    return { erasedAt: call.now, storeNames };
  });
  // Unreadable already; should this process end here, the upkeep of uploads removes them.
  for (const name of storeNames) await call.files?.remove(name);
  return { id, erasedAt: erasedAt.toISOString() };
}

/** All that is held on the person for one application, with the key that opens it. */
export function exportByPerson(call: PrivateCall, id: string) {
  return inTransaction(call, async (inside) => {
    const row = await ofPerson(inside, id);
    if (row.wrappedKey === null) throw notFound();
    const key = inside.vault.openKey(id, row.wrappedKey);
    const events = await listEvents(inside.db, id);
    await noteByPerson(inside, { action: 'application.export', row });
    return { row, events, key };
  });
}

function inTransaction<T>(call: PrivateCall, work: (inside: PrivateCall) => Promise<T>) {
  return call.db.transaction().execute((db: Database) => work({ ...call, db }));
}

/** Into the audit of whose application it is. */
function noteByPerson(
  { db, now }: PrivateCall,
  { action, row }: { action: AuditAction; row: ApplicationRow },
): Promise<void> {
  return appendAudit(db, {
    organizationId: row.organizationId,
    at: now,
    actor: 'applicant',
    action,
    subject: row.id,
    detail: {},
  });
}

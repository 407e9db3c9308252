import type { Database } from '../database.ts';
import { appendAudit } from './audit-queries.ts';
import type { AuditAction, AuditEntry } from './audit-rules.ts';

/** What of a call an entry of the audit tells: whose data, by which key, when. */
interface Noted {
  readonly db: Database;
  readonly grant: { readonly organizationId: string; readonly keyId: string };
  readonly now: Date;
}

/** What was done: to what, and with which further facts, never personal ones. */
interface Deed {
  readonly action: AuditAction;
  readonly subject: string | null;
  readonly detail?: AuditEntry['detail'];
}

/** Notes in the audit what the key of a call did. The last step of its transaction, as all wait here. */
export function noteByKey(
  { db, grant, now }: Noted,
  { action, subject, detail = {} }: Deed,
): Promise<void> {
  const { organizationId, keyId } = grant;
  return appendAudit(db, { organizationId, at: now, actor: keyId, action, subject, detail });
}

/** Runs a read and the note of it in one transaction, so that none is read without a note. */
export function audited<C extends Noted, T>(call: C, work: (inside: C) => Promise<T>): Promise<T> {
  return call.db.transaction().execute((db) => work({ ...call, db }));
}

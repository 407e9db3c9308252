import { sql } from 'kysely';
import type { Database } from '../database.ts';
import {
  chainStart,
  linkHash,
  walkChain,
  type AuditAction,
  type AuditEntry,
  type AuditVerdict,
} from './audit-rules.ts';

/**
 * Adds an entry to the chain of its organization. Call it inside the transaction that does what the
 * entry tells, as its last step: until that ends, others of the organization wait here.
 */
export async function appendAudit(db: Database, entry: AuditEntry): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${entry.organizationId}`}, 0))`.execute(
    db,
  );
  const last = await db
    .selectFrom('audit')
    .select(['position', 'hash'])
    .where('organization_id', '=', entry.organizationId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  const place = { position: (last?.position ?? 0) + 1, previous: last?.hash ?? chainStart };
  await db
    .insertInto('audit')
    .values({
      organization_id: entry.organizationId,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail),
      ...place,
      hash: linkHash({ ...entry, ...place }),
    })
    .execute();
}

const batchRows = 1000;

/** Checks that no entry of an organization was changed or taken out. */
export async function verifyAudit(db: Database, organizationId: string): Promise<AuditVerdict> {
  let verdict = walkChain([]);
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('position', '>', verdict.entries)
      .orderBy('position')
      .limit(batchRows)
      .execute();
    const links = rows.map((row) => ({
      organizationId: row.organization_id,
      position: row.position,
      at: row.at,
      actor: row.actor,
      action: row.action as AuditAction,
      subject: row.subject,
      detail: row.detail as AuditEntry['detail'],
      previous: row.previous,
      hash: row.hash,
    }));
    verdict = walkChain(links, verdict);
    if (verdict.brokenAt !== null || rows.length < batchRows) return verdict;
  }
}

import type { Database } from '../database.ts';
import { appendAudit } from './audit-queries.ts';
import type { AuditAction } from './audit-rules.ts';

/** Notes in the audit what was erased because its time was over. The last step of its transaction. */
export async function noteRetention(
  db: Database,
  erased: readonly { id: string; organizationId: string }[],
  { action, now }: { action: AuditAction; now: Date },
): Promise<void> {
  for (const { id, organizationId } of erased) {
    await appendAudit(db, {
      organizationId,
      at: now,
      actor: 'retention',
      action,
      subject: id,
      detail: {},
    });
  }
}

import { noteRetention } from '../audit/note-retention.ts';
import type { Database } from '../database.ts';
import type { Vault } from '../vault/vault.ts';
import { eraseVisitors } from './registration-queries.ts';
import { findKept, findMarkedFairs, forgetFairMarks } from './registration-retention-queries.ts';

const batch = 100;

/**
 * Erases registrations that were kept for as long as their consent says, and the marks of mobile
 * numbers of fairs that were held a while ago. States stay, so that figures equal their rows.
 */
export async function forgetRegistrations(
  db: Database,
  { vault, now }: { vault: Vault; now: Date },
): Promise<void> {
  while (await eraseBatch(db, { vault, now }));
  const fairs = await findMarkedFairs(db, { now, limit: 500 });
  await db.transaction().execute(async (transaction) => {
    await forgetFairMarks(transaction, fairs);
    await vault.destroyKeys(transaction, fairs);
  });
}

/** Erases some registrations with their notes in the audit; false when none is left. */
function eraseBatch(db: Database, { vault, now }: { vault: Vault; now: Date }): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const kept = await findKept(transaction, { now, limit: batch });
    const ids = kept.map(({ id }) => id);
    if (ids.length === 0) return false;
    await vault.destroyKeys(transaction, ids);
    await eraseVisitors(transaction, ids, now);
    await noteRetention(transaction, kept, { action: 'registration.erase', now });
    return true;
  });
}

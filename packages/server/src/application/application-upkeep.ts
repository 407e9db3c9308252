import { randomUUID } from 'node:crypto';
import { noteRetention } from '../audit/note-retention.ts';
import type { Database } from '../database.ts';
import { deleteOldAnswers } from '../idempotency/idempotency-queries.ts';
import { takeLease } from '../lease-queries.ts';
import { proofLifeMs } from '../proof/proof-gate.ts';
import { forgetProofs } from '../proof/proof-queries.ts';
import { forgetRegistrations } from '../registration/registration-upkeep.ts';
import { forgetReports } from '../report/report-upkeep.ts';
import { eraseUploads } from '../upload/upload-rules.ts';
import { startUpkeep } from '../upkeep.ts';
import type { Vault } from '../vault/vault.ts';
import { erasePersons } from './application-queries.ts';
import { findExpired, findMarkedJobs, forgetMarks, vacuumErased } from './retention-queries.ts';

const leaseMs = 5 * 60_000;
const batch = 100;

/** What the upkeep works with. */
export interface UpkeepOptions {
  readonly vault: Vault;
  readonly clock: () => Date;
}

/**
 * Forgets what is no longer needed: answers kept for repeated requests, applications and
 * registrations past the retention of their organization, marks of mobile numbers for jobs closed
 * and fairs held long ago, old reports. Any instance may do it; one does at a time.
 */
export async function forgetExpired(
  db: Database,
  { vault, clock, holder }: UpkeepOptions & { holder: string },
): Promise<void> {
  const lease = { name: 'retention', holder, now: clock(), forMs: leaseMs };
  if (!(await takeLease(db, lease))) return;
  const now = clock();
  await deleteOldAnswers(db, now);
  while (await eraseBatch(db, { vault, now }));
  const jobs = await findMarkedJobs(db, { now, limit: 500 });
  await db.transaction().execute(async (transaction) => {
    await forgetMarks(transaction, jobs);
    await vault.destroyKeys(transaction, jobs);
  });
  await forgetRegistrations(db, { vault, now });
  await forgetReports(db, { vault, now });
  await forgetProofs(db, new Date(now.getTime() - proofLifeMs));
  while (await vault.rotate(db));
  await vacuumErased(db);
}

/** Erases some applications with their notes in the audit; false when none is left. */
async function eraseBatch(
  db: Database,
  { vault, now }: { vault: Vault; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const expired = await findExpired(transaction, { now, limit: batch });
    const ids = expired.map(({ id }) => id);
    if (ids.length === 0) return false;
    await vault.destroyKeys(transaction, ids);
    await erasePersons(transaction, ids, now);
    // Their files stay, unreadable, until the upkeep of uploads comes by.
    await eraseUploads(transaction, { vault, applicationIds: ids });
    await noteRetention(transaction, expired, { action: 'application.erase', now });
    return true;
  });
}

/**
 * Keeps the applications of a running service in order.
 *
 * @returns a function that ends it, after what is under way
 */
export function startApplicationUpkeep(
  db: Database,
  { onFault, ...options }: UpkeepOptions & { onFault: (error: unknown) => void },
): () => Promise<void> {
  const holder = randomUUID();
  return startUpkeep(() => forgetExpired(db, { ...options, holder }), onFault);
}

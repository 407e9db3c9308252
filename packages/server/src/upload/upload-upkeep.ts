import { uploadLimits } from '@union-jobs/contract';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';
import { takeLease } from '../lease-queries.ts';
import { startUpkeep } from '../upkeep.ts';
import type { Vault } from '../vault/vault.ts';
import type { FileStore } from './file-store.ts';
import { deleteExpiredUploads, findKnownFiles } from './upload-queries.ts';

const leaseMs = 5 * 60_000;
/** A walk through all files is long; what it finds is rare and not readable. */
const sweepMs = 6 * 3_600_000;
const batch = 100;

/** What the upkeep works with. */
export interface UploadUpkeepOptions {
  readonly vault: Vault;
  readonly files: FileStore;
  readonly clock: () => Date;
}

/** Deletes the uploads that no application has named within their time: row, key and file. */
export async function deleteUnclaimed(
  db: Database,
  { vault, files, clock }: UploadUpkeepOptions,
): Promise<void> {
  for (;;) {
    const deleted = await db.transaction().execute(async (transaction) => {
      const gone = await deleteExpiredUploads(transaction, { now: clock(), limit: batch });
      await vault.destroyKeys(
        transaction,
        gone.map(({ id }) => id),
      );
      return gone;
    });
    for (const { storeName } of deleted) await files.remove(storeName);
    if (deleted.length < batch) return;
  }
}

/**
 * Removes files to which nothing points: of uploads that broke off when a process died, and of what
 * was erased since. Only files last written before this moment, as those of today may still be on
 * their way.
 */
export async function removeOrphans(
  db: Database,
  { files, before }: { files: FileStore; before: Date },
): Promise<void> {
  const check = async (names: readonly string[]) => {
    const known = await findKnownFiles(db, names);
    for (const name of names) if (!known.has(name)) await files.remove(name);
  };
  let names: string[] = [];
  for await (const { name, changedAt } of files.list()) {
    if (changedAt >= before) continue;
    names.push(name);
    if (names.length < batch) continue;
    await check(names);
    names = [];
  }
  await check(names);
}

/**
 * Keeps the uploads of a running service in order. Any instance may do it; one does at a time.
 *
 * @returns a function that ends it, after what is under way
 */
export function startUploadUpkeep(
  db: Database,
  options: UploadUpkeepOptions & { onFault: (error: unknown) => void },
): () => Promise<void> {
  const { files, clock } = options;
  const holder = randomUUID();
  let sweptAt = -Infinity;
  const tidy = async () => {
    const now = clock();
    if (!(await takeLease(db, { name: 'uploads', holder, now, forMs: leaseMs }))) return;
    await deleteUnclaimed(db, options);
    if (now.getTime() - sweptAt < sweepMs) return;
    sweptAt = now.getTime();
    await removeOrphans(db, {
      files,
      before: new Date(now.getTime() - uploadLimits.hours * 3_600_000),
    });
  };
  return startUpkeep(tidy, options.onFault);
}

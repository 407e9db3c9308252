import type { Database } from '../database.ts';

/** Uses up a proof; false when it was used before. */
export async function useProof(
  db: Database,
  { signature, now }: { signature: string; now: Date },
): Promise<boolean> {
  const used = await db
    .insertInto('used_proof')
    .values({ signature, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('signature')
    .executeTakeFirst();
  return used !== undefined;
}

/** Forgets proofs that have expired anyway. */
export async function forgetProofs(db: Database, before: Date): Promise<void> {
  await db.deleteFrom('used_proof').where('used_at', '<', before).execute();
}

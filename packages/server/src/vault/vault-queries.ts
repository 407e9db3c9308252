import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The wrapped root secret: the one that is stored, or else this one, stored now. */
export async function storeRoot(db: Database, wrapped: Uint8Array): Promise<Uint8Array> {
  await db
    .insertInto('vault.root')
    .values({ id: 1, wrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const root = await db.selectFrom('vault.root').select('wrapped').executeTakeFirstOrThrow();
  return root.wrapped;
}

/** Whether the vault was ever opened: since then, only the same master key fits. */
export async function hasRoot(db: Database): Promise<boolean> {
  const root = await db.selectFrom('vault.root').select('id').executeTakeFirst();
  return root !== undefined;
}

/** Puts the root secret in a new wrapping. */
export async function replaceRoot(db: Database, wrapped: Uint8Array): Promise<void> {
  await db.updateTable('vault.root').set({ wrapped }).execute();
}

/** Stores a wrapped key unless there is one with this id. */
export async function insertKeyOnce(db: Database, id: string, wrapped: Uint8Array): Promise<void> {
  await db
    .insertInto('vault.key')
    .values({ id, wrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The wrapped key with this id; undefined when it was destroyed. */
export async function findWrappedKey(db: Database, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('vault.key')
    .select('wrapped')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.wrapped;
}

/** Destroys keys for good. */
export async function deleteKeys(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('vault.key').where('id', 'in', ids).execute();
}

/** Some keys that were wrapped by another master key than the one of this name. */
export async function findKeysWrappedBefore(
  db: Database,
  { name, limit }: { name: Uint8Array; limit: number },
): Promise<{ id: string; wrapped: Uint8Array }[]> {
  return db
    .selectFrom('vault.key')
    .select(['id', 'wrapped'])
    .where(sql<Uint8Array>`substring(wrapped from 1 for 4)`, '<>', name)
    .limit(limit)
    .execute();
}

/** Puts a key in a new wrapping, unless it was destroyed meanwhile. */
export async function replaceKey(db: Database, id: string, wrapped: Uint8Array): Promise<void> {
  await db.updateTable('vault.key').set({ wrapped }).where('id', '=', id).execute();
}

import { sql } from 'kysely';
import { clientPlace } from '../../packages/server/src/booking/booking-rules.ts';
import { MasterKeys } from '../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../packages/server/src/vault/vault.ts';
import type { Store } from './stores.ts';

interface WrappedKey {
  readonly id: string;
  readonly wrapped: Uint8Array;
}

/** What stands sealed in a store, and the keys that stand beside it. */
export interface Kept {
  readonly sealed: readonly { readonly place: string; readonly bytes: Uint8Array }[];
  readonly keys: readonly WrappedKey[];
}

/** Reads what counsel leaves in a store. */
export async function readKept(store: Store): Promise<Kept> {
  const { db, close } = await store.open();
  try {
    const bookings = await db
      .selectFrom('booking')
      .select(['id', 'organization_id', 'person'])
      .where('person', 'is not', null)
      .execute();
    const notes = await db
      .selectFrom('counselor_note')
      .select(['id', 'organization_id', 'text'])
      .execute();
    return {
      sealed: [
        ...bookings.map(({ id, organization_id: organizationId, person }) => ({
          place: clientPlace({ id, organizationId }),
          bytes: person ?? new Uint8Array(),
        })),
        ...notes.map(({ id, organization_id, text }) => ({
          place: `${organization_id} counselor_note text ${id}`,
          bytes: text,
        })),
      ],
      keys: await db.selectFrom('vault.key').select(['id', 'wrapped']).execute(),
    };
  } finally {
    await close();
  }
}

/** All that any of these keys opens, under the master key. */
export async function opened(
  { sealed }: Kept,
  { keys }: Kept,
  { store, masterKey }: { store: Store; masterKey: Buffer },
): Promise<string[]> {
  const { db, close } = await store.open();
  const vault = await Vault.open(db, new MasterKeys([masterKey]));
  await close();
  const texts: string[] = [];
  for (const { place, bytes } of sealed) {
    for (const { id, wrapped } of keys) {
      try {
        texts.push(vault.openKey(id, wrapped).open(place, bytes));
      } catch {
        // Sealed with another key.
      }
    }
  }
  return texts;
}

/** Puts the newest keys beside a copy of the data, as the operator does after a loss. */
export async function restoreKeys(copy: Store, { keys }: Kept): Promise<void> {
  const { db, close } = await copy.open();
  await sql`delete from vault.key`.execute(db);
  for (const { id, wrapped } of keys) {
    await db.insertInto('vault.key').values({ id, wrapped }).execute();
  }
  await close();
}

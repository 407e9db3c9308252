import { noteRetention } from '../audit/note-retention.ts';
import type { Database } from '../database.ts';
import { destroyNotes } from '../note/note-queries.ts';
import { endLapsedSeat } from '../lecture/seat-offer-queries.ts';
import { startUpkeep } from '../upkeep.ts';
import type { Vault } from '../vault/vault.ts';
import { eraseClients } from './booking-queries.ts';
import { deleteOldHolds, findForgettable, vacuumBookings } from './booking-retention-queries.ts';
import { offerFreed } from './offer.ts';
import { endLapsed, listLapsed, lockCounselors } from './session-queries.ts';

const batch = 100;
const everyMs = 20_000;
const forgetEveryMs = 10 * 60_000;

/** What the upkeep works with. */
export interface BookingUpkeepOptions {
  readonly vault: Vault;
  readonly clock: () => Date;
}

/** Ends holds and offers that are over; what was offered goes to the next who waits. */
export async function endLapsedHolds(db: Database, clock: () => Date): Promise<void> {
  const now = clock();
  for (const { during, ...place } of await listLapsed(db, { now, limit: batch })) {
    await db.transaction().execute(async (transaction) => {
      await lockCounselors(transaction, [place.counselorId], place.mode);
      const freed = await endLapsed(transaction, place, { times: [during], now });
      for (const one of freed) await offerFreed({ db: transaction, now }, one);
    });
  }
  while (await db.transaction().execute((transaction) => endLapsedSeat(transaction, now)));
}

/** Erases what is past the retention of its organization, with the notes about it. */
export async function forgetBookings(
  db: Database,
  { vault, clock }: BookingUpkeepOptions,
): Promise<void> {
  const now = clock();
  while (await forgetBatch(db, { vault, now }));
  await deleteOldHolds(db, now);
  await vacuumBookings(db);
}

async function forgetBatch(
  db: Database,
  { vault, now }: { vault: Vault; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const old = await findForgettable(transaction, { now, limit: batch });
    const ids = old.map(({ id }) => id);
    await vault.destroyKeys(transaction, [...ids, ...(await destroyNotes(transaction, ids))]);
    await eraseClients(transaction, ids, now);
    await noteRetention(transaction, old, { action: 'booking.erase', now });
    return old.length === batch;
  });
}

/**
 * Keeps the bookings of a running service in order. Any instance may do it, several at a time.
 *
 * @returns a function that ends it, after what is under way
 */
export function startBookingUpkeep(
  db: Database,
  options: BookingUpkeepOptions & { onFault: (error: unknown) => void },
): () => Promise<void> {
  let forgotAt = -Infinity;
  const tidy = async () => {
    await endLapsedHolds(db, options.clock);
    const nowMs = options.clock().getTime();
    if (nowMs - forgotAt < forgetEveryMs) return;
    forgotAt = nowMs;
    await forgetBookings(db, options);
  };
  return startUpkeep(tidy, options.onFault, { everyMs });
}

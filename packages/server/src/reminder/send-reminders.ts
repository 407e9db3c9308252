import type { BookingClient } from '@union-jobs/contract';
import { clientPlace } from '../booking/booking-rules.ts';
import type { Database } from '../database.ts';
import { startUpkeep } from '../upkeep.ts';
import type { Vault } from '../vault/vault.ts';
import { DeliveryError, type Channels } from './channels.ts';
import { claimReminders, settleReminder, type ClaimedReminder } from './reminder-queries.ts';
import { reminderText } from './reminder-text.ts';

const leaseMs = 5 * 60_000;
const retryMs = 10 * 60_000;
const everyMs = 20_000;
const batch = 10;
const mostBatches = 50;

/** What the sending works with. */
export interface ReminderOptions {
  readonly vault: Vault;
  readonly clock: () => Date;
  readonly channels: Channels;
  readonly onFault: (error: unknown) => void;
}

/**
 * Sends what is due. Any instance may do it, several at a time: each message is claimed by one. One
 * that dies between sending and noting it has the message sent again later, under the same id.
 */
export async function sendReminders(db: Database, options: ReminderOptions): Promise<void> {
  for (let count = 0; count < mostBatches; count += 1) {
    const claimed = await claimReminders(db, { now: options.clock(), leaseMs, limit: batch });
    for (const one of claimed) await sendOne(db, one, options);
    if (claimed.length < batch) return;
  }
}

async function sendOne(
  db: Database,
  one: ClaimedReminder,
  { vault, clock, channels, onFault }: ReminderOptions,
): Promise<void> {
  const now = clock();
  const isLate = one.kind === 'upcoming' && one.startsAt !== null && one.startsAt <= now;
  const key = vault.openKey(one.bookingId, one.wrappedKey);
  const place = clientPlace({ id: one.bookingId, organizationId: one.organizationId });
  const { contact } = JSON.parse(key.open(place, one.person)) as BookingClient;
  const channel = (contact.kind === 'email' ? channels.mail : undefined) ?? channels.webhook;
  // Nobody is told what is over; test mode tells nobody.
  if (isLate || !channel || one.mode === 'test') {
    return settleReminder(db, one.id, { sent: false, tries: Infinity, againAt: now });
  }
  try {
    await channel.send({
      id: one.id,
      contact,
      text: reminderText(one.kind, one.startsAt),
      at: now,
    });
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    onFault(error);
    const againAt = new Date(now.getTime() + retryMs * one.tries);
    return settleReminder(db, one.id, { sent: false, tries: one.tries, againAt });
  }
  return settleReminder(db, one.id, { sent: true, now: clock() });
}

/**
 * Sends the reminders of a running service.
 *
 * @returns a function that ends it, after what is under way
 */
export function startReminders(db: Database, options: ReminderOptions): () => Promise<void> {
  return startUpkeep(() => sendReminders(db, options), options.onFault, { everyMs });
}

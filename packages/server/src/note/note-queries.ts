import type { Database } from '../database.ts';

/** A note as it is stored, with its key; a destroyed key is null. */
export interface NoteRow {
  readonly id: string;
  readonly at: Date;
  readonly text: Uint8Array;
  readonly wrappedKey: Uint8Array | null;
}

/** Whose note about which booking. */
export interface NoteOwner {
  readonly organizationId: string;
  readonly bookingId: string;
  readonly counselorId: string;
}

/** Stores a note. */
export async function insertNote(
  db: Database,
  { organizationId, bookingId, counselorId }: NoteOwner,
  note: { id: string; at: Date; text: Buffer },
): Promise<void> {
  await db
    .insertInto('counselor_note')
    .values({
      ...note,
      organization_id: organizationId,
      booking_id: bookingId,
      counselor_id: counselorId,
    })
    .execute();
}

/** What a counselor noted about a booking, oldest first. */
export async function listNotes(
  db: Database,
  { organizationId, bookingId, counselorId }: NoteOwner,
): Promise<NoteRow[]> {
  return db
    .selectFrom('counselor_note')
    .leftJoin('vault.key as vault_key', 'vault_key.id', 'counselor_note.id')
    .select([
      'counselor_note.id',
      'counselor_note.at',
      'counselor_note.text',
      'vault_key.wrapped as wrappedKey',
    ])
    .where('booking_id', '=', bookingId)
    .where('organization_id', '=', organizationId)
    .where('counselor_id', '=', counselorId)
    .orderBy('at')
    .orderBy('counselor_note.id')
    .execute();
}

/** Deletes the notes about bookings and returns the ids of their keys, to be destroyed. */
export async function destroyNotes(db: Database, bookingIds: readonly string[]): Promise<string[]> {
  if (bookingIds.length === 0) return [];
  const rows = await db
    .deleteFrom('counselor_note')
    .where('booking_id', 'in', bookingIds)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

import { adminContract } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import { findBooking } from '../booking/booking-queries.ts';
import { randomId } from '../random-id.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import { insertNote, listNotes, type NoteOwner } from './note-queries.ts';

const { note } = adminContract;

/** Notes of counselors: `/v1/admin/bookings/{id}/notes`, for the counselor's own key alone. */
export function noteRoutes(router: Router): void {
  router.privateRoute(note.list, (call) =>
    call.db.transaction().execute(async (db) => {
      const inside = { ...call, db };
      const owner = await ownBooking(inside, call.params.id);
      const rows = await listNotes(db, owner);
      await noteByKey(inside, { action: 'note.list', subject: owner.bookingId });
      const items = rows.flatMap(({ id, at, text, wrappedKey }) => {
        // Without its key it came back from a copy of the data: it was erased.
        if (wrappedKey === null) return [];
        const opened = call.vault.openKey(id, wrappedKey).open(notePlace(owner, id), text);
        return [{ id, bookingId: owner.bookingId, at: at.toISOString(), text: opened }];
      });
      return { items };
    }),
  );

  router.changeRoute(note.write, {
    async work(call) {
      const { db, now, vault, body } = call;
      const owner = await ownBooking(call, call.params.id);
      const id = randomId('note');
      const key = await vault.addKey(db, id);
      const text = key.seal(notePlace(owner, id), body.text);
      await insertNote(db, owner, { id, at: now, text });
      await noteByKey(call, { action: 'note.write', subject: owner.bookingId });
      return { id, bookingId: owner.bookingId, at: now.toISOString() };
    },
    complete: (kept) => kept,
  });
}

/** Where a note is sealed for. */
function notePlace({ organizationId }: NoteOwner, id: string): string {
  return `${organizationId} counselor_note text ${id}`;
}

/**
 * The booking that a counselor's key asks for. A booking of another counselor is as unknown as one
 * that never was.
 *
 * @throws {ProblemError} `not_found`
 */
async function ownBooking({ db, grant }: PrivateCall, id: string): Promise<NoteOwner> {
  const { organizationId, counselorId } = grant;
  const row = await findBooking(db, { ...grant, id });
  const isTheirs = counselorId !== null && row?.counselor?.id === counselorId;
  if (!row || !isTheirs || row.erasedAt !== null || row.wrappedKey === null) throw notFound();
  return { organizationId, counselorId, bookingId: id };
}

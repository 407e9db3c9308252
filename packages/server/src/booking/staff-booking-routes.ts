import { adminContract, type StaffBooking } from '@union-jobs/contract';
import { filterNames } from '../application/application-sheet.ts';
import { noteByKey } from '../audit/note-by-key.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { getCursorSecret } from '../job/job-queries.ts';
import { addReminder } from '../reminder/reminder-queries.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import {
  findBooking,
  listBookings,
  lockBooking,
  type BookingFilter,
  type BookingRow,
} from './booking-queries.ts';
import { bookingOver } from './booking-rules.ts';
import { openClient, readBooking, shownBooking } from './booking-view.ts';
import { cancelBooking } from './change-booking.ts';
import { lockCounselors, setSessionState } from './session-queries.ts';

const { booking } = adminContract;

/** What staff does with bookings: `/v1/admin/bookings`, all of it audited. */
export function staffBookingRoutes(router: Router): void {
  router.privateRoute(booking.list, (call) =>
    call.db.transaction().execute((db) => readPage({ ...call, db })),
  );

  router.changeRoute(booking.setAttendance, {
    async work(call) {
      const { db, now, params, body } = call;
      const row = await lockForStaff(call, params.id);
      const session = row.sessions.find(({ number }) => number === body.session);
      if (!session) throw notFound();
      const hasBegun = new Date(session.startsAt) <= now;
      if (!hasBegun || !['booked', 'attended', 'no_show'].includes(session.state)) {
        throw bookingOver();
      }
      const { session: number, state } = body;
      await setSessionState(db, { bookingId: row.id, number, state });
      await noteByKey(call, {
        action: 'booking.set_attendance',
        subject: row.id,
        detail: { state },
      });
      return readBooking(call, row.id);
    },
    complete: (kept) => kept,
  });

  router.changeRoute(booking.cancel, {
    async work(call) {
      const row = await lockForStaff(call, call.params.id);
      if (row.state !== 'cancelled') {
        await cancelBooking(call, row);
        await addReminder(call.db, { bookingId: row.id, kind: 'cancelled', dueAt: call.now });
        await noteByKey(call, { action: 'booking.cancel', subject: row.id });
      }
      return readBooking(call, row.id);
    },
    complete: (kept) => kept,
  });
}

async function lockForStaff(call: PrivateCall, id: string): Promise<BookingRow> {
  const { db, grant } = call;
  const row = await findBooking(db, { ...grant, id });
  if (!row || row.erasedAt !== null) throw notFound();
  if (row.counselor) await lockCounselors(db, [row.counselor.id], row.mode);
  await lockBooking(db, id);
  const locked = await findBooking(db, { ...grant, id });
  if (!locked || locked.erasedAt !== null) throw notFound();
  return locked;
}

type ListQuery = BookingFilter & { readonly limit: number; readonly cursor?: string | undefined };

async function readPage(call: PrivateCall & { query: ListQuery }) {
  const { db, grant, query } = call;
  const { limit, cursor, ...filter } = query;
  const seal = {
    secret: await getCursorSecret(db),
    subject: JSON.stringify(['bookings', grant.organizationId, grant.mode, filter]),
  };
  const after = cursor === undefined ? null : (openCursor(cursor, seal) as number);
  const rows = await listBookings(db, { ...grant, ...filter }, { limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  await noteByKey(call, {
    action: 'booking.list',
    subject: null,
    detail: { count: shown.length, filters: filterNames(filter) },
  });
  return {
    items: shown.map((row) => staffView(call, row)),
    nextCursor: last ? sealCursor(last.turn, seal) : null,
  };
}

function staffView({ vault }: PrivateCall, row: BookingRow): StaffBooking {
  if (row.wrappedKey === null) throw new Error('Listed bookings have their keys');
  return {
    ...shownBooking(row),
    bookedAt: row.createdAt.toISOString(),
    client: openClient(row, vault.openKey(row.id, row.wrappedKey)),
  };
}

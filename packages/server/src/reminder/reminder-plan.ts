import { findBooking } from '../booking/booking-queries.ts';
import type { PrivateCall } from '../route.ts';
import { addReminder, findReminderMinutes } from './reminder-queries.ts';

/**
 * Plans the reminders of a booking, or of one session of it: as long before as the organization
 * wishes, those that are still to come.
 */
export async function planReminders(
  { db, grant, now }: Pick<PrivateCall, 'db' | 'grant' | 'now'>,
  bookingId: string,
  session?: number,
): Promise<void> {
  const row = await findBooking(db, { ...grant, id: bookingId });
  if (!row?.reminders) return;
  const minutes = await findReminderMinutes(db, grant.organizationId);
  const booked = row.sessions.filter(
    ({ state, number }) => state === 'booked' && (session === undefined || number === session),
  );
  const times = row.lecture
    ? [{ number: null, startsAt: row.lecture.startsAt }]
    : booked.map(({ number, startsAt }) => ({ number, startsAt }));
  for (const { number, startsAt } of times) {
    for (const before of minutes) {
      const dueAt = new Date(Date.parse(startsAt) - before * 60_000);
      if (dueAt <= now) continue;
      await addReminder(db, { bookingId, session: number, kind: 'upcoming', dueAt });
    }
  }
}

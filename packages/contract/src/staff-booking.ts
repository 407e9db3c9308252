import * as z from 'zod/mini';
import { bookingSchema, bookingStates, clientSchema } from './booking.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, plainText } from './field.ts';
import { page, pageQuery } from './page.ts';

/** A booking as staff sees it; counselors' notes are not in it. */
export const staffBookingSchema = z.extend(bookingSchema, {
  bookedAt: moment,
  client: clientSchema,
});
/** @see {@link staffBookingSchema} */
export type StaffBooking = z.output<typeof staffBookingSchema>;

/** A note of a counselor about a booking. */
export const noteSchema = z.object({
  id: id('note'),
  bookingId: id('book'),
  at: moment,
  text: z.string(),
});
/** @see {@link noteSchema} */
export type CounselorNote = z.output<typeof noteSchema>;

const ofOne = z.strictObject({ id: id('book') });
const read = { caching: 'private', scope: 'bookings:read' } as const;
const manage = { caching: 'private', scope: 'bookings:manage' } as const;
const counselorOnly = { caching: 'private', scope: 'notes:write' } as const;

/** What staff does with bookings, with a secret key; each is audited. */
export const staffBooking = {
  /** Bookings in the order in which they were made. Walk all of them with `for await`. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/bookings',
    summary: 'List bookings',
    query: z.strictObject({
      counselor: z.optional(id('csl')),
      lecture: z.optional(id('lec')),
      state: z.optional(z.array(z.enum(bookingStates)).check(z.minLength(1), z.maxLength(6))),
      ...pageQuery,
    }),
    output: z.object(page(staffBookingSchema)),
    problems: ['invalid_cursor'],
    ...read,
  }),
  /** Says whether the person came to a session. */
  setAttendance: endpoint({
    method: 'POST',
    path: '/v1/admin/bookings/{id}/attendance',
    summary: 'Say who came',
    params: ofOne,
    body: z.strictObject({
      session: z._default(z.int().check(z.minimum(1), z.maximum(100)), 1),
      state: z.enum(['attended', 'no_show', 'booked']),
    }),
    output: bookingSchema,
    problems: ['not_found', 'booking_over'],
    ...manage,
  }),
  /** Cancels a booking for the counselor; the person is told in neutral words. */
  cancel: endpoint({
    method: 'POST',
    path: '/v1/admin/bookings/{id}/cancellation',
    summary: 'Cancel a booking as staff',
    params: ofOne,
    output: bookingSchema,
    problems: ['not_found', 'booking_over'],
    ...manage,
  }),
};

/**
 * Notes of counselors, with a key of the counselor's own (`ck_…`), which no other key can read. A
 * counselor sees the notes of their own bookings only.
 */
export const counselorNote = {
  /** The notes about a booking, oldest first. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/bookings/{id}/notes',
    summary: "A counselor's notes about a booking",
    params: ofOne,
    output: z.object({ items: z.array(noteSchema) }),
    problems: ['not_found'],
    ...counselorOnly,
  }),
  /** Adds a note, sealed with a key of its own. */
  write: endpoint({
    method: 'POST',
    path: '/v1/admin/bookings/{id}/notes',
    summary: 'Note something about a booking',
    params: ofOne,
    body: z.strictObject({ text: plainText(10_000).check(z.minLength(1)) }),
    output: z.object({ id: id('note'), bookingId: id('book'), at: moment }),
    problems: ['not_found'],
    creates: true,
    ...counselorOnly,
  }),
};

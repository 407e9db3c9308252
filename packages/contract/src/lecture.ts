import * as z from 'zod/mini';
import { bookingReceiptSchema, clientInputSchema } from './booking.ts';
import { bookingFormSchema, counselingKinds } from './counseling.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode } from './field.ts';
import { proofAnswer } from './proof.ts';

/** A lecture with seats. */
export const lectureSchema = z.object({
  id: id('lec'),
  kind: openCode(counselingKinds),
  title: z.string(),
  speaker: z.nullable(z.string()),
  description: z.nullable(z.string()),
  startsAt: moment,
  endsAt: moment,
  /** Where it takes place, or how to join. */
  venue: z.nullable(z.string()),
  capacity: z.int(),
  seatsLeft: z.int(),
  isCancelled: z.boolean(),
});
/** @see {@link lectureSchema} */
export type Lecture = z.output<typeof lectureSchema>;

const ofOne = z.strictObject({ id: id('lec') });
const write = { scope: 'bookings:write', caching: 'private', creates: true } as const;
const day = z.iso.date().check(z.regex(/^(?:19|20)/));

/** Operations on lectures (讲座). What is booked is seen and cancelled like any booking. */
export const lecture = {
  /** Lectures from one day to another (Asia/Shanghai), 366 days at most; those to come unless told. */
  list: endpoint({
    method: 'GET',
    path: '/v1/lectures',
    summary: 'List lectures',
    query: z.strictObject({ from: z.optional(day), to: z.optional(day) }),
    output: z.object({ items: z.array(lectureSchema) }),
    problems: [],
    scope: 'slots:read',
  }),
  /** What a seat needs consent to. */
  form: endpoint({
    method: 'GET',
    path: '/v1/lectures/{id}/booking-form',
    summary: 'What a seat needs consent to',
    params: ofOne,
    query: z.strictObject({ language: z._default(z.enum(['zh-Hans', 'en']), 'zh-Hans') }),
    output: bookingFormSchema,
    problems: ['not_found'],
    scope: 'slots:read',
  }),
  /** Books a seat; who finds none left is told `lecture_full`, and may wait: {@link lecture.wait}. */
  book: endpoint({
    method: 'POST',
    path: '/v1/lectures/{id}/bookings',
    summary: 'Book a seat',
    params: ofOne,
    body: z.extend(clientInputSchema, { proof: z.optional(proofAnswer) }),
    output: bookingReceiptSchema,
    problems: ['not_found', 'lecture_full', 'booking_over'],
    ...write,
  }),
  /**
   * Waits for a seat; one that is free is booked at once. One that comes free is kept for who waits
   * longest, for some hours; {@link booking.accept} takes it, else it goes to the next.
   */
  wait: endpoint({
    method: 'POST',
    path: '/v1/lectures/{id}/waitlist',
    summary: 'Wait for a seat',
    params: ofOne,
    body: z.extend(clientInputSchema, { proof: z.optional(proofAnswer) }),
    output: bookingReceiptSchema,
    problems: ['not_found', 'booking_over'],
    ...write,
  }),
};

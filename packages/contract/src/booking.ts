import * as z from 'zod/mini';
import { consentWordingSchema } from './application.ts';
import { counselingKinds, counselingPlaceSchema, meetingModes } from './counseling.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText } from './field.ts';
import { proofAnswer } from './proof.ts';

/** 已暂留, 候补中, 已为候补留出, 已预约, 已取消, 已过期. */
export const bookingStates = [
  'held',
  'waiting',
  'offered',
  'booked',
  'cancelled',
  'expired',
] as const;

/** 已暂留, 已预约, 已到场, 未到场, 已取消. */
export const sessionStates = ['held', 'booked', 'attended', 'no_show', 'cancelled'] as const;

/** How a person can be reached; one suffices. */
export const contactKinds = ['mobile', 'email', 'wechat'] as const;

/** Adult, 14 to 17, under 14. Asked as a range, never as a date of birth. */
export const ageRanges = ['adult', 'minor', 'child'] as const;

/** How long a hold lasts, and the most that is taken at once. */
export const bookingLimits = { holdMinutes: 5, sessions: 12, slotDays: 42 } as const;

const wording = z.pick(z.strictObject(consentWordingSchema.shape), { version: true, hash: true });

/** What a person says of themselves: as little as a call back needs, and never the reason. */
export const clientInputSchema = z.strictObject({
  /** Any name to be called by; the number of the booking where there is none. */
  alias: z.optional(plainText(40)),
  contact: z.strictObject({ kind: z.enum(contactKinds), value: plainText(120) }),
  age: z.enum(ageRanges),
  consent: wording,
  sensitiveConsent: wording,
  /** Needed of who is under 14. */
  guardianConsent: z.optional(wording),
  /** Whether neutral reminders are sent; see {@link booking.setReminders}. */
  reminders: z._default(z.boolean(), true),
});
/** @see {@link clientInputSchema} */
export type ClientInput = z.output<typeof clientInputSchema>;

/** What is kept of a person who booked. */
export const clientSchema = z.object({
  alias: z.nullable(z.string()),
  contact: z.object({ kind: openCode(contactKinds), value: z.string() }),
  age: openCode(ageRanges),
});
/** @see {@link clientSchema} */
export type BookingClient = z.output<typeof clientSchema>;

/** One appointment of a booking. */
export const bookingSessionSchema = z.object({
  /** From 1, in the order of booking. */
  number: z.int(),
  startsAt: moment,
  endsAt: moment,
  state: openCode(sessionStates),
});
/** @see {@link bookingSessionSchema} */
export type BookingSession = z.output<typeof bookingSessionSchema>;

const members = {
  id: id('book'),
  /** Eight letters and digits to be called by instead of a name. */
  number: z.string().check(z.regex(/^[2-9A-HJKMNP-TV-Z]{8}$/)),
  state: openCode(bookingStates),
  /** Null for a lecture. */
  service: z.nullable(
    z.object({ id: id('svc'), kind: openCode(counselingKinds), name: z.string() }),
  ),
  /** Null while waiting, and for a lecture. */
  counselor: z.nullable(z.object({ id: id('csl'), name: z.string() })),
  mode: z.nullable(openCode(meetingModes)),
  place: z.nullable(counselingPlaceSchema),
  sessions: z.array(bookingSessionSchema),
  lecture: z.nullable(
    z.object({
      id: id('lec'),
      title: z.string(),
      startsAt: moment,
      endsAt: moment,
      /** Where it takes place, or how to join. */
      venue: z.nullable(z.string()),
    }),
  ),
  /** Until when a hold or an offer stands. */
  heldUntil: z.nullable(moment),
  /** Place in the waitlist from 1. */
  position: z.nullable(z.int()),
  reminders: z.boolean(),
};

/** A booking as the person sees it, without a word of what they wrote. */
export const bookingSchema = z.object(members);
/** @see {@link bookingSchema} */
export type Booking = z.output<typeof bookingSchema>;

/** What is told once: with the token the person alone confirms, sees, moves, cancels and erases. */
export const bookingReceiptSchema = z.object({
  ...members,
  /** 256 random bits, shown once. */
  manageToken: z.string().check(z.regex(/^[\w-]{43}$/)),
});
/** @see {@link bookingReceiptSchema} */
export type BookingReceipt = z.output<typeof bookingReceiptSchema>;

/** All that the service holds on a person for one booking; counselors' notes are not in it. */
export const bookingExportSchema = z.object({
  ...members,
  client: clientSchema,
  consents: z.array(z.object({ version: z.string(), hash: z.string(), at: moment })),
});
/** @see {@link bookingExportSchema} */
export type BookingExport = z.output<typeof bookingExportSchema>;

const day = z.iso.date().check(z.regex(/^(?:19|20)/));
const ofOne = z.strictObject({ id: id('book') });
const write = { scope: 'bookings:write', caching: 'private' } as const;
const byPerson = { ...write, auth: 'manage_token' } as const;

/** Operations of a person who books counsel (预约). */
export const booking = {
  /**
   * Holds one slot for five minutes, or all slots of a series with one counselor, or none. Without a
   * counselor somebody is chosen who is free and has the fewest appointments in those days. Who comes
   * too late is told `slot_taken`, with the nearest free times in `nearest`.
   */
  hold: endpoint({
    method: 'POST',
    path: '/v1/bookings',
    summary: 'Hold a slot',
    body: z.strictObject({
      serviceId: id('svc'),
      counselorId: z.optional(id('csl')),
      mode: z.enum(meetingModes),
      startsAt: z.array(moment).check(z.minLength(1), z.maxLength(bookingLimits.sessions)),
      /** Asked for while very many hold: see {@link proof.get}. */
      proof: z.optional(proofAnswer),
    }),
    output: bookingReceiptSchema,
    problems: ['not_found', 'slot_taken'],
    creates: true,
    ...write,
  }),
  /** Makes a booking of a hold, while it lasts. */
  confirm: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/confirmation',
    summary: 'Confirm a hold',
    params: ofOne,
    body: clientInputSchema,
    output: bookingSchema,
    problems: ['not_found', 'hold_expired'],
    ...byPerson,
  }),
  /** Gives a hold back, as the person chose another time. */
  release: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/release',
    summary: 'Release a hold',
    params: ofOne,
    output: bookingSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /**
   * Waits for a slot of some days to come free. It is then kept for who waits longest, for some
   * hours; {@link booking.accept} takes it, else it goes to the next.
   */
  wait: endpoint({
    method: 'POST',
    path: '/v1/counseling-services/{id}/waitlist',
    summary: 'Wait for a slot',
    params: z.strictObject({ id: id('svc') }),
    body: z.extend(clientInputSchema, {
      counselorId: z.optional(id('csl')),
      mode: z.enum(meetingModes),
      /** First and last day (Asia/Shanghai). */
      from: day,
      to: day,
      proof: z.optional(proofAnswer),
    }),
    output: bookingReceiptSchema,
    problems: ['not_found'],
    creates: true,
    ...write,
  }),
  /** Takes the slot that was kept for who waited. */
  accept: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/acceptance',
    summary: 'Accept an offered slot',
    params: ofOne,
    output: bookingSchema,
    problems: ['not_found', 'hold_expired'],
    ...byPerson,
  }),
  /** The booking as it stands. */
  get: endpoint({
    method: 'GET',
    path: '/v1/bookings/{id}',
    summary: 'State of a booking',
    params: ofOne,
    output: bookingSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Moves a session to another time in one step: it is at the old time or at the new one. */
  move: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/move',
    summary: 'Move a session',
    params: ofOne,
    body: z.strictObject({
      /** Its number; the first unless told. */
      session: z._default(z.int().check(z.minimum(1), z.maximum(100)), 1),
      startsAt: moment,
    }),
    output: bookingSchema,
    problems: ['not_found', 'slot_taken', 'booking_over'],
    ...byPerson,
  }),
  /** Cancels a booking with all its sessions that are still to come, or one of them. */
  cancel: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/cancellation',
    summary: 'Cancel a booking',
    params: ofOne,
    body: z.strictObject({
      session: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    }),
    output: bookingSchema,
    problems: ['not_found', 'booking_over'],
    ...byPerson,
  }),
  /** Sends neutral reminders, or none any more. */
  setReminders: endpoint({
    method: 'POST',
    path: '/v1/bookings/{id}/reminders',
    summary: 'Turn reminders on or off',
    params: ofOne,
    body: z.strictObject({ reminders: z.boolean() }),
    output: bookingSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Erases all that the person wrote and what was noted of them, for good. May be repeated. */
  erase: endpoint({
    method: 'DELETE',
    path: '/v1/bookings/{id}',
    summary: 'Erase a booking',
    params: ofOne,
    output: z.object({ id: id('book'), erasedAt: moment }),
    problems: ['not_found'],
    ...byPerson,
  }),
  /** All that the service holds on the person for this booking. */
  export: endpoint({
    method: 'GET',
    path: '/v1/bookings/{id}/export',
    summary: 'All data of a booking',
    params: ofOne,
    output: bookingExportSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** A calendar file (RFC 5545) that says "预约" and the time, and nothing else. */
  calendar: endpoint({
    method: 'GET',
    path: '/v1/bookings/{id}/calendar',
    summary: 'A neutral calendar file of a booking',
    params: ofOne,
    output: z.object({ name: z.string(), text: z.string() }),
    problems: ['not_found'],
    ...byPerson,
  }),
};

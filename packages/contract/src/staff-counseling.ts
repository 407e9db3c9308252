import * as z from 'zod/mini';
import {
  counselingKinds,
  counselingPlaceSchema,
  counselingServiceSchema,
  counselorSchema,
  meetingModes,
} from './counseling.ts';
import { endpoint } from './endpoint.ts';
import { counselorPhotoLimits, counselorPhotoTypes } from './counselor-photo.ts';
import { id, moment, plainText } from './field.ts';
import { lectureSchema } from './lecture.ts';

const name = plainText(100).check(z.minLength(1));
const list = <T extends z.ZodMiniType>(value: T, most: number) =>
  z._default(z.array(value).check(z.maxLength(most)), []);
const modes = z.array(z.enum(meetingModes)).check(z.minLength(1), z.maxLength(4));
const minutes = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** A service as staff writes it. */
export const counselingServiceInputSchema = z.strictObject({
  kind: z.enum(counselingKinds),
  name,
  description: z.optional(plainText(2000)),
  minutes: z._default(minutes(5, 480), 50),
  modes: z._default(modes, ['in_person']),
  /** Kept free before and after every session. */
  bufferBeforeMinutes: z._default(minutes(0, 240), 0),
  bufferAfterMinutes: z._default(minutes(0, 240), 10),
  /** From the start of one slot to that of the next; length and buffers unless told. */
  stepMinutes: z.optional(minutes(5, 480)),
  noticeMinutes: z._default(minutes(0, 43_200), 120),
  horizonDays: z._default(z.int().check(z.minimum(1), z.maximum(366)), 60),
  mostSessions: z._default(z.int().check(z.minimum(1), z.maximum(12)), 1),
  /** How long a slot is kept for who waited for one. */
  offerMinutes: z._default(minutes(5, 4320), 120),
  /** Taken off the list by false; what is booked stays. */
  isOpen: z._default(z.boolean(), true),
});
/** @see {@link counselingServiceInputSchema} */
export type CounselingServiceInput = z.output<typeof counselingServiceInputSchema>;

/** A counselor as staff writes them. */
export const counselorInputSchema = z.strictObject({
  name,
  qualification: z.optional(plainText(200)),
  specialities: list(plainText(40), 20),
  languages: list(plainText(40), 20),
  introduction: z.optional(plainText(2000)),
  serviceIds: list(id('svc'), 20),
  isOpen: z._default(z.boolean(), true),
});
/** @see {@link counselorInputSchema} */
export type CounselorInput = z.output<typeof counselorInputSchema>;

/** A time of day in Asia/Shanghai: `09:00`; `24:00` ends a day. */
const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
const span = { from: clock, to: clock };
/** Monday 1 to Sunday 7 (ISO 8601). */
const weekday = z.int().check(z.minimum(1), z.maximum(7));
const day = z.iso.date().check(z.regex(/^20/));
const offered = {
  modes: z._default(modes, ['in_person']),
  placeId: z.optional(id('plc')),
  /** All of the counselor's services unless told. */
  serviceIds: z.optional(z.array(id('svc')).check(z.minLength(1), z.maxLength(20))),
};

/**
 * When a counselor is to be had. On statutory holidays nobody is, unless told; on a workday in
 * exchange (调休) the hours of one weekday hold. An exception replaces all hours of its day.
 */
export const counselorHoursSchema = z.strictObject({
  weekly: list(
    z.strictObject({
      weekday,
      ...span,
      ...offered,
      /** First and last day on which it holds. */
      validFrom: z.optional(day),
      validTo: z.optional(day),
    }),
    100,
  ),
  /** Every day, or on one weekday. */
  breaks: list(z.strictObject({ weekday: z.optional(weekday), ...span }), 50),
  exceptions: list(
    z.strictObject({
      date: day,
      /** None: the whole day off. */
      spans: list(z.strictObject({ ...span, ...offered }), 10),
    }),
    400,
  ),
  worksHolidays: z._default(z.boolean(), false),
  /** The weekday whose hours hold on workdays in exchange; null: none. */
  makeupWeekday: z._default(z.nullable(weekday), 1),
});
/** @see {@link counselorHoursSchema} */
export type CounselorHours = z.output<typeof counselorHoursSchema>;

/** A place as staff writes it. */
export const counselingPlaceInputSchema = z.strictObject({
  name,
  address: z.optional(plainText(200)),
  transport: z.optional(plainText(1000)),
});
/** @see {@link counselingPlaceInputSchema} */
export type CounselingPlaceInput = z.output<typeof counselingPlaceInputSchema>;

/** A lecture as staff writes it. */
export const lectureInputSchema = z.strictObject({
  kind: z.enum(counselingKinds),
  title: name,
  speaker: z.optional(plainText(100)),
  description: z.optional(plainText(4000)),
  startsAt: moment,
  endsAt: moment,
  venue: z.optional(plainText(200)),
  capacity: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** How long a seat is kept for who waited for one. */
  offerMinutes: z._default(minutes(5, 4320), 120),
});
/** @see {@link lectureInputSchema} */
export type LectureInput = z.output<typeof lectureInputSchema>;

const manage = { caching: 'private', scope: 'bookings:manage' } as const;
const ofCounselor = z.strictObject({ id: id('csl') });
const ofLecture = z.strictObject({ id: id('lec') });

/** What staff does with services, counselors and hours, with a secret key; each is audited. */
export const staffCounseling = {
  /** Stores a service, which is offered at once. */
  createService: endpoint({
    method: 'POST',
    path: '/v1/admin/counseling-services',
    summary: 'Create a counseling service',
    body: counselingServiceInputSchema,
    output: counselingServiceSchema,
    problems: [],
    creates: true,
    ...manage,
  }),
  /** Puts a service in place of what is stored; what is booked keeps its times. */
  changeService: endpoint({
    method: 'POST',
    path: '/v1/admin/counseling-services/{id}',
    summary: 'Change a counseling service',
    params: z.strictObject({ id: id('svc') }),
    body: counselingServiceInputSchema,
    output: counselingServiceSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Stores a place. */
  createPlace: endpoint({
    method: 'POST',
    path: '/v1/admin/counseling-places',
    summary: 'Create a place for sessions',
    body: counselingPlaceInputSchema,
    output: counselingPlaceSchema,
    problems: [],
    creates: true,
    ...manage,
  }),
  /** Stores a counselor; slots follow from their hours. */
  createCounselor: endpoint({
    method: 'POST',
    path: '/v1/admin/counselors',
    summary: 'Create a counselor',
    body: counselorInputSchema,
    output: counselorSchema,
    problems: ['not_found'],
    creates: true,
    ...manage,
  }),
  /** Puts a counselor in place of what is stored. */
  changeCounselor: endpoint({
    method: 'POST',
    path: '/v1/admin/counselors/{id}',
    summary: 'Change a counselor',
    params: ofCounselor,
    body: counselorInputSchema,
    output: counselorSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /**
   * Shows a photo of a counselor, JPG or PNG within {@link counselorPhotoLimits}, in place of one that
   * was there. What cameras write into it besides the picture is taken out. `errors[0].code` names
   * the reason why one is refused and `detail` says what to do.
   */
  setPhoto: endpoint({
    method: 'POST',
    path: '/v1/admin/counselors/{id}/photo',
    summary: 'Set the photo of a counselor',
    params: ofCounselor,
    encoding: 'multipart',
    body: z.strictObject({
      file: z.file().check(z.mime([...counselorPhotoTypes]), z.maxSize(counselorPhotoLimits.bytes)),
    }),
    output: counselorSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Shows no photo of a counselor any more. */
  removePhoto: endpoint({
    method: 'DELETE',
    path: '/v1/admin/counselors/{id}/photo',
    summary: 'Remove the photo of a counselor',
    params: ofCounselor,
    output: counselorSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** The hours of a counselor as they are stored. */
  hours: endpoint({
    method: 'GET',
    path: '/v1/admin/counselors/{id}/hours',
    summary: 'Hours of a counselor',
    params: ofCounselor,
    output: counselorHoursSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Puts hours in place of those that were there. Bookings outside of them stay. */
  setHours: endpoint({
    method: 'POST',
    path: '/v1/admin/counselors/{id}/hours',
    summary: 'Set the hours of a counselor',
    params: ofCounselor,
    body: counselorHoursSchema,
    output: counselorHoursSchema,
    problems: ['not_found'],
    ...manage,
  }),
};

/** What staff does with lectures, with a secret key; each is audited. */
export const staffLecture = {
  /** Stores a lecture, which is public at once. */
  create: endpoint({
    method: 'POST',
    path: '/v1/admin/lectures',
    summary: 'Create a lecture',
    body: lectureInputSchema,
    output: lectureSchema,
    problems: [],
    creates: true,
    ...manage,
  }),
  /** Puts a lecture in place of what is stored; fewer seats than are booked are refused. */
  change: endpoint({
    method: 'POST',
    path: '/v1/admin/lectures/{id}',
    summary: 'Change a lecture',
    params: ofLecture,
    body: lectureInputSchema,
    output: lectureSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Cancels a lecture; it stays on the list as cancelled. */
  cancel: endpoint({
    method: 'POST',
    path: '/v1/admin/lectures/{id}/cancellation',
    summary: 'Cancel a lecture',
    params: ofLecture,
    output: lectureSchema,
    problems: ['not_found'],
    ...manage,
  }),
};

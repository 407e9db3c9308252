import * as z from 'zod/mini';
import { consentWordingSchema } from './application.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode } from './field.ts';

/** 心理咨询, 职业指导, 法律咨询, 创业指导. */
export const counselingKinds = [
  'psychological',
  'career_guidance',
  'legal_advice',
  'startup_guidance',
] as const;

/** 面谈, 电话, 视频, 文字. */
export const meetingModes = ['in_person', 'phone', 'video', 'text'] as const;

const mode = openCode(meetingModes);
const language = z._default(z.enum(['zh-Hans', 'en']), 'zh-Hans');

/** Whom to call at once when it cannot wait; to be shown before anything else is asked. */
export const crisisSchema = z.object({
  text: z.string(),
  lines: z.array(z.object({ name: z.string(), phone: z.string() })),
});
/** @see {@link crisisSchema} */
export type Crisis = z.output<typeof crisisSchema>;

/** A service that people book: what it is, how long it takes, and how it may be had. */
export const counselingServiceSchema = z.object({
  id: id('svc'),
  kind: openCode(counselingKinds),
  name: z.string(),
  description: z.nullable(z.string()),
  /** Length of a session. */
  minutes: z.int(),
  /** The ways in which it is offered; each slot says which of them it has. */
  modes: z.array(mode),
  /** How many sessions may be booked at once as a series. */
  mostSessions: z.int(),
  /** Slots begin at least so long from now … */
  noticeMinutes: z.int(),
  /** … and at most so many days ahead. */
  horizonDays: z.int(),
});
/** @see {@link counselingServiceSchema} */
export type CounselingService = z.output<typeof counselingServiceSchema>;

/** Where sessions in person take place. */
export const counselingPlaceSchema = z.object({
  id: id('plc'),
  name: z.string(),
  address: z.nullable(z.string()),
  /** How to get there, in words. */
  transport: z.nullable(z.string()),
});
/** @see {@link counselingPlaceSchema} */
export type CounselingPlace = z.output<typeof counselingPlaceSchema>;

/** Somebody who gives counsel. */
export const counselorSchema = z.object({
  id: id('csl'),
  name: z.string(),
  qualification: z.nullable(z.string()),
  specialities: z.array(z.string()),
  languages: z.array(z.string()),
  introduction: z.nullable(z.string()),
  /** What their photo is known by, null without one; {@link counselorPhotoRoute} shows it. */
  photo: z.nullable(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  serviceIds: z.array(id('svc')),
});
/** @see {@link counselorSchema} */
export type Counselor = z.output<typeof counselorSchema>;

/** A time at which at least one counselor is free. */
export const slotSchema = z.object({
  startsAt: moment,
  endsAt: moment,
  /** The ways in which somebody is to be had then. */
  modes: z.array(mode),
  /** Places of those who can be met in person. */
  placeIds: z.array(id('plc')),
  /** Who is free then. */
  counselorIds: z.array(id('csl')),
});
/** @see {@link slotSchema} */
export type Slot = z.output<typeof slotSchema>;

/** Slots of some days; all times are those of Asia/Shanghai, whoever looks. */
export const slotListSchema = z.object({
  timeZone: z.literal('Asia/Shanghai'),
  items: z.array(slotSchema),
  /** The first free time after these days, where they have none. */
  nextFree: z.nullable(moment),
});
/** @see {@link slotListSchema} */
export type SlotList = z.output<typeof slotListSchema>;

/** What the person is told and agrees to before booking; nothing of it is ticked beforehand. */
export const bookingFormSchema = z.object({
  crisis: crisisSchema,
  /** Who keeps the data, for what and how long (个人信息保护法 article 17). */
  consent: consentWordingSchema,
  /** Apart, as asking for counsel is sensitive (个人信息保护法 articles 28 and 29). */
  sensitiveConsent: consentWordingSchema,
  /** For who is under 14: a parent or guardian agrees (个人信息保护法 article 31). */
  guardianConsent: consentWordingSchema,
});
/** @see {@link bookingFormSchema} */
export type BookingForm = z.output<typeof bookingFormSchema>;

const day = z.iso.date().check(z.regex(/^(?:19|20)/));
const ofService = z.strictObject({ id: id('svc') });
const published = { scope: 'slots:read' } as const;

/** Operations on counseling services (咨询服务): what there is, who gives it, and when. */
export const counseling = {
  /** The services, with whom to call when it cannot wait. */
  services: endpoint({
    method: 'GET',
    path: '/v1/counseling-services',
    summary: 'List counseling services',
    query: z.strictObject({ language }),
    output: z.object({
      crisis: crisisSchema,
      items: z.array(counselingServiceSchema),
      places: z.array(counselingPlaceSchema),
    }),
    problems: [],
    ...published,
  }),
  /** The counselors, of one service when it is named. */
  counselors: endpoint({
    method: 'GET',
    path: '/v1/counselors',
    summary: 'List counselors',
    query: z.strictObject({ service: z.optional(id('svc')) }),
    output: z.object({ items: z.array(counselorSchema) }),
    problems: [],
    ...published,
  }),
  /**
   * Free times of a service from one day to another (Asia/Shanghai), 42 days at most: with a
   * counselor theirs, else those of all. What is shown may be taken a moment later; holding tells.
   */
  slots: endpoint({
    method: 'GET',
    path: '/v1/counseling-services/{id}/slots',
    summary: 'Free times of a service',
    params: ofService,
    query: z.strictObject({
      from: day,
      to: day,
      counselor: z.optional(id('csl')),
      mode: z.optional(z.enum(meetingModes)),
    }),
    output: slotListSchema,
    problems: ['not_found'],
    ...published,
  }),
  /** What a person is told and agrees to before booking. */
  form: endpoint({
    method: 'GET',
    path: '/v1/counseling-services/{id}/booking-form',
    summary: 'What a booking needs consent to',
    params: ofService,
    query: z.strictObject({ language }),
    output: bookingFormSchema,
    problems: ['not_found'],
    ...published,
  }),
};

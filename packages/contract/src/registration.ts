import * as z from 'zod/mini';
import { applicationSourceSchema, consentWordingSchema, formSchema } from './application.ts';
import { endpoint } from './endpoint.ts';
import { fairRegistrationSchema, fairStatuses, fairVenueSchema } from './fair.ts';
import { id, moment, openCode, plainText } from './field.ts';
import { targetGroups } from './job.ts';
import { proofAnswer } from './proof.ts';

/** 候补, 已报名, 已签到, 已退出. */
export const registrationStates = ['waiting', 'registered', 'attended', 'withdrawn'] as const;

const state = openCode(registrationStates);

/** Eight letters and digits that stand for one registration; no two look alike. */
export const checkInCode = z.string().check(z.regex(/^[2-9A-HJKMNP-TV-Z]{8}$/));

/** The fair of a registration as the person sees it. */
const registeredFair = z.object({
  id: id('fair'),
  name: z.string(),
  status: openCode(fairStatuses),
  /** What was changed, or why it was cancelled. */
  statusNote: z.nullable(z.string()),
  startsAt: moment,
  endsAt: moment,
  /** Null where it is online only. */
  venue: z.nullable(z.pick(fairVenueSchema, { name: true, address: true, transport: true })),
});

/** What the form of a fair asks and says. */
export const registrationFormSchema = z.object({
  fair: registeredFair,
  /** Checks `values` of {@link registration.create}. */
  schema: formSchema,
  /** Names who keeps the data, for what and how long (个人信息保护法 article 17); never ticked. */
  consent: consentWordingSchema,
  /** Places and times as they stand now. */
  registration: fairRegistrationSchema,
});
/** @see {@link registrationFormSchema} */
export type RegistrationForm = z.output<typeof registrationFormSchema>;

const summary = {
  id: id('reg'),
  /** To be shown at the door, as text and as a QR code of this text. */
  code: checkInCode,
  state,
  /** Place in the waitlist from 1, null for who does not wait. */
  position: z.nullable(z.int()),
  registeredAt: moment,
  fair: registeredFair,
};

/** A registration as the person sees it: the ticket. */
export const registrationTicketSchema = z.object({
  ...summary,
  attendedAt: z.nullable(moment),
});
/** @see {@link registrationTicketSchema} */
export type RegistrationTicket = z.output<typeof registrationTicketSchema>;

/** What a person is told after registering. */
export const registrationReceiptSchema = z.object({
  ...summary,
  /** 256 random bits with which this person alone sees, withdraws and erases; shown once. */
  manageToken: z.string().check(z.regex(/^[\w-]{43}$/)),
});
/** @see {@link registrationReceiptSchema} */
export type RegistrationReceipt = z.output<typeof registrationReceiptSchema>;

/** What everyone who registers says of themselves; null where they left it out. */
export const visitorSchema = z.object({
  name: z.string(),
  /** Eleven digits. */
  mobile: z.string(),
  /** By own declaration. */
  targetGroup: z.array(openCode(targetGroups)),
});
/** @see {@link visitorSchema} */
export type Visitor = z.output<typeof visitorSchema>;

/** All that the service holds on a person for one registration. */
export const registrationExportSchema = z.object({
  ...summary,
  attendedAt: z.nullable(moment),
  visitor: visitorSchema,
  consent: z.object({ version: z.string(), hash: z.string(), at: moment }),
  source: z.object({ page: z.nullable(z.string()), placement: z.nullable(z.string()) }),
});
/** @see {@link registrationExportSchema} */
export type RegistrationExport = z.output<typeof registrationExportSchema>;

const ofOne = z.strictObject({ id: id('reg') });
const byPerson = {
  scope: 'applications:write',
  caching: 'private',
  auth: 'manage_token',
} as const;

/** Where the form of a fair is; apart, because a closed button needs no more of the contract. */
export const registrationFormRoute = {
  method: 'GET',
  path: '/v1/fairs/{id}/registration-form',
} as const;

/** Operations on registrations (参会报名) of visitors for fairs. */
export const registration = {
  /** What the form of a fair asks, the consent it needs, and how many places are left. */
  form: endpoint({
    ...registrationFormRoute,
    summary: 'The form with which one registers for a fair',
    params: z.strictObject({ id: id('fair') }),
    query: z.strictObject({
      /** Language of titles. */
      language: z._default(z.enum(['zh-Hans', 'en']), 'zh-Hans'),
    }),
    output: registrationFormSchema,
    problems: ['not_found', 'registration_closed'],
    scope: 'applications:write',
  }),
  /**
   * Registers for a fair. Where no place is left the person waits, and has the first place that
   * comes free in the order of asking; without a waitlist that is `fair_full`. Who is registered
   * with this mobile number, and has not withdrawn, is told `already_registered`.
   */
  create: endpoint({
    method: 'POST',
    path: '/v1/registrations',
    summary: 'Register for a fair',
    body: z.strictObject({
      fairId: id('fair'),
      values: z.record(
        z.string().check(z.maxLength(64)),
        z.union([plainText(400), z.array(plainText(200)).check(z.maxLength(50)), z.boolean()]),
      ),
      consent: z.pick(z.strictObject(consentWordingSchema.shape), { version: true, hash: true }),
      source: z.optional(z.pick(applicationSourceSchema, { page: true, placement: true })),
      /** Asked for while very many register: see {@link proof.get}. */
      proof: z.optional(proofAnswer),
    }),
    output: registrationReceiptSchema,
    problems: ['not_found', 'registration_closed', 'fair_full', 'already_registered'],
    scope: 'applications:write',
    creates: true,
  }),
  /** The ticket as it stands, with the place in the waitlist. */
  get: endpoint({
    method: 'GET',
    path: '/v1/registrations/{id}',
    summary: 'A registration',
    params: ofOne,
    output: registrationTicketSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Gives the place back; the first who waits has it at once. Who came already stays as came. */
  withdraw: endpoint({
    method: 'POST',
    path: '/v1/registrations/{id}/withdrawal',
    summary: 'Withdraw a registration',
    params: ofOne,
    output: registrationTicketSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
  /** Erases all that the person wrote, for good, and gives the place back. May be repeated. */
  erase: endpoint({
    method: 'DELETE',
    path: '/v1/registrations/{id}',
    summary: 'Erase a registration',
    params: ofOne,
    output: z.object({ id: id('reg'), erasedAt: moment }),
    problems: ['not_found'],
    ...byPerson,
  }),
  /** All that the service holds on the person for this registration. */
  export: endpoint({
    method: 'GET',
    path: '/v1/registrations/{id}/export',
    summary: 'All data of a registration',
    params: ofOne,
    output: registrationExportSchema,
    problems: ['not_found'],
    ...byPerson,
  }),
};

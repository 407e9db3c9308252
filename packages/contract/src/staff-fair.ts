import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import {
  coordinatesSchema,
  fairFormats,
  fairHostRoles,
  fairKinds,
  fairSchema,
  fairServices,
} from './fair.ts';
import { id, moment, plainText, regionCode, webAddress } from './field.ts';
import { targetGroups } from './job.ts';

const name = plainText(100).check(z.minLength(1));
const list = <T extends z.ZodMiniType>(value: T, most: number) =>
  z._default(z.array(value).check(z.maxLength(most)), []);

/** A fair as staff writes it; what is left out is empty. */
export const fairInputSchema = z.strictObject({
  name,
  edition: z.optional(plainText(40)),
  kind: z._default(z.enum(fairKinds), 'general'),
  format: z._default(z.enum(fairFormats), 'onsite'),
  startsAt: moment,
  endsAt: moment,
  hosts: list(
    z.strictObject({
      role: z.enum(fairHostRoles),
      name,
      /** Invites that organization to show the fair, see {@link staffFair.show}. */
      organizationId: z.optional(id('org')),
    }),
    50,
  ),
  regions: list(regionCode, 50),
  targetGroups: list(z.enum(targetGroups), 5),
  venue: z.optional(
    z.strictObject({
      name,
      address: z.optional(plainText(200)),
      region: z.optional(regionCode),
      coordinates: z.optional(
        z.strictObject({
          ...coordinatesSchema.shape,
          latitude: z.number().check(z.minimum(-90), z.maximum(90)),
          longitude: z.number().check(z.minimum(-180), z.maximum(180)),
        }),
      ),
      transport: z.optional(plainText(1000)),
    }),
  ),
  sessions: list(
    z.strictObject({ name: z.optional(plainText(60)), startsAt: moment, endsAt: moment }),
    60,
  ),
  streams: list(
    z.strictObject({
      platform: plainText(40).check(z.minLength(1)),
      url: z.optional(webAddress),
      qrText: z.optional(plainText(1000)),
      startsAt: moment,
      endsAt: moment,
      replayUrl: z.optional(webAddress),
    }),
    20,
  ),
  services: list(z.enum(fairServices), 5),
  contactPhone: z.optional(plainText(60)),
  /** Plain text, Markdown or HTML; kept as blocks. */
  description: z.optional(plainText(20_000)),
  registration: z.optional(
    z.strictObject({
      isOpen: z._default(z.boolean(), true),
      opensAt: z.optional(moment),
      deadline: z.optional(moment),
      /** Without one, everybody has a place. */
      capacity: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
      hasWaitlist: z._default(z.boolean(), true),
    }),
  ),
});
/** @see {@link fairInputSchema} */
export type FairInput = z.output<typeof fairInputSchema>;

const manage = { caching: 'private', scope: 'applications:manage' } as const;
const ofOne = z.strictObject({ id: id('fair') });

/** What staff does with fairs, with a secret key; each is written to the audit. */
export const staffFair = {
  /** Stores a fair, which is public at once. */
  create: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs',
    summary: 'Create a fair',
    body: fairInputSchema,
    output: fairSchema,
    problems: [],
    creates: true,
    ...manage,
  }),
  /**
   * Puts a fair in place of what is stored; with a `note` people are told that it changed. A higher
   * capacity gives places to those who wait; one below the people registered is refused. A cancelled
   * fair stays cancelled, with the `note` in place of the reason: see {@link staffFair.reinstate}.
   */
  change: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}',
    summary: 'Change a fair',
    params: ofOne,
    body: z.extend(fairInputSchema, { note: z.optional(plainText(200)) }),
    output: fairSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Cancels a fair; it stays in calendars as cancelled, with the reason. */
  cancel: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/cancellation',
    summary: 'Cancel a fair',
    params: ofOne,
    body: z.strictObject({ reason: z.optional(plainText(200)) }),
    output: fairSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /**
   * Has a cancelled fair take place after all, as one that changed; who had a place has it again. One
   * that moved is changed first, so that people are told once.
   */
  reinstate: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/reinstatement',
    summary: 'Hold a cancelled fair after all',
    params: ofOne,
    body: z.strictObject({ note: z.optional(plainText(200)) }),
    output: fairSchema,
    problems: ['not_found'],
    ...manage,
  }),
  /** Shows the fair of another organization that named the caller's as a host, or stops doing so. */
  show: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/showing',
    summary: 'Show a fair held together',
    params: ofOne,
    body: z.strictObject({ isShown: z.boolean() }),
    output: z.object({ id: id('fair'), isShown: z.boolean() }),
    problems: ['not_found'],
    ...manage,
  }),
};

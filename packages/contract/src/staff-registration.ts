import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode } from './field.ts';
import { page, pageQuery } from './page.ts';
import { checkInCode, registrationStates, visitorSchema } from './registration.ts';
import { workbookType } from './workbook.ts';

/** A registration as staff sees it. */
export const staffRegistrationSchema = z.object({
  id: id('reg'),
  code: checkInCode,
  state: openCode(registrationStates),
  /** Place in the waitlist from 1, null for who does not wait. */
  position: z.nullable(z.int()),
  registeredAt: moment,
  attendedAt: z.nullable(moment),
  visitor: visitorSchema,
  source: z.object({ page: z.nullable(z.string()), placement: z.nullable(z.string()) }),
});
/** @see {@link staffRegistrationSchema} */
export type StaffRegistration = z.output<typeof staffRegistrationSchema>;

/** Who stands at the door with a code. */
export const checkedInSchema = z.object({
  id: id('reg'),
  state: openCode(registrationStates),
  attendedAt: z.nullable(moment),
  /** They had been checked in before; shown, so that a copied ticket is noticed. */
  wasAttended: z.boolean(),
});
/** @see {@link checkedInSchema} */
export type CheckedIn = z.output<typeof checkedInSchema>;

const stateFilter = z.optional(
  z.array(z.enum(registrationStates)).check(z.minLength(1), z.maxLength(4)),
);
const ofFair = z.strictObject({ id: id('fair') });
const read = { caching: 'private', scope: 'applications:read' } as const;
const manage = { caching: 'private', scope: 'applications:manage' } as const;
const door = {
  params: ofFair,
  body: z.strictObject({ code: checkInCode }),
  output: checkedInSchema,
  ...manage,
} as const;

/** What staff does with registrations, with a secret key; each is written to the audit. */
export const staffRegistration = {
  /** Registrations for a fair in the order of asking. Walk all of them with `for await`. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/fairs/{id}/registrations',
    summary: 'List registrations for a fair',
    params: ofFair,
    query: z.strictObject({ state: stateFilter, ...pageQuery }),
    output: z.object(page(staffRegistrationSchema)),
    problems: ['not_found', 'invalid_cursor'],
    ...read,
  }),
  /**
   * Lets somebody in who shows their code. Whoever waits for a place, or withdrew, is `not_found`
   * as an unknown code is; once more is answered as before.
   */
  checkIn: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/check-ins',
    summary: 'Check a visitor in',
    problems: ['not_found'],
    ...door,
  }),
  /** Takes a check-in back that was a mistake. */
  undoCheckIn: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/check-in-reversals',
    summary: 'Take a check-in back',
    problems: ['not_found'],
    ...door,
  }),
  /** The registrations for a fair as a workbook; no cell is ever a formula. */
  exportSheet: endpoint({
    method: 'GET',
    path: '/v1/admin/fairs/{id}/registrations.xlsx',
    summary: 'Export registrations to Excel',
    params: ofFair,
    query: z.strictObject({ state: stateFilter }),
    output: z.file().check(z.mime([workbookType])),
    problems: ['not_found'],
    ...read,
  }),
};

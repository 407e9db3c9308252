import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText } from './field.ts';
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
  /** `attended` for who was let in; `waiting` and `withdrawn` have no place, and stay as they are. */
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
const door = {
  params: ofFair,
  body: z.strictObject({
    /**
     * The code of a ticket as it was scanned or typed, in any case, with spaces or hyphens, or the
     * mobile number of who registered with the caller's organization.
     */
    code: plainText(40).check(z.minLength(8)),
  }),
  output: checkedInSchema,
  caching: 'private',
  scope: 'check_ins:write',
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
   * Lets somebody in who shows their code, until a day after the fair for those who came with a
   * ticket of paper. Once more is answered as before, with `wasAttended`. A code of another fair is
   * `not_found`; a fair that is cancelled or long over is `registration_closed`.
   */
  checkIn: endpoint({
    method: 'POST',
    path: '/v1/admin/fairs/{id}/check-ins',
    summary: 'Check a visitor in',
    problems: ['not_found', 'registration_closed'],
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

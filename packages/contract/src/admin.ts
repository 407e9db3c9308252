import * as z from 'zod/mini';
import { applicantSchema, applicationStates, customAnswerSchema } from './application.ts';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText } from './field.ts';
import { page, pageQuery } from './page.ts';
import { questionOwner, questionSchema } from './question.ts';
import { resumeSchema, uploadMediaTypes } from './upload.ts';
import { staffReport } from './report.ts';
import { counselorNote, staffBooking } from './staff-booking.ts';
import { staffCounseling, staffLecture } from './staff-counseling.ts';
import { staffFair } from './staff-fair.ts';
import { staffRegistration } from './staff-registration.ts';
import { workbookType } from './workbook.ts';

/** An application as staff sees it. */
export const staffApplicationSchema = z.object({
  id: id('app'),
  number: z.string(),
  state: openCode(applicationStates),
  submittedAt: moment,
  job: z.object({
    id: id('job'),
    title: z.string(),
    employer: z.object({ id: id('emp'), name: z.string() }),
  }),
  fair: z.nullable(z.object({ id: id('fair'), name: z.string() })),
  booth: z.nullable(z.string()),
  applicant: applicantSchema,
  answers: z.array(customAnswerSchema),
  /** To be had with {@link adminContract.application.resume}. */
  resume: resumeSchema,
  /** Page of the partner and its own token for the placement. */
  source: z.object({ page: z.nullable(z.string()), placement: z.nullable(z.string()) }),
});
/** @see {@link staffApplicationSchema} */
export type StaffApplication = z.output<typeof staffApplicationSchema>;

/** An application with how it came to its state. */
export const staffApplicationDetailSchema = z.extend(staffApplicationSchema, {
  history: z.array(
    z.object({ state: openCode(applicationStates), at: moment, note: z.nullable(z.string()) }),
  ),
});
/** @see {@link staffApplicationDetailSchema} */
export type StaffApplicationDetail = z.output<typeof staffApplicationDetailSchema>;

/** Filters of applications; they narrow each other. */
export const applicationFilterSchema = z.strictObject({
  job: z.optional(id('job')),
  employer: z.optional(id('emp')),
  fair: z.optional(id('fair')),
  state: z.optional(z.array(z.enum(applicationStates)).check(z.minLength(1), z.maxLength(10))),
  /** Submitted at this moment or later. */
  since: z.optional(moment),
});
/** @see {@link applicationFilterSchema} */
export type ApplicationFilter = z.output<typeof applicationFilterSchema>;

const day = z.iso.date();
const read = { caching: 'private', scope: 'applications:read' } as const;
const manage = { caching: 'private', scope: 'applications:manage' } as const;

/** Operations of staff on applications, with a secret key; each is written to the audit. */
const application = {
  /** Applications with what people wrote, newest first. Walk all of them with `for await`. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/applications',
    summary: 'List applications',
    query: z.extend(applicationFilterSchema, pageQuery),
    output: z.object(page(staffApplicationSchema)),
    problems: ['invalid_cursor'],
    ...read,
  }),
  /** One application. Reading it does not change its state. */
  read: endpoint({
    method: 'GET',
    path: '/v1/admin/applications/{id}',
    summary: 'Read an application',
    params: z.strictObject({ id: id('app') }),
    output: staffApplicationDetailSchema,
    problems: ['not_found'],
    ...read,
  }),
  /** Says how far an application has come; the person sees the state, and the note in an export. */
  setState: endpoint({
    method: 'POST',
    path: '/v1/admin/applications/{id}/state',
    summary: 'Set the state of an application',
    params: z.strictObject({ id: id('app') }),
    body: z.strictObject({
      state: z.enum(['viewed', 'interview', 'offer', 'signed', 'declined']),
      note: z.optional(plainText(1000)),
    }),
    output: z.object({ id: id('app'), state: openCode(applicationStates), at: moment }),
    problems: ['not_found'],
    ...manage,
  }),
  /** The applications as a workbook; no cell is ever a formula. At most 50,000 rows. */
  exportSheet: endpoint({
    method: 'GET',
    path: '/v1/admin/applications.xlsx',
    summary: 'Export applications to Excel',
    query: applicationFilterSchema,
    output: z.file().check(z.mime([workbookType])),
    problems: [],
    ...read,
  }),
  /** The résumé that came with an application, as the person sent it. HEAD tells its size only. */
  resume: endpoint({
    method: 'GET',
    path: '/v1/admin/applications/{id}/resume',
    summary: 'Download a résumé',
    params: z.strictObject({ id: id('app') }),
    output: z.file().check(z.mime(uploadMediaTypes)),
    problems: ['not_found'],
    caching: 'private',
    scope: 'files:read',
  }),
  /** How many applications came from where, a day at a time; nothing in it is about a person. */
  attribution: endpoint({
    method: 'GET',
    path: '/v1/admin/application-attribution',
    summary: 'Applications by partner, page and placement',
    query: z.strictObject({
      /** First and last day (Asia/Shanghai); the last 30 days unless told. */
      from: z.optional(day),
      to: z.optional(day),
    }),
    output: z.object({
      items: z.array(
        z.object({
          day,
          /** Origin of the partner's site. */
          partner: z.nullable(z.string()),
          page: z.nullable(z.string()),
          placement: z.nullable(z.string()),
          count: z.int(),
        }),
      ),
    }),
    problems: [],
    ...read,
  }),
};

/** Operations of staff on the questions that forms ask besides the built-in fields. */
const question = {
  /** The questions of the organization, or of one of its fairs or employers. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/questions',
    summary: 'List questions',
    query: questionOwner,
    output: z.object({ items: z.array(questionSchema) }),
    problems: ['not_found'],
    ...manage,
  }),
  /**
   * Puts questions in place of those that were there. One that asks for what the law keeps out of
   * hiring (性别, 年龄, 婚育, 民族, 照片, 证件号码 …) is refused with the reason.
   */
  put: endpoint({
    method: 'POST',
    path: '/v1/admin/questions',
    summary: 'Set the questions',
    body: z.extend(questionOwner, { questions: z.array(questionSchema).check(z.maxLength(20)) }),
    output: z.object({ items: z.array(questionSchema) }),
    problems: ['not_found'],
    ...manage,
  }),
};

/** Operations of staff, which pages never carry: the second door of the contract. */
export const adminContract = {
  application,
  booking: staffBooking,
  counseling: staffCounseling,
  fair: staffFair,
  lecture: staffLecture,
  note: counselorNote,
  question,
  registration: staffRegistration,
  report: staffReport,
};

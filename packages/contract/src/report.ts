import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { id, moment, openCode, plainText } from './field.ts';
import { page, pageQuery } from './page.ts';

/** Why a posting is reported: 收费或押金, 信息虚假, 歧视, 联系不上或已招满, 冒充单位, 其他. */
export const reportReasons = [
  'asks_fee',
  'false_information',
  'discrimination',
  'unreachable',
  'impersonation',
  'other',
] as const;

/** What staff made of a report: the posting was taken down, or nothing was wrong with it. */
export const reportOutcomes = ['taken_down', 'dismissed'] as const;

/** Operations on reports (举报) of postings. */
export const report = {
  /** Tells the union that something is wrong with a posting, closed ones included; needs no name. */
  create: endpoint({
    method: 'POST',
    path: '/v1/jobs/{id}/reports',
    summary: 'Report a posting',
    params: z.strictObject({ id: id('job') }),
    body: z.strictObject({
      reason: z.enum(reportReasons),
      /** What happened, in the person's own words. */
      detail: z.optional(plainText(500)),
    }),
    output: z.object({ id: id('rpt'), receivedAt: moment }),
    problems: ['not_found'],
    scope: 'jobs:read',
    creates: true,
  }),
};

/** A report as staff sees it. */
export const staffReportSchema = z.object({
  id: id('rpt'),
  receivedAt: moment,
  job: z.object({ id: id('job'), title: z.string(), employer: z.string() }),
  reason: openCode(reportReasons),
  detail: z.nullable(z.string()),
  /** Null while nobody has settled it. */
  settled: z.nullable(z.object({ at: moment, outcome: openCode(reportOutcomes) })),
});
/** @see {@link staffReportSchema} */
export type StaffReport = z.output<typeof staffReportSchema>;

/** What staff does with reports, with a secret key. */
export const staffReport = {
  /** Reports, newest first; those that nobody has settled, unless told. */
  list: endpoint({
    method: 'GET',
    path: '/v1/admin/reports',
    summary: 'List reports of postings',
    query: z.strictObject({
      settled: z._default(z.enum(['no', 'yes']), 'no'),
      job: z.optional(id('job')),
      ...pageQuery,
    }),
    output: z.object(page(staffReportSchema)),
    problems: ['invalid_cursor'],
    scope: 'applications:read',
    caching: 'private',
  }),
  /** Settles a report. `taken_down` closes the posting at once and settles all reports of it. */
  settle: endpoint({
    method: 'POST',
    path: '/v1/admin/reports/{id}/settlement',
    summary: 'Settle a report',
    params: z.strictObject({ id: id('rpt') }),
    body: z.strictObject({ outcome: z.enum(reportOutcomes) }),
    output: z.object({
      id: id('rpt'),
      settled: z.object({ at: moment, outcome: openCode(reportOutcomes) }),
    }),
    problems: ['not_found'],
    scope: 'applications:manage',
    caching: 'private',
  }),
};

import * as z from 'zod/mini';
import { employerSchema, employerSummarySchema } from './employer.ts';
import { endpoint } from './endpoint.ts';
import { jobFairSchema } from './job-fair.ts';
import { id, moment, openCode, plainText, range, regionCode, webAddress } from './field.ts';
import { organizationSchema } from './organization.ts';
import { count, page, pageQuery } from './page.ts';
import { blockSchema } from './text.ts';

/** Floor of schooling (学历): 不限, 初中及以下, 高中, 中专·中技, 大专, 本科, 硕士, 博士. */
export const educations = [
  'any',
  'junior_high',
  'high_school',
  'vocational',
  'college',
  'bachelor',
  'master',
  'doctor',
] as const;

/** Floor of experience (工作经验): 不限, 在校/应届, 1年内, 1-3年, 3-5年, 5-10年, 10年以上. */
export const experiences = [
  'any',
  'graduate',
  'under_1_year',
  '1_3_years',
  '3_5_years',
  '5_10_years',
  'over_10_years',
] as const;

/** Form of work (用工形式); 劳务派遣 and 外包 must be shown to the reader. */
export const employmentTypes = [
  'full_time',
  'part_time',
  'internship',
  'gig',
  'dispatch',
  'outsourced',
] as const;

/** 重点群体: 转岗待岗职工, 新就业形态劳动者, 农牧民工, 困难职工家庭成员, 高校毕业生. */
export const targetGroups = [
  'transferred_worker',
  'new_form_worker',
  'migrant_worker',
  'hardship_family',
  'graduate',
] as const;

/** Sections of GB/T 4754-2017 (国民经济行业分类), A 农林牧渔业 to T 国际组织. */
export const industries = [...'ABCDEFGHIJKLMNOPQRST'] as unknown as readonly [string, ...string[]];

/** What an amount of pay is for. */
export const payUnits = ['hour', 'day', 'order', 'week', 'month', 'year'] as const;

/** When pay is handed out: 月结, 周结, 日结, 时结, 按单结. */
export const settlements = ['month', 'week', 'day', 'hour', 'order'] as const;

/** Pay: the employer's words, and what could be read in them. */
export const paySchema = z.object({
  /** The original words, shown first: `5.5千-1万·13薪`. */
  text: z.string(),
  /** Lower end in `currency` per `unit`, null when not stated. */
  min: z.nullable(z.number()),
  /** Upper end, equal to `min` for a single amount, null when open or not stated. */
  max: z.nullable(z.number()),
  currency: z.literal('CNY'),
  unit: z.nullable(openCode(payUnits)),
  /** Months paid a year, 13 for 13薪, null when not stated. */
  months: z.nullable(z.number()),
  /** 面议. */
  negotiable: z.boolean(),
  settlement: z.nullable(openCode(settlements)),
});
/** @see {@link paySchema} */
export type Pay = z.output<typeof paySchema>;

/** How many people are wanted. */
export const headcountSchema = z.object({
  /** The original words: `若干`, `3-5人`. */
  text: z.string(),
  /** Null for 若干. */
  min: z.nullable(z.int()),
  max: z.nullable(z.int()),
});
/** @see {@link headcountSchema} */
export type Headcount = z.output<typeof headcountSchema>;

/** A job as it stands in a list: what the law wants visible, and no more. */
export const jobSummarySchema = z.object({
  id: id('job'),
  title: z.string(),
  employer: employerSummarySchema,
  /** The agency that posts for the employer, null when the employer posts itself. */
  agency: z.nullable(z.string()),
  /** Where the work is, most exact division known, with the names above it: `长春市`, `宽城区`. */
  region: z.nullable(z.object({ code: regionCode, path: z.array(z.string()) })),
  pay: paySchema,
  headcount: headcountSchema,
  education: openCode(educations),
  experience: openCode(experiences),
  employmentType: openCode(employmentTypes),
  targetGroups: z.array(openCode(targetGroups)),
  benefits: z.array(z.string()),
  publishedAt: moment,
  /** The posting is gone at this moment. */
  validUntil: moment,
  /** Where the posting comes from; a repost always has the other board's name. */
  source: z.object({ name: z.string(), url: z.nullable(webAddress) }),
  fair: z.nullable(jobFairSchema),
  /** Where the search terms stand, when a search was made. */
  highlights: z.optional(
    z.object({
      title: z.array(range),
      employer: z.array(range),
      /** A passage of the text with a hit, when title and employer hold none. */
      passage: z.nullable(z.object({ text: z.string(), ranges: z.array(range) })),
    }),
  ),
});
/** @see {@link jobSummarySchema} */
export type JobSummary = z.output<typeof jobSummarySchema>;

/** A job in full. */
export const jobSchema = z.extend(jobSummarySchema, {
  employer: employerSchema,
  address: z.nullable(z.string()),
  industry: z.nullable(z.string()),
  /** Fields of study asked for. */
  majors: z.array(z.string()),
  /** Duties and requirements. */
  description: z.array(blockSchema),
});
/** @see {@link jobSchema} */
export type Job = z.output<typeof jobSchema>;

const facet = z.array(
  z.object({ value: z.string(), label: z.nullable(z.string()), count: z.int() }),
);

/** How many jobs each filter value would leave; a facet ignores its own filter. */
export const jobFacetsSchema = z.object({
  /** Jobs that match all filters. */
  jobs: count,
  /** People wanted by them, 若干 counted as one. */
  headcount: count,
  /** Counts below are of the newest jobs only, because there are very many. */
  partial: z.boolean(),
  region: facet,
  education: facet,
  experience: facet,
  employmentType: facet,
  industry: facet,
  targetGroup: facet,
  benefit: facet,
  fair: facet,
});
/** @see {@link jobFacetsSchema} */
export type JobFacets = z.output<typeof jobFacetsSchema>;

/** A page of jobs, with what was asked for beside it. */
export const jobPageSchema = z.object({
  ...page(jobSummarySchema),
  facets: z.optional(jobFacetsSchema),
  organization: z.optional(organizationSchema),
});
/** @see {@link jobPageSchema} */
export type JobPage = z.output<typeof jobPageSchema>;

const some = <T extends z.ZodMiniType>(value: T) =>
  z.optional(z.array(value).check(z.minLength(1), z.maxLength(50)));

/** Filters of a job list; values of one filter are alternatives, filters narrow each other. */
export const jobFilterSchema = z.strictObject({
  /** Words to look for; every one must be found. At most 100 characters. */
  q: z.optional(plainText(100)),
  /** Divisions, with all below them. */
  region: some(regionCode),
  /** Monthly equivalent in CNY the job reaches; leaves out jobs that state no pay. */
  payMin: z.optional(z.coerce.number<number>().check(z.int(), z.minimum(0), z.maximum(1000000))),
  /** Monthly equivalent in CNY the job does not start above. */
  payMax: z.optional(z.coerce.number<number>().check(z.int(), z.minimum(0), z.maximum(1000000))),
  education: some(z.enum(educations)),
  experience: some(z.enum(experiences)),
  employmentType: some(z.enum(employmentTypes)),
  industry: some(z.enum(industries)),
  targetGroup: some(z.enum(targetGroups)),
  /** All of these. */
  benefit: some(plainText(20).check(z.minLength(1))),
  fair: some(id('fair')),
  employer: some(id('emp')),
  /** Published within this many days, 1–365. */
  postedWithin: z.optional(z.coerce.number<number>().check(z.int(), z.minimum(1), z.maximum(365))),
});
/** @see {@link jobFilterSchema} */
export type JobFilter = z.output<typeof jobFilterSchema>;

/** Where jobs are listed; apart, because the loader of a page needs no more of the contract. */
export const jobListRoute = { method: 'GET', path: '/v1/jobs' } as const;

/** Operations on jobs. */
export const job = {
  /**
   * Open jobs that match the filters, newest first; with `sort: 'relevance'` and a search, jobs
   * that hold the words in their title come before the others, newest first in each group.
   * Walk all of them with `for await`.
   */
  list: endpoint({
    ...jobListRoute,
    summary: 'Search and list open jobs',
    query: z.extend(jobFilterSchema, {
      sort: z._default(z.enum(['newest', 'relevance']), 'newest'),
      /** Facet counts, and the organization behind the key, in the same answer. */
      include: z.optional(z.array(z.enum(['facets', 'organization']))),
      ...pageQuery,
    }),
    output: jobPageSchema,
    problems: ['invalid_cursor'],
    scope: 'jobs:read',
  }),
  /** One job in full. A job past its validity or taken down is `job_closed`. */
  get: endpoint({
    method: 'GET',
    path: '/v1/jobs/{id}',
    summary: 'One job',
    params: z.strictObject({ id: id('job') }),
    output: jobSchema,
    problems: ['not_found', 'job_closed'],
    scope: 'jobs:read',
  }),
  /**
   * Up to ten open jobs like one, most alike first: the same work in the same place, then near it.
   * The one itself may be closed.
   */
  similar: endpoint({
    method: 'GET',
    path: '/v1/jobs/{id}/similar',
    summary: 'Jobs like one',
    params: z.strictObject({ id: id('job') }),
    output: z.object({ items: z.array(jobSummarySchema) }),
    problems: ['not_found'],
    scope: 'jobs:read',
  }),
};

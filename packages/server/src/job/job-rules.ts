import type { JobFilter } from '@union-jobs/contract';
import { ProblemError } from '../problem.ts';

/** What a cursor goes with: the organization, every filter however it was written, and the sort. */
export function cursorSubject(organizationId: string, query: JobFilter & { sort: string }): string {
  return JSON.stringify([organizationId, query.sort, filterText(query)]);
}

/** Filters as a text that is the same for the same filters, however they were written. */
export function filterText(filter: JobFilter): string {
  const parts = jobFilterNames
    .filter((name) => filter[name] !== undefined)
    .map((name) => [name, normalValue(filter[name])]);
  return JSON.stringify(parts);
}

const jobFilterNames = [
  'q',
  'region',
  'payMin',
  'payMax',
  'education',
  'experience',
  'employmentType',
  'industry',
  'targetGroup',
  'benefit',
  'fair',
  'employer',
  'postedWithin',
] as const satisfies readonly (keyof JobFilter)[];

function normalValue(value: unknown): unknown {
  return Array.isArray(value) ? [...new Set(value)].sort() : value;
}

/** A job that was published and is not open any more. */
export function jobClosed(): ProblemError {
  return new ProblemError('job_closed', {
    zh: '该职位已结束招聘或已下架，请看看其他职位。',
    en: 'This job is past its validity or was taken down. Have a look at the others.',
  });
}

export { addressOf } from './address.ts';
export { resetBreaker } from './breaker.ts';
export {
  call,
  type Asked,
  type CallOptions,
  type ClientOptions,
  type Credential,
  type Intent,
} from './call.ts';
export { bindClient, createClient, type Client, type ClientOf, type Dropped } from './client.ts';
export {
  ApiError,
  isApiError,
  NetworkError,
  ResponseError,
  TimeoutError,
  UnionJobsError,
} from './error.ts';
export { newIdempotencyKey } from './idempotency-key.ts';
export { Listing } from './listing.ts';
export {
  application,
  applicationFormRoute,
  educations,
  employmentTypes,
  job,
  jobListRoute,
  region,
  targetGroups,
} from '@union-jobs/contract';
export type {
  ApplicationExport,
  ApplicationForm,
  ApplicationReceipt,
  ApplicationSource,
  ApplicationStatus,
  Block,
  ConsentWording,
  FieldValue,
  FormField,
  FormSchema,
  Inline,
  Job,
  JobFacets,
  JobFilter,
  JobPage,
  JobSummary,
  Organization,
  Region,
} from '@union-jobs/contract';

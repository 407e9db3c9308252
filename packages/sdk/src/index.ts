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
export { uploadFile } from './upload.ts';
export {
  application,
  applicationFormRoute,
  educations,
  employmentTypes,
  fair,
  fairListRoute,
  job,
  jobListRoute,
  proof,
  qrRoute,
  region,
  report,
  reportReasons,
  suggestion,
  targetGroups,
  upload,
  uploadLimits,
  uploadTypes,
} from '@union-jobs/contract';
export type {
  ApplicationExport,
  ApplicationForm,
  ApplicationReceipt,
  ApplicationSource,
  ApplicationStatus,
  Block,
  ConsentWording,
  Fair,
  FairEmployer,
  FairFacets,
  FairFilter,
  FairPage,
  FairSummary,
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
  ProofChallenge,
  Region,
  Suggestion,
  Upload,
} from '@union-jobs/contract';

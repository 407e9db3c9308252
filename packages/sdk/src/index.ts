export { addressOf } from './address.ts';
export { resetBreaker } from './breaker.ts';
export type { CallOptions, ClientOptions } from './call.ts';
export { bindClient, createClient, type Client, type ClientOf, type Dropped } from './client.ts';
export {
  ApiError,
  isApiError,
  NetworkError,
  ResponseError,
  TimeoutError,
  UnionJobsError,
} from './error.ts';
export { Listing } from './listing.ts';

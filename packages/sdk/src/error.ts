import type { ProblemCode, ProblemField } from '@union-jobs/contract';

/** Any failure of a call. Branch on the subclass by name, which holds across copies of the SDK. */
export class UnionJobsError extends Error {
  /** Names the request in the logs of the service, when an answer came. */
  readonly requestId: string | undefined;

  constructor(message: string, options: { cause?: unknown; requestId?: string | undefined } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'UnionJobsError';
    this.requestId = options.requestId;
  }
}

/** The service refused the request and said why (RFC 9457). */
export class ApiError extends UnionJobsError {
  /** Stable name of the failure. A newer service may send codes that this SDK does not know. */
  declare readonly code: ProblemCode | (string & Record<never, never>);
  declare readonly status: number;
  /** Whether the same request may succeed later. */
  declare readonly retryable: boolean;
  /** How long the service asks to wait, in milliseconds, when it says so. */
  declare readonly retryAfterMs: number | undefined;
  /** The refused fields of the request. */
  declare readonly fields: readonly ProblemField[];
  /** With `slot_taken`: the free times nearest to the one asked for, nearest first. */
  declare readonly nearest: readonly string[];

  constructor(
    detail: string,
    problem: {
      code: string;
      status: number;
      retryable: boolean;
      requestId: string | undefined;
      retryAfterMs: number | undefined;
      fields: readonly ProblemField[];
      nearest: readonly string[];
    },
  ) {
    super(detail, { requestId: problem.requestId });
    this.name = 'ApiError';
    Object.assign(this, problem);
  }
}

/** No answer: no network, an unknown host, a refused or broken connection, an open breaker. */
export class NetworkError extends UnionJobsError {
  override name = 'NetworkError';
}

/** The answer did not come, or not completely, within the time limit. */
export class TimeoutError extends UnionJobsError {
  override name = 'TimeoutError';
}

/** The answer is not one of this service: foreign HTML, truncated, oversized, or off the contract. */
export class ResponseError extends UnionJobsError {
  override name = 'ResponseError';
}

/** Whether a call was refused by the service, with this code when one is given. */
export function isApiError(error: unknown, code?: ProblemCode): error is ApiError {
  return (
    error instanceof Error &&
    error.name === 'ApiError' &&
    (code === undefined || (error as ApiError).code === code)
  );
}

import type { ApiError, UnionJobsError } from '@union-jobs/sdk';

/** What kind of failure a person is told of. */
export type FaultKind =
  'offline' | 'unreachable' | 'slow' | 'limited' | 'refused' | 'closed' | 'failed';

/** A failed read as an element shows it. */
export interface Fault {
  readonly kind: FaultKind;
  /** Stable name for `union-error` and the console. */
  readonly code: string;
  /** For the integrator: what happened and the cure. */
  readonly message: string;
  readonly requestId: string | undefined;
  /** How long the service asks to wait. */
  readonly waitMs: number | undefined;
}

const refusals = [
  'key_missing',
  'key_unknown',
  'scope_missing',
  'origin_not_allowed',
  'secret_key_in_browser',
  'not_configured',
];
const closings = ['job_closed', 'not_found'];

/** Sorts a failure by name, which holds across copies of the SDK. */
export function faultOf(error: unknown): Fault {
  const { name, message, requestId } = error as UnionJobsError;
  const fault = (kind: FaultKind, code: string, waitMs?: number): Fault => ({
    kind,
    code,
    message,
    requestId,
    waitMs,
  });
  if (name === 'NetworkError')
    return fault(navigator.onLine ? 'unreachable' : 'offline', 'network');
  if (name === 'TimeoutError') return fault('slow', 'timeout');
  if (name !== 'ApiError') return fault('failed', 'bad_answer');
  const { code, retryAfterMs } = error as ApiError;
  if (code === 'rate_limited') return fault('limited', code, retryAfterMs);
  if (refusals.includes(code)) return fault('refused', code);
  return fault(closings.includes(code) ? 'closed' : 'failed', code);
}

/** The fault of an element that was given no address of a service. */
export const notConfigured: Fault = {
  kind: 'refused',
  code: 'not_configured',
  message:
    'No service address: set data-base-url on the script tag, or base-url on <union-provider>.',
  requestId: undefined,
  waitMs: undefined,
};

const told = new Set<string>();

/** Tells the integrator in the console, once a page for each code, what only they can cure. */
export function tellIntegrator(tag: string, fault: Fault): void {
  if (fault.kind !== 'refused' || told.has(fault.code)) return;
  told.add(fault.code);
  console.error(`union-jobs: <${tag}> ${fault.code}: ${fault.message}`);
}

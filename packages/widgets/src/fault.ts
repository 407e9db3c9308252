import type { ApiError } from '@union-jobs/sdk';

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

const codes: Readonly<Record<string, string>> = {
  NetworkError: 'network',
  TimeoutError: 'timeout',
  NotConfigured: 'not_configured',
};

const kinds: Readonly<Record<string, FaultKind>> = {
  network: 'unreachable',
  timeout: 'slow',
  rate_limited: 'limited',
  key_missing: 'refused',
  key_unknown: 'refused',
  scope_missing: 'refused',
  origin_not_allowed: 'refused',
  secret_key_in_browser: 'refused',
  not_configured: 'refused',
  job_closed: 'closed',
  not_found: 'closed',
};

/** Sorts a failure by name, which holds across copies of the SDK. */
export function faultOf(error: unknown): Fault {
  const { name, message, requestId, retryAfterMs, code: told } = error as ApiError;
  const code = name === 'ApiError' ? told : (codes[name] ?? 'bad_answer');
  const kind = code === 'network' && !navigator.onLine ? 'offline' : (kinds[code] ?? 'failed');
  return { kind, code, message, requestId, waitMs: retryAfterMs };
}

/** The failure of an element that was given no address of a service. */
export const notConfigured = {
  name: 'NotConfigured',
  message: 'Set data-base-url on the script or base-url on <union-provider>.',
};

const logged = new Set<string>();

/** Tells the integrator in the console, once a page for each code, what only they can cure. */
export function tellIntegrator(tag: string, fault: Fault): void {
  if (fault.kind !== 'refused' || logged.has(fault.code)) return;
  logged.add(fault.code);
  console.error(`union-jobs: <${tag}> ${fault.code}: ${fault.message}`);
}

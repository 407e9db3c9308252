/** How often a request is sent in all: once and two repeats. */
export const maxTries = 3;

const retriedStatuses = [408, 429, 500, 502, 503, 504];
const longestRetryAfterMs = 30_000;

/**
 * How long to wait before sending again, in milliseconds, or undefined when it is of no use.
 * Full jitter between 0.3 s and a ceiling that doubles up to 3 s. A `Retry-After` of up to 30 s is
 * obeyed; a longer one, or one past the end of the call, ends the tries, so that the caller learns
 * of it at once.
 */
export function retryDelayMs(
  tries: number,
  { response, endsAtMs }: { response: Response | undefined; endsAtMs: number },
): number | undefined {
  if (tries >= maxTries) return undefined;
  if (response && !isPassing(response)) return undefined;
  const ceiling = Math.min(3000, 600 * 2 ** tries);
  const delayMs = (response && retryAfterMs(response)) ?? 300 + Math.random() * (ceiling - 300);
  const isPastEnd = performance.now() + delayMs >= endsAtMs;
  return delayMs > longestRetryAfterMs || isPastEnd ? undefined : delayMs;
}

/** Whether the failure may pass; of conflicts only those do that say when. */
function isPassing({ status, headers }: Response): boolean {
  return retriedStatuses.includes(status) || (status === 409 && headers.has('retry-after'));
}

/** `Retry-After` in milliseconds, seconds or date (RFC 9110 10.2.3); undefined when absent or garbage. */
export function retryAfterMs(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const ms = /^\w{3}, .*GMT$/.test(value) ? Date.parse(value) - Date.now() : NaN;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

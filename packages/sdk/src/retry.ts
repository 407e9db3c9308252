/** How often a request is sent in all: once and two repeats. */
export const maxTries = 3;

const retriedStatuses = [408, 429, 500, 502, 503, 504];
const longestRetryAfterMs = 30_000;

/**
 * How long to wait before sending again, in milliseconds, or undefined when it is of no use.
 * Full jitter between 0.3 s and a ceiling that doubles up to 3 s; a `Retry-After` of up to 30 s
 * is obeyed, a longer one ends the tries, and so does one beyond the time that is left: the caller
 * then learns what the service answered rather than that time ran out.
 */
export function retryDelayMs(
  tries: number,
  response: Response | undefined,
  { deadline }: { deadline: number },
): number | undefined {
  if (tries >= maxTries) return undefined;
  if (response && !retriedStatuses.includes(response.status)) return undefined;
  const asked = response && retryAfterMs(response);
  if (asked !== undefined) {
    return asked <= Math.min(longestRetryAfterMs, deadline - Date.now()) ? asked : undefined;
  }
  const ceiling = Math.min(3000, 600 * 2 ** tries);
  return 300 + Math.random() * (ceiling - 300);
}

/** `Retry-After` in milliseconds, seconds or date (RFC 9110 10.2.3); undefined when absent or garbage. */
export function retryAfterMs(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

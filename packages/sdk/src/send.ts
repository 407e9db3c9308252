import ky, { isHTTPError } from 'ky';
import { maxTries, retryDelayMs } from './retry.ts';

/** One request, with what it needs to be repeated. */
export interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | FormData | undefined;
  /** May be sent again: reads, and writes that carry an idempotency key. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal;
  /** When the signal will end the call, on the clock of `performance.now()`. */
  readonly endsAtMs: number;
  readonly fetch: typeof fetch;
  /** Told that it will be sent again, before the pause, with the number of tries so far. */
  readonly onRetry?: ((tries: number) => void) | undefined;
}

/**
 * Sends a request, again where that is safe, and gives the last answer whatever its status.
 * Rejects as `fetch` does when no answer came.
 */
export async function send(sending: Sending): Promise<Response> {
  // Called as a member of anything but the window, the browser's own fetch refuses to work.
  const { fetch } = sending;
  let delayMs: number | undefined;
  try {
    return await ky(sending.url, {
      method: sending.method,
      headers: sending.headers,
      ...(sending.body === undefined ? {} : { body: sending.body }),
      signal: sending.signal,
      fetch: (input, init) => fetch(input, init),
      timeout: false,
      retry: {
        limit: maxTries - 1,
        methods: sending.repeatable ? ['get', 'post', 'patch', 'delete'] : [],
        shouldRetry: ({ error, retryCount }) => {
          if (sending.signal.aborted) return false;
          const response = isHTTPError(error) ? error.response : undefined;
          delayMs = retryDelayMs(retryCount, { response, endsAtMs: sending.endsAtMs });
          if (delayMs !== undefined) sending.onRetry?.(retryCount);
          return delayMs !== undefined;
        },
        delay: () => delayMs ?? 0,
      },
    });
  } catch (error) {
    if (isHTTPError(error)) return error.response;
    throw error;
  }
}

import { retryDelayMs } from './retry.ts';
import type { Sending } from './send.ts';

/** What {@link send} of `send.ts` does, without ky: takes its place in browsers. */
export async function send(sending: Sending): Promise<Response> {
  const { url, signal, fetch } = sending;
  for (let tries = 1; ; tries++) {
    let response: Response | undefined;
    let failure: unknown;
    try {
      response = await fetch(url, {
        method: sending.method,
        headers: sending.headers,
        signal,
        ...(sending.body === undefined ? {} : { body: sending.body }),
      });
      if (response.ok) return response;
    } catch (error) {
      failure = error;
    }
    const delayMs =
      sending.repeatable && !signal.aborted
        ? retryDelayMs(tries, { response, endsAtMs: sending.endsAtMs })
        : undefined;
    if (delayMs === undefined) {
      if (response) return response;
      throw failure;
    }
    response?.body?.cancel().catch(() => undefined);
    sending.onRetry?.(tries);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (signal.aborted) throw failure;
  }
}

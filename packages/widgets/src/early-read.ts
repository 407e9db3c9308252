interface EarlyRead {
  readonly answer: Promise<Response>;
  readonly stop: AbortController;
}

/** The page's `fetch` as it was when this script came, whatever others do to it later. */
const send: typeof fetch = globalThis.fetch;

const started = new Map<string, EarlyRead>();

/**
 * Sends a read before the code that will ask for it is here. It carries no headers of ours, so that
 * the answer to a `<link rel="preload" as="fetch" crossorigin>` of the same address serves for it.
 */
export function startEarlyRead(url: string): void {
  if (started.has(url)) return;
  const stop = new AbortController();
  const answer = Promise.resolve().then(() => send(url, { signal: stop.signal }));
  answer.catch(() => undefined);
  started.set(url, { answer, stop });
}

/** A `fetch` that takes what {@link startEarlyRead} sent, once for each address. */
export const fetchOrTake: typeof fetch = (input, init) => {
  const early = started.get(String(input));
  if (!early) return send(input, init);
  started.delete(String(input));
  init?.signal?.addEventListener('abort', () => early.stop.abort());
  return early.answer;
};

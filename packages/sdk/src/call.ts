import type { Endpoint, EndpointInput, EndpointOutput, Problem } from '@union-jobs/contract';
import { addressOf, isInAddress, type CallInput } from './address.ts';
import { readText } from './body.ts';
import { heldBackMs, noteOutcome } from './breaker.ts';
import { ApiError, NetworkError, ResponseError, TimeoutError, UnionJobsError } from './error.ts';
import { retryAfterMs } from './retry.ts';
import { send } from './send.ts';

/** Where the service is and who asks. */
export interface ClientOptions {
  /** Address of the service without `/v1`: `https://jobs.example`. */
  baseUrl: string;
  /** A publishable key in pages, a secret key on servers. */
  key?: string;
  /** Language of error texts, `zh-Hans` by default. */
  language?: string;
  /**
   * Longest time for a read, answer included, in ms; 10,000 by default. A write has twice that, a
   * file that is sent twelve times.
   */
  timeoutMs?: number;
  /** Sends the requests; the global `fetch` by default, or an app in process for tests. */
  fetch?: typeof fetch;
}

/** What every call takes besides its parameters. */
export interface CallOptions {
  /** Ends the call and its repeats; the call then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Told before the request is sent again, with the number of tries so far. */
  onRetry?: (tries: number) => void;
}

/** What a call takes: parameters, query and body of its endpoint, and what that asks besides. */
export type Asked<E extends Endpoint> = EndpointInput<E> &
  CallOptions &
  (E extends { method: 'POST' } ? Intent : unknown) &
  (E extends { auth: 'manage_token' } ? Credential : unknown);

/** One intent of a person, however often it is sent. */
export interface Intent {
  /**
   * From `newIdempotencyKey()`, and the same when a write whose outcome is unknown is sent again: it
   * is carried out once. A client makes one for each call unless told.
   */
  idempotencyKey?: string;
}

/** Proof that the matter is the caller's own. */
export interface Credential {
  /** From the receipt. */
  manageToken: string;
}

/** How a good answer is read that is no JSON. */
export interface Reception {
  receive?: (response: Response) => Promise<unknown>;
}

type Sent = CallInput & CallOptions & Intent & Partial<Credential>;

/**
 * Sends one call and checks the answer against the contract. A POST is sent again after a failure
 * only with an idempotency key.
 *
 * @throws {ApiError} the service refused
 * @throws {NetworkError} no answer
 * @throws {TimeoutError} no complete answer in time
 * @throws {ResponseError} an answer that is not the service's
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  asked: Asked<E>,
  options: ClientOptions & Reception,
): Promise<EndpointOutput<E>> {
  const input: Sent = asked;
  const { baseUrl } = options;
  const heldBack = heldBackMs(baseUrl);
  if (heldBack) {
    throw new NetworkError(`${baseUrl} failed repeatedly; not asked again for ${heldBack} ms`);
  }
  const patience = endpoint.method === 'GET' ? 1 : endpoint.encoding ? 12 : 2;
  const timeoutMs = (options.timeoutMs ?? 10_000) * patience;
  const deadline = new AbortController();
  const stop = () => deadline.abort();
  // Ends the call also where the work does not listen to the signal: pages replace `fetch`.
  const ended = new Promise<never>((_, reject) =>
    deadline.signal.addEventListener('abort', () => reject(new Error('The call has ended'))),
  );
  if (input.signal?.aborted) stop();
  input.signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, timeoutMs);
  try {
    if (deadline.signal.aborted) await ended;
    const response = await Promise.race([
      ended,
      send({
        ...request(endpoint, input, options),
        signal: deadline.signal,
        endsAtMs: performance.now() + timeoutMs,
        fetch: options.fetch ?? fetch,
        onRetry: input.onRetry,
      }),
    ]);
    if (options.receive && response.ok) {
      return (await Promise.race([ended, options.receive(response)])) as EndpointOutput<E>;
    }
    const text = await Promise.race([ended, readText(response)]);
    noteOutcome(baseUrl, response.status < 500);
    if (!response.ok) throw refusal(response, text);
    return checked(endpoint, response, text);
  } catch (error) {
    if (input.signal?.aborted) throw input.signal.reason ?? error;
    if (error instanceof UnionJobsError) throw error;
    noteOutcome(baseUrl, false);
    if (deadline.signal.aborted) {
      throw new TimeoutError(`No complete answer from ${baseUrl} in ${timeoutMs} ms`, {
        cause: error,
      });
    }
    throw new NetworkError(`${baseUrl} could not be reached`, { cause: error });
  } finally {
    clearTimeout(timer);
    input.signal?.removeEventListener('abort', stop);
  }
}

function request(endpoint: Endpoint, input: Sent, options: ClientOptions) {
  const { baseUrl, key } = options;
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': options.language ?? 'zh-Hans',
  };
  if (key && !isInAddress(endpoint, key)) headers['authorization'] = `Bearer ${key}`;
  const body = endpoint.encoding ? formOf(input.body) : jsonOf(input.body);
  if (typeof body === 'string') headers['content-type'] = 'application/json';
  if (input.idempotencyKey) headers['idempotency-key'] = input.idempotencyKey;
  if (input.manageToken) headers['manage-token'] = input.manageToken;
  return {
    url: addressOf(endpoint, input, { baseUrl, key }),
    method: endpoint.method,
    headers,
    body,
    repeatable: endpoint.method !== 'POST' || !!input.idempotencyKey,
  };
}

function refusal(response: Response, text: string): UnionJobsError {
  const requestId = response.headers.get('request-id') ?? undefined;
  const problem = parse(text) as Partial<Problem> | undefined;
  if (typeof problem?.code !== 'string' || typeof problem.detail !== 'string') {
    return new ResponseError(`Status ${response.status} without a problem of this service`, {
      requestId,
    });
  }
  return new ApiError(problem.detail, {
    code: problem.code,
    status: response.status,
    retryable: problem.retryable === true,
    requestId: problem.requestId ?? requestId,
    retryAfterMs: retryAfterMs(response),
    fields: Array.isArray(problem.errors) ? problem.errors : [],
    nearest: problem.nearest ?? [],
  });
}

/**
 * Checks an answer. A row of a list that is off the contract is taken out and counted in
 * `dropped`, so that one bad row does not cost the reader the others.
 */
function checked<E extends Endpoint>(
  endpoint: E,
  response: Response,
  text: string,
): EndpointOutput<E> {
  const requestId = response.headers.get('request-id') ?? undefined;
  const value = parse(text);
  const items = (value as { items?: unknown[] } | undefined)?.items;
  // Schemas of the contract are synchronous.
  const { validate } = endpoint.output['~standard'];
  let dropped = 0;
  for (;;) {
    const result = validate(value) as Exclude<ReturnType<typeof validate>, Promise<unknown>>;
    if (!result.issues) {
      const output = result.value as EndpointOutput<E>;
      return dropped ? (Object.assign(output as object, { dropped }) as EndpointOutput<E>) : output;
    }
    const path = result.issues[0]?.path ?? [];
    if (!Array.isArray(items) || path[0] !== 'items' || typeof path[1] !== 'number') {
      throw new ResponseError(`The answer is off the contract at ${path.join('.') || 'its root'}`, {
        cause: result.issues,
        requestId,
      });
    }
    items.splice(path[1], 1);
    dropped++;
  }
}

/** The page's `JSON` as it was when this script came. */
const { parse: parseJson, stringify } = JSON;

/** JSON of plain data, past the `toJSON` that old libraries put on arrays and texts. */
function jsonOf(data: unknown): string | undefined {
  return stringify(data, function (this: Record<string, unknown>, name) {
    return this[name];
  });
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  const parts = body as Record<string, Blob>;
  Object.keys(parts).forEach((name) => form.append(name, parts[name] as Blob));
  return form;
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

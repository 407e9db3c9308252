import { aborted } from './job-service.ts';

/** A request as a sample service sees it. */
export interface Asked<Body = unknown> {
  readonly method: string;
  readonly address: URL;
  readonly headers: Headers;
  /** As it was made; its body is read already. */
  readonly request: Request;
  /** What was sent as JSON. */
  readonly body: Body | undefined;
}

/** What a sample service does besides answering. */
export interface ServiceFaults<Body = unknown> {
  /** Answers in place of the service while it returns something; nothing is stored. */
  instead?: ((asked: Asked<Body>) => Response | Promise<Response> | undefined) | undefined;
  /** Loses the answer while it returns true; what was asked for is done all the same. */
  loses?: (asked: Asked<Body>) => boolean;
}

/** A service in the page itself, with what it was asked, newest last. */
export interface ServiceInPage<Body = unknown> {
  readonly fetch: typeof fetch;
  readonly asked: Asked<Body>[];
}

/** Answers requests as a service does: given up by the caller, lost on the way, or as told. */
export function serviceInPage<Body>(
  answerOf: (asked: Asked<Body>) => Response | Promise<Response>,
  { instead, loses }: ServiceFaults<Body>,
): ServiceInPage<Body> {
  const asked: Asked<Body>[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { method, headers } = request;
    const text = await request.text();
    const body = text.startsWith('{') ? (JSON.parse(text) as Body) : undefined;
    const one: Asked<Body> = { method, headers, request, address: new URL(request.url), body };
    asked.push(one);
    const response = await Promise.race([
      Promise.resolve(instead?.(one) ?? answerOf(one)),
      aborted(request.signal),
    ]);
    if (loses?.(one)) throw new TypeError('Failed to fetch');
    return response;
  };
  return { fetch: answer, asked };
}

/** What a service has done under idempotency keys: the same key and body get the same answer. */
export type Stored<Receipt> = Map<string, { receipt: Receipt; body: string }>;

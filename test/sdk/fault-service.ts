import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers the request of this number, counted from 1. */
type Answer = (response: ServerResponse, request: IncomingMessage, number: number) => unknown;

/** A service that fails as it is told to. */
export interface FaultService {
  readonly baseUrl: string;
  /** The requests, in the order in which they came, with their bodies. */
  readonly requests: { readonly request: IncomingMessage; body: string }[];
  close(): void;
}

/** Starts a service on a free port of the loopback. */
export async function startFaultService(answer: Answer): Promise<FaultService> {
  const requests: FaultService['requests'] = [];
  const server = createServer(async (request, response) => {
    const seen = { request, body: '' };
    const number = requests.push(seen);
    for await (const part of request) seen.body += String(part);
    await answer(response, request, number);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Answers with a problem of the service. */
export function problem(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  const code = status === 429 ? 'rate_limited' : status === 410 ? 'job_closed' : 'unavailable';
  const body = { code, detail: '说明', status, retryable: status !== 410, requestId: 'req_1' };
  response
    .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
    .end(JSON.stringify(body));
}

/** Answers with a page of somebody else. */
export function html(response: ServerResponse, status: number): void {
  response
    .writeHead(status, { 'content-type': 'text/html', 'request-id': 'req_html' })
    .end('<html><body>Foreign page</body></html>');
}

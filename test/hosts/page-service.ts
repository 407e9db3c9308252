import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { version as ownVersion } from '../../packages/widgets/src/version.ts';
import { fairPageOf, sampleFairEmployers, sampleFairs } from '../widgets/fair-data.ts';
import { applicationService } from '../widgets/application-service.ts';
import { bookingPageService } from '../widgets/booking-page-service.ts';
import { bookingService } from '../widgets/booking-service.ts';
import { pageOf, sampleJobs } from '../widgets/job-data.ts';
import { registrationService } from '../widgets/registration-service.ts';

const built = join(import.meta.dirname, '../../packages/widgets/dist/scripts');

/** Answers a request, or says that it is for somebody else. */
type Answerer = (path: string, response: ServerResponse, request: IncomingMessage) => unknown;

/** A server on the loopback with a log of the addresses it was asked for. */
export interface Site {
  readonly port: number;
  /** Paths with query, in the order in which they came. */
  readonly asked: string[];
  close(): void;
}

/** Serves on a free port of 127.0.0.1. */
export async function serve(answer: Answerer): Promise<Site> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const url = request.url ?? '/';
    asked.push(url);
    try {
      await answer(new URL(url, 'http://site').pathname, response, request);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * What a partner's page needs of a service: the built scripts under `/w/1/`, the same under
 * `/w/9.9.9/` as if of another version, eight jobs or fairs for every question, one fair in
 * full, the forms of a job and of a fair, counsel to be booked, and a booking.
 */
export function servePages(): Promise<Site> {
  const [fair] = sampleFairs(1);
  const employers = { items: sampleFairEmployers(3), nextCursor: null };
  const answers: Readonly<Record<string, string>> = {
    '/v1/jobs': JSON.stringify(pageOf(sampleJobs(8))),
    '/v1/fairs': JSON.stringify(fairPageOf(sampleFairs(8))),
    [`/v1/fairs/${fair?.id}`]: JSON.stringify(fair),
    [`/v1/fairs/${fair?.id}/employers`]: JSON.stringify(employers),
  };
  const applications = applicationService();
  const registrations = registrationService({ fair: { id: fair?.id ?? '' } });
  const counsel = bookingService();
  const own = bookingPageService();
  return serve(async (path, response, request) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    const [, , version, name] = path.split('/');
    const answer = answers[path];
    if (answer) {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(answer);
    } else if (/\/(application|registration)-form$/.test(path)) {
      const forms = path.startsWith('/v1/fairs') ? registrations : applications;
      const form = await forms.fetch(`http://service${path}`);
      response.setHeader('content-type', 'application/json');
      response.end(await form.text());
    } else if (/^\/v1\/(counsel|lecture)/.test(path)) {
      const found = await counsel.fetch(`http://service${request.url}`);
      response.setHeader('content-type', 'application/json');
      response.end(await found.text());
    } else if (path.startsWith('/v1/bookings/')) {
      response.setHeader('access-control-allow-headers', '*');
      response.setHeader('content-type', 'application/json');
      const headers = { 'manage-token': String(request.headers['manage-token']) };
      const found = await own.fetch(`http://service${path}`, { headers });
      // A preflight wants a status that says yes, and no more.
      response.end(request.method === 'OPTIONS' ? '' : await found.text());
    } else if (path.startsWith('/w/') && name) {
      const text = await readFile(join(built, name), 'utf8');
      // Without a charset, so that a page in GBK reads a classic script as GBK.
      response.setHeader('content-type', 'text/javascript');
      response.end(version === '1' ? text : text.replaceAll(ownVersion, version ?? ''));
    } else response.writeHead(404).end();
  });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A partner's site: jobs on `/`, the status of an application on `/mine`, the fair of the address on
 * `/fair`, a ticket on `/ticket`, counsel on `/counsel`, a booking on `/booking`; `/calm` is where who
 * leaves quickly ends up.
 */
export interface PrivacySite {
  readonly origin: string;
  /** Addresses and referrers of what was asked for. */
  readonly asked: string[];
  close(): void;
}

const home = '<a href="/">首页</a>';
const elements: Readonly<Record<string, string>> = {
  '': `<union-job-list manage-page="/mine" placement="home">${home}</union-job-list>`,
  mine: `<union-application>${home}</union-application>`,
  fair: `<union-fair manage-page="/ticket">${home}</union-fair>`,
  ticket: `<union-registration>${home}</union-registration>`,
  counsel: `<union-counseling-booking manage-page="/booking" leave-url="/calm">${home}</union-counseling-booking>`,
  booking: `<union-booking leave-url="/calm">${home}</union-booking>`,
  calm: home,
};

/** Serves it. */
export async function servePartner(script: () => string): Promise<PrivacySite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.referer ?? ''}`);
    const [, path = ''] = /^\/(\w*)/.exec(request.url ?? '') ?? [];
    const element = elements[path] ?? elements[''];
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width"><title>合作网站</title>${script()}${element}`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

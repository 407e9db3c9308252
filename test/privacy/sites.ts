import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A partner's site: jobs on `/`, the status of an application on `/mine`. */
export interface PrivacySite {
  readonly origin: string;
  /** Addresses and referrers of what was asked for. */
  readonly asked: string[];
  close(): void;
}

/** Serves it. */
export async function servePartner(script: () => string): Promise<PrivacySite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.referer ?? ''}`);
    const element = request.url?.startsWith('/mine')
      ? '<union-application><a href="/">首页</a></union-application>'
      : '<union-job-list manage-page="/mine" placement="home"><a href="/jobs">岗位</a></union-job-list>';
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

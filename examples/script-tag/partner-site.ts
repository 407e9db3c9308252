import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';

/** What the partner puts into the page: where the service is, and the key it was given. */
export interface Embedding {
  readonly service: string;
  readonly key: string;
}

/** A partner's web site that answers. */
export interface PartnerSite {
  readonly url: string;
  close(): void;
}

const page = 'text/html; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  '/index.html': page,
  '/fairs.html': page,
  '/counseling.html': page,
  '/mine.html': page,
  '/my-booking.html': page,
  '/site.css': 'text/css; charset=utf-8',
};

/**
 * Serves the pages of this folder from an origin of its own, as a partner's site would; `/?lang=en`
 * is the page of a site in English, whose list speaks English too.
 */
export async function servePartnerSite(
  port: number,
  embedding: () => Embedding,
): Promise<PartnerSite> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://partner');
    const path = pathname.replace(/\/$/, '/index.html');
    const type = types[path];
    if (!type) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面');
      return;
    }
    const text = await readFile(new URL(`.${path}`, import.meta.url), 'utf8');
    const language = searchParams.get('lang') ?? 'zh-Hans';
    response.writeHead(200, { 'content-type': type }).end(embed(text, embedding(), language));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function embed(text: string, { service, key }: Embedding, language: string): string {
  const firstRead = `${service}/v1/jobs?include=facets&include=organization&limit=20&sort=newest&key=${key}`;
  return text
    .replaceAll('{{first-read}}', firstRead.replaceAll('&', '&amp;'))
    .replaceAll('{{language}}', language === 'en' ? 'en' : 'zh-Hans')
    .replaceAll('{{service}}', service)
    .replaceAll('{{key}}', key);
}

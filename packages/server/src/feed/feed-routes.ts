import type { JobPage } from '@union-jobs/contract';
import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { ownOrigin } from '../public-address.ts';
import { articleOf, textOf } from './article.ts';
import { jobFeed, jobRss, type JobFeed } from './job-feed.ts';
import { jsonFeedOf } from './json-feed.ts';

/** The newest jobs in one feed, unless its address asks for another number. */
const usualLength = 50;

const kinds: Record<string, { type: string; write: (feed: JobFeed) => string }> = {
  rss: { type: 'application/rss+xml', write: jobRss },
  json: { type: 'application/feed+json', write: (feed) => JSON.stringify(jsonFeedOf(feed)) },
  txt: { type: 'text/plain', write: textOf },
  html: { type: 'text/html', write: articleOf },
};

/**
 * `GET /feeds/jobs.rss`, `.json`, `.txt` and `.html`: a list of jobs for readers of feeds and for
 * editors of articles. They ask the service itself, with the key and filters of their address.
 */
export function feedRoutes(app: Hono, { publicUrl }: { publicUrl?: string | undefined }): void {
  for (const [suffix, { type, write }] of Object.entries(kinds)) {
    app.get(`/feeds/jobs.${suffix}`, etag(), async (context: Context) => {
      const self = new URL(context.req.url);
      const search = new URLSearchParams(self.searchParams);
      if (!search.has('limit')) search.set('limit', String(usualLength));
      search.set('include', 'organization');
      const answer = await app.request(`/v1/jobs?${search}`);
      if (!answer.ok) return answer;
      const page = (await answer.json()) as JobPage;
      const feed = jobFeed(page, { self, origin: ownOrigin(context, publicUrl) });
      return context.body(write(feed), 200, {
        'content-type': `${type}; charset=utf-8`,
        'cache-control': answer.headers.get('cache-control') ?? 'no-store',
        'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
      });
    });
  }
}

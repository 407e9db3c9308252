import type { Fair, FairPage, FairSummary } from '@union-jobs/contract';
import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { chinaDay } from '../import/date.ts';
import { ownOrigin } from '../public-address.ts';
import { calendarOf } from './fair-calendar.ts';
import { fairFeed } from './fair-feed.ts';
import { fairRss } from './fair-rss.ts';

/** Fairs of so many days past stay in a feed, so that nobody's calendar forgets them at once. */
const pastDays = 30;
/** Fairs in one feed: a city has fewer in two years. */
const mostFairs = 1000;
const pageLength = 100;

const kinds = {
  ics: { type: 'text/calendar', write: calendarOf },
  rss: { type: 'application/rss+xml', write: fairRss },
} as const;

/** What fair feeds need from whoever makes the app. */
export interface FairFeedOptions {
  readonly publicUrl?: string | undefined;
  readonly clock: () => Date;
}

/**
 * `GET /feeds/fairs.ics` and `.rss`: the fairs of a filter, to be subscribed to, and
 * `GET /feeds/fairs/{id}.ics`: one fair, to be put into a calendar. They ask the service itself, with
 * the key and filters of their address.
 */
export function fairFeedRoutes(app: Hono, { publicUrl, clock }: FairFeedOptions): void {
  for (const [suffix, { type, write }] of Object.entries(kinds)) {
    app.get(`/feeds/fairs.${suffix}`, etag(), async (context) => {
      const self = new URL(context.req.url);
      const read = await readAll(app, self.searchParams, clock());
      if (read instanceof Response) return read;
      const title = `${read.organization}招聘会`;
      const feed = fairFeed(read.fairs, { title, self, origin: ownOrigin(context, publicUrl) });
      return answer(context, write(feed), { type, caching: read.caching });
    });
  }

  app.get('/feeds/fairs/:file{fair_[0-9a-z]{20}\\.ics}', etag(), async (context) => {
    const self = new URL(context.req.url);
    const id = context.req.param('file').slice(0, -'.ics'.length);
    const key = new URLSearchParams({ key: self.searchParams.get('key') ?? '' });
    const found = await app.request(`/v1/fairs/${id}?${key}`);
    if (!found.ok) return found;
    const fair = (await found.json()) as Fair;
    const place = { title: fair.name, self, origin: ownOrigin(context, publicUrl) };
    context.header('content-disposition', 'inline; filename="fair.ics"');
    return answer(context, calendarOf(fairFeed([fair], place)), {
      type: kinds.ics.type,
      caching: cachingOf(found),
    });
  });
}

function answer(
  context: Context,
  body: string,
  { type, caching }: { type: string; caching: string },
): Response {
  return context.body(body, 200, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': caching,
  });
}

interface ReadFairs {
  readonly fairs: FairSummary[];
  readonly organization: string;
  /** `Cache-Control` of the page that is good for the shortest time. */
  readonly caching: string;
}

/** All fairs of a filter, or what the service answered instead. */
async function readAll(
  app: Hono,
  asked: URLSearchParams,
  now: Date,
): Promise<ReadFairs | Response> {
  const search = new URLSearchParams(asked);
  search.delete('cursor');
  search.set('limit', String(pageLength));
  search.set('include', 'organization');
  if (!search.has('from')) search.set('from', chinaDay(daysBefore(now, pastDays)));
  const fairs: FairSummary[] = [];
  const cachings: string[] = [];
  for (let organization = ''; ;) {
    const found = await app.request(`/v1/fairs?${search}`);
    if (!found.ok) return found;
    const page = (await found.json()) as FairPage;
    fairs.push(...page.items);
    cachings.push(cachingOf(found));
    organization ||= page.organization?.name ?? '';
    if (page.nextCursor === null || fairs.length >= mostFairs) {
      return { fairs, organization, caching: shortest(cachings) };
    }
    search.set('cursor', page.nextCursor);
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

function cachingOf(found: Response): string {
  return found.headers.get('cache-control') ?? 'no-store';
}

function shortest(cachings: readonly string[]): string {
  const secondsOf = (caching: string) =>
    [...caching.matchAll(/=(\d+)/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
  return [...cachings].sort((a, b) => secondsOf(a) - secondsOf(b))[0] ?? 'no-store';
}

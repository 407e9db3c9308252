import type { JobPage, JobSummary } from '@union-jobs/contract';
import { jobFacts } from '../job/job-words.ts';
import { rssOf } from './rss.ts';

/** A list of jobs to be written for readers of feeds and editors of articles. */
export interface JobFeed {
  /** `示例市总工会招聘岗位`. */
  readonly title: string;
  /** Address of the same list as a page for people. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  /** Picture of a QR code of `page`. */
  readonly qr: string;
  readonly items: readonly JobFeedItem[];
}

/** One job of a feed. */
export interface JobFeedItem {
  readonly job: JobSummary;
  /** Address of its page. */
  readonly url: string;
}

/** Gathers a feed from a page of jobs and the address that was asked for. */
export function jobFeed(page: JobPage, { self, origin }: { self: URL; origin: string }): JobFeed {
  const search = new URLSearchParams(self.searchParams);
  for (const name of ['limit', 'cursor', 'include']) search.delete(name);
  const list = `${origin}/jobs?${search}`;
  const key = new URLSearchParams({ key: search.get('key') ?? '' });
  const code = new URLSearchParams({ key: search.get('key') ?? '', to: list });
  return {
    title: `${page.organization?.name ?? ''}招聘岗位`,
    page: list,
    self: `${origin}${self.pathname}${self.search}`,
    qr: `${origin}/v1/qr.png?${code}`,
    items: page.items.map((job) => ({ job, url: `${origin}/jobs/${job.id}?${key}` })),
  };
}

/** A feed of jobs as RSS. */
export function jobRss(feed: JobFeed): string {
  const items = feed.items.map(({ job, url }) => ({
    id: job.id,
    title: `${job.title}｜${job.employer.name}`,
    url,
    at: job.publishedAt,
    description: jobFacts(job)
      .map(([name, value]) => `${name}：${value}`)
      .join('；'),
  }));
  return rssOf({ ...feed, items });
}

import { jobFacts } from '../job/job-words.ts';
import type { JobFeed } from './job-feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeedOf(feed: JobFeed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: 'zh-Hans',
    items: feed.items.map(({ job, url }) => ({
      id: job.id,
      url,
      title: `${job.title}｜${job.employer.name}`,
      content_text: jobFacts(job)
        .map(([name, value]) => `${name}：${value}`)
        .join('\n'),
      date_published: job.publishedAt,
      tags: [...job.benefits],
    })),
  };
}

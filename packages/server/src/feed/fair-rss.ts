import { fairFacts } from '../fair/fair-words.ts';
import type { FairFeed } from './fair-feed.ts';
import { rssOf } from './rss.ts';

/** A feed of fairs as RSS; a change of a fair is news of the same item. */
export function fairRss(feed: FairFeed): string {
  const items = feed.items.map(({ fair, url }) => ({
    id: fair.id,
    title: `${fair.status === 'cancelled' ? '【已取消】' : ''}${fair.name}`,
    url,
    at: fair.updatedAt,
    description: fairFacts(fair)
      .map(([name, value]) => `${name}：${value}`)
      .join('；'),
  }));
  return rssOf({ ...feed, items });
}

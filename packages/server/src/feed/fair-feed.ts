import type { FairSummary } from '@union-jobs/contract';

/** Fairs to be written for calendars and readers of feeds. */
export interface FairFeed {
  /** `示例市总工会招聘会`. */
  readonly title: string;
  /** Address of the same fairs as a page for people. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly items: readonly FairFeedItem[];
}

/** One fair of a feed. */
export interface FairFeedItem {
  readonly fair: FairSummary;
  /** Address of its page. */
  readonly url: string;
}

/** Gathers a feed from fairs and the address that was asked for. */
export function fairFeed(
  fairs: readonly FairSummary[],
  { title, self, origin }: { title: string; self: URL; origin: string },
): FairFeed {
  const search = new URLSearchParams(self.searchParams);
  for (const name of ['limit', 'cursor', 'include']) search.delete(name);
  const key = new URLSearchParams({ key: search.get('key') ?? '' });
  return {
    title,
    page: `${origin}/fairs?${search}`,
    self: `${origin}${self.pathname}${self.search}`,
    items: fairs.map((fair) => ({ fair, url: `${origin}/fairs/${fair.id}?${key}` })),
  };
}

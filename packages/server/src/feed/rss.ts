/** What RSS says of a list. */
export interface RssFeed {
  readonly title: string;
  /** Address of the same list as a page for people. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly items: readonly RssItem[];
}

/** What RSS says of one thing. */
export interface RssItem {
  readonly id: string;
  readonly title: string;
  /** Address of its page. */
  readonly url: string;
  /** When it was written, RFC 3339. */
  readonly at: string;
  readonly description: string;
}

/** A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the address of itself (RFC 4287, 4.2.7). */
export function rssOf(feed: RssFeed): string {
  const newest = feed.items.map(({ at }) => Date.parse(at)).reduce((a, b) => Math.max(a, b), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${[
  element('title', feed.title),
  element('link', feed.page),
  element('description', feed.title),
  element('language', 'zh-CN'),
  element('ttl', '60'),
  `<atom:link href="${escaped(feed.self)}" rel="self" type="application/rss+xml"/>`,
  ...(newest ? [element('lastBuildDate', new Date(newest).toUTCString())] : []),
  ...feed.items.map(itemOf),
].join('\n')}
</channel>
</rss>
`;
}

function itemOf({ id, title, url, at, description }: RssItem): string {
  return [
    '<item>',
    element('title', title),
    element('link', url),
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    element('pubDate', new Date(at).toUTCString()),
    element('description', description),
    '</item>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML 1.0, without the characters that it does not allow however written (2.2). */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => references[mark] ?? mark);
}

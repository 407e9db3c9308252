import { jobFacts } from '../job/job-words.ts';
import type { JobFeed, JobFeedItem } from './job-feed.ts';

/** A feed as RSS 2.0 (RSS Advisory Board, 2.0.11), with the address of itself (RFC 4287, 4.2.7). */
export function rssOf(feed: JobFeed): string {
  const newest = feed.items[0]?.job.publishedAt;
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

function itemOf({ job, url }: JobFeedItem): string {
  const facts = jobFacts(job).map(([name, value]) => `${name}：${value}`);
  return [
    '<item>',
    element('title', `${job.title}｜${job.employer.name}`),
    element('link', url),
    `<guid isPermaLink="false">${escaped(job.id)}</guid>`,
    element('pubDate', new Date(job.publishedAt).toUTCString()),
    element('description', facts.join('；')),
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

import { readFileSync } from 'node:fs';
import { addressOf, job } from '@union-jobs/sdk';
import { firstPageQuery } from '../../../packages/widgets/src/job-list/job-query.ts';

const key = 'pk_live_example';

/** What the pages of this bench are made of. */
export interface Parts {
  /** Origin of the service, another than the page's. */
  readonly service: string;
  /** Styles of the list outside of a shadow root. */
  readonly styles: string;
  /** The list as HTML. */
  readonly list: string;
}

/** Pages that differ in how the list comes about; the first is what the others are measured against. */
export function hostPages({ service, styles, list }: Parts): Record<string, string> {
  const jobs = addressOf(
    job.list,
    { query: firstPageQuery({}, { limit: 20 }) },
    { baseUrl: service, key },
  );
  const preload = `<link rel="preload" as="fetch" crossorigin href="${jobs.replaceAll('&', '&amp;')}">`;
  const style = `<style>${styles}</style>`;
  const script = (name: string) =>
    `<script type="module" crossorigin src="${service}/${name}.js"></script>`;
  const reserved = '<div class="place" style="min-height:100vh"></div>';
  const { head, body } = snippet(service);
  const bare = body.replace(/ style="[^"]*"/, ' style="display:block"');
  const alone = head.replace(/<link[^>]*>\n/g, '');
  const page = (head: string, place: string) => hostPage({ head, place, jobs });
  return {
    'hand-written': page(preload + style + script('hand-written'), reserved),
    element: page(head, body),
    'element without links and style': page(alone, bare),
    InstantSearch: page(style + script('instant-search'), reserved),
    'list in the HTML': page(style, `<div class="place">${list}</div>`),
  };
}

/** What the README hands out, for a service and key of this bench. */
function snippet(service: string): { head: string; body: string } {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const text = /```html\n([^`]+)```/.exec(readme)?.[1] ?? '';
  const [head, body] = text
    .replaceAll('https://jobs.example.org', service)
    .replaceAll('pk_live_…', key)
    .split('\n\n');
  if (!head || !body) throw new Error('The README hands out no snippet of two parts');
  return { head, body };
}

function hostPage({ head, place, jobs }: { head: string; place: string; jobs: string }): string {
  return `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>招聘信息 · 示例学院</title><link rel="icon" href="data:,">
<style>body{margin:0 12px;font:16px/1.6 sans-serif}</style>${head}</head>
<body data-jobs="${jobs.replaceAll('&', '&amp;')}">
<header><p>示例学院就业指导中心</p></header>
<h1>招聘信息</h1><p>以下岗位由工会提供，免费求职，不收取任何费用。</p>
${place}
<footer><p>示例学院就业指导中心 · 行政楼 108 室</p></footer></body></html>`;
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseFeed } from 'htmlparser2';
import { openPglite } from '../databases.ts';
import { openedAt, openJobBoard, type JobBoard } from '../job/job-board.ts';

/** What JSON Feed 1.1 wants of a feed, as far as it is read here. */
interface JsonFeed {
  version: string;
  title: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_text: string;
    date_published: string;
  }[];
}

const hostile = '焊工 <script>alert("1")</script> & ]]> \u0007\ufffe\ud83d\ude00';

describe('feeds of jobs', () => {
  let board: JobBoard;
  before(async () => {
    board = await openJobBoard(openPglite);
    const at = (hours: number) => new Date(openedAt.getTime() - hours * 3_600_000);
    await board.add(
      { title: hostile, publishedAt: at(1), employmentType: 'dispatch', education: 'college' },
      { title: '仓管员', publishedAt: at(2), agency: '示例人力公司', regionCode: '220200' },
    );
  });
  after(() => board.database.close());

  const ask = (suffix: string, query = '', headers: Record<string, string> = {}) =>
    board.app.request(`https://service.example/feeds/jobs.${suffix}?key=${board.key}${query}`, {
      headers,
    });
  const text = async (suffix: string, query = '') => (await ask(suffix, query)).text();
  const plain = '焊工 <script>alert("1")</script> & ]]> 😀';

  it('are read by two readers of RSS with the same content', async () => {
    const response = await ask('rss');
    assert.equal(response.headers.get('content-type'), 'application/rss+xml; charset=utf-8');
    const xml = await response.text();
    const feed = parseFeed(xml);
    assert.equal(feed?.title, '示例市总工会招聘岗位');
    assert.deepEqual(
      feed.items.map((item) => [item.title, item.pubDate?.toISOString()]),
      [
        [`${plain}｜示例仓储有限公司`, new Date(openedAt.getTime() - 3_600_000).toISOString()],
        ['仓管员｜示例仓储有限公司', new Date(openedAt.getTime() - 7_200_000).toISOString()],
      ],
    );
    const titles = elements(parseXml(xml).root, 'title').map((element) => element.text);
    assert.deepEqual(
      titles.slice(1),
      feed.items.map((item) => item.title),
    );
    const links = elements(parseXml(xml).root, 'link').map((element) => element.text);
    assert.equal((await board.app.request(links[1] ?? '')).status, 200);
  });

  it('tell what the law wants visible', async () => {
    const said = parseFeed(await text('rss'))?.items[0]?.description ?? '';
    for (const part of [
      '5000-7000元/月',
      '2人',
      '长春市 宽城区',
      '大专',
      '劳务派遣',
      '示例市总工会',
    ]) {
      assert.ok(said.includes(part), part);
    }
    assert.match(said, /有效期至：2026年12月\d+日/);
    assert.match(
      parseFeed(await text('rss'))?.items[1]?.description ?? '',
      /代招机构：示例人力公司/,
    );
  });

  it('come as JSON Feed, which says what RSS says', async () => {
    const response = await ask('json');
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    const feed = (await response.json()) as JsonFeed;
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    const rss = parseFeed(await text('rss'));
    assert.equal(feed.title, rss?.title);
    assert.deepEqual(
      feed.items.map(({ url, title, date_published: at }) => [url, inXml(title), new Date(at)]),
      rss?.items.map(({ link, title, pubDate }) => [link, title, pubDate]),
    );
    assert.match(feed.items[0]?.content_text ?? '', /劳务派遣/);
  });

  it('hold to the filters of their address', async () => {
    const feed = JSON.parse(await text('json', '&region=220200')) as JsonFeed;
    assert.deepEqual(
      feed.items.map((item) => item.title),
      ['仓管员｜示例仓储有限公司'],
    );
  });

  it('come as text with every job and where to complain', async () => {
    const written = await text('txt');
    assert.match(written, /^示例市总工会招聘岗位\n\n1\. 焊工/);
    assert.match(
      written,
      /2\. 仓管员\n单位：示例仓储有限公司\n代招机构：示例人力公司\n薪资：5000-7000元\/月/,
    );
    assert.match(written, /12333/);
  });

  it('come as an article that keeps its looks without links, scripts and style sheets', async () => {
    const written = await text('html');
    const body = written.slice(written.indexOf('<body'));
    assert.doesNotMatch(body, /<a\b|<script|<style|<link|class=/);
    assert.match(body, /&lt;script&gt;/);
    const [, code = ''] = /<img src="([^"]+)"/.exec(body) ?? [];
    const picture = await board.app.request(code.replaceAll('&amp;', '&'));
    assert.equal(picture.headers.get('content-type'), 'image/png');
  });

  it('are not sent again to a reader that has them', async () => {
    const first = await ask('rss');
    const etag = first.headers.get('etag') ?? '';
    assert.equal((await ask('rss', '', { 'if-none-match': etag })).status, 304);
    await board.add({ title: '新岗位' });
    assert.equal((await ask('rss', '', { 'if-none-match': etag })).status, 200);
  });

  it('refuse what the list refuses', async () => {
    assert.equal((await ask('rss', '&education=none')).status, 400);
    assert.equal((await board.app.request('/feeds/jobs.rss')).status, 401);
  });
});

/** Text without the characters that XML cannot hold. */
function inXml(text: string): string {
  return text.replace(/[\u0007\ufffe]/g, '');
}

function elements(root: XmlElement | null, name: string): XmlElement[] {
  const inside = (root?.children ?? []).filter((node) => node instanceof XmlElement);
  return inside.flatMap((node) => [...(node.name === name ? [node] : []), ...elements(node, name)]);
}

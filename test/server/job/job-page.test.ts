import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPglite } from '../databases.ts';
import { openJobBoard, type JobBoard } from './job-board.ts';

describe('GET /jobs', () => {
  let board: JobBoard;
  let id: string;

  before(async () => {
    board = await openJobBoard(openPglite);
    const [row] = await board.add(
      {
        title: '<b>焊工</b>',
        description: [{ type: 'paragraph', children: [{ text: '看图', strong: true }] }],
      },
      { title: '叉车司机' },
    );
    id = row?.id ?? '';
  });
  after(() => board.database.close());

  const page = async (path: string) => {
    const response = await board.app.request(path);
    return { status: response.status, html: await response.text() };
  };

  it('lists the jobs of the key for browsers without script', async () => {
    const { status, html } = await page(`/jobs?key=${board.key}`);
    assert.equal(status, 200);
    assert.match(html, /叉车司机/);
  });

  it('shows text as text', async () => {
    const { html } = await page(`/jobs?key=${board.key}`);
    assert.match(html, /&lt;b&gt;焊工&lt;\/b&gt;/);
    assert.doesNotMatch(html, /<b>焊工/);
  });

  it('searches, and keeps the search in its form', async () => {
    const { html } = await page(`/jobs?key=${board.key}&q=${encodeURIComponent('叉车')}`);
    assert.match(html, /value="叉车"/);
    assert.doesNotMatch(html, /焊工/);
  });

  it('leads on to the next page', async () => {
    const { html } = await page(`/jobs?key=${board.key}&limit=1`);
    const titleIn = (text: string) => /焊工|叉车司机/.exec(text)?.[0];
    const next = /href="(\/jobs\?[^"]*cursor[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    assert.ok(next);
    const second = await page(next);
    assert.deepEqual([titleIn(html), titleIn(second.html)].sort(), ['叉车司机', '焊工']);
  });

  it('shows a job in full', async () => {
    const { status, html } = await page(`/jobs/${id}?key=${board.key}`);
    assert.equal(status, 200);
    assert.match(html, /<strong>看图<\/strong>/);
    assert.match(html, /有效期至/);
  });

  it('says in words what is wrong with the address', async () => {
    const { status, html } = await page('/jobs');
    assert.equal(status, 401);
    assert.match(html, /缺少接入密钥/);
  });

  it('says that a job is closed', async () => {
    board.now = new Date('2030-01-01T00:00:00Z');
    const { status, html } = await page(`/jobs/${id}?key=${board.key}`);
    assert.equal(status, 410);
    assert.match(html, /该职位已关闭/);
  });
});

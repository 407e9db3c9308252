import type { Fair } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseFeed } from 'htmlparser2';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import { openPglite } from '../databases.ts';
import { createFair, fairBody, inDays } from '../fair/fair-desk.ts';
import { calendarReaders, type ReadEvent } from './calendar-readers.ts';

const hostile = '春风 <b>招聘会</b> & ]]> \u0007\ufffe😀';
const plain = '春风 <b>招聘会</b> & ]]> 😀';

describe('feeds of fairs', () => {
  let desk: ApplicationDesk;
  let fair: Fair;
  before(async () => {
    desk = await openDesk(openPglite);
    fair = await createFair(desk, { name: hostile, regions: ['131000'] });
    await createFair(desk, {
      name: '过去的招聘会',
      startsAt: inDays(-20),
      endsAt: inDays(-20, 6),
    });
    await createFair(desk, { name: '早先的招聘会', startsAt: inDays(-90), endsAt: inDays(-89) });
  });
  after(() => desk.database.close());

  const ask = (path: string, query = '', headers: Record<string, string> = {}) =>
    desk.app.request(`https://service.example/feeds/${path}?key=${desk.key}${query}`, { headers });
  const staff = (path: string, body: unknown) =>
    desk.read('POST', `/admin/fairs/${path}`, { key: desk.secret, body });

  describe('GET /feeds/fairs.ics', () => {
    it('holds what is to come and the last month', async () => {
      const response = await ask('fairs.ics');
      assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
      const text = await response.text();
      assert.match(text, /\r\nNAME:示例市总工会招聘会\r\n/);
      const [events = []] = (await calendarReaders['ical.js']?.([text])) ?? [];
      assert.deepEqual(
        events.map(({ summary }) => summary),
        ['过去的招聘会', '春风 <b>招聘会</b> & ]]> \ufffe😀'],
      );
      assert.equal((await desk.app.request(events[1]?.url ?? '')).status, 200);
    });

    it('keeps to the filters of its address, and refuses what the list refuses', async () => {
      assert.doesNotMatch(await (await ask('fairs.ics', '&region=220000')).text(), /VEVENT/);
      assert.match(await (await ask('fairs.ics', '&region=131000')).text(), /VEVENT/);
      assert.equal((await ask('fairs.ics', '&kind=none')).status, 400);
      assert.equal((await desk.app.request('/feeds/fairs.ics')).status, 401);
    });

    it('is not sent again to a reader that has it, and may be kept as the list may', async () => {
      const first = await ask('fairs.ics');
      const list = await desk.ask('GET', '/fairs?from=2026-10-24');
      assert.equal(first.headers.get('cache-control'), list.headers.get('cache-control'));
      const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
      assert.equal((await ask('fairs.ics', '', headers)).status, 304);
      await createFair(desk, { name: '又一场' });
      assert.equal((await ask('fairs.ics', '', headers)).status, 200);
    });

    it('goes through all pages of the list', async () => {
      for (let index = 0; index < 105; index += 1) {
        await createFair(desk, { name: '校招', kind: 'campus' });
      }
      const text = await (await ask('fairs.ics', '&kind=campus')).text();
      assert.equal(text.split('BEGIN:VEVENT').length - 1, 105);
    });
  });

  describe('GET /feeds/fairs/{id}.ics', () => {
    const calendar = async () => (await ask(`fairs/${fair.id}.ics`)).text();

    for (const [name, read] of Object.entries(calendarReaders)) {
      it(`brings changes and the cancellation to ${name}`, async () => {
        const { id } = await createFair(desk, { name: '会变的招聘会' });
        const texts: string[] = [];
        const look = async () => texts.push(await (await ask(`fairs/${id}.ics`)).text());
        await look();
        const moved = fairBody({ name: '改期的招聘会', startsAt: inDays(6), endsAt: inDays(7) });
        await staff(id, { ...moved, note: '改期' });
        await look();
        await staff(`${id}/cancellation`, { reason: '大雪' });
        await look();
        await staff(`${id}/reinstatement`, { note: '雪停了' });
        await look();
        const events = (await read(texts)).flat();
        assert.deepEqual(events.map(versionOf), [
          [`${id}@union-jobs`, 0, 'CONFIRMED', '会变的招聘会', inDays(4)],
          [`${id}@union-jobs`, 1, 'CONFIRMED', '改期的招聘会', inDays(6)],
          [`${id}@union-jobs`, 2, 'CANCELLED', '【已取消】改期的招聘会', inDays(6)],
          [`${id}@union-jobs`, 3, 'CONFIRMED', '改期的招聘会', inDays(6)],
        ]);
        assert.match(events[2]?.description ?? '', /^已取消：大雪\n/);
      });
    }

    it('is one fair to be opened by a calendar', async () => {
      const response = await ask(`fairs/${fair.id}.ics`);
      assert.equal(response.headers.get('content-disposition'), 'inline; filename="fair.ics"');
      assert.equal((await calendar()).split('BEGIN:VEVENT').length - 1, 1);
      assert.equal((await ask('fairs/fair_00000000000000000000.ics')).status, 404);
    });
  });

  describe('GET /feeds/fairs.rss', () => {
    it('is read by two readers with the same content', async () => {
      const xml = await (await ask('fairs.rss', '&region=131000')).text();
      const feed = parseFeed(xml);
      assert.deepEqual(
        feed?.items.map(({ id, title }) => [id, title]),
        [[fair.id, plain]],
      );
      assert.match(feed?.items[0]?.description ?? '', /^时间：2026年11月27日 09:00 至 15:00；/);
      const titles = elements(parseXml(xml).root, 'title').map((element) => element.text);
      assert.deepEqual(titles, ['示例市总工会招聘会', plain]);
    });
  });

  describe('GET /fairs/{id}', () => {
    it('is a page for browsers without script, with booths and the way to the calendar', async () => {
      await desk.addJob({ fairId: fair.id, booth: 'A7', employer: { name: '甲<i>公司' } });
      await desk.addJob({ fairId: fair.id, booth: 'B1', employer: { name: '乙公司' } });
      const page = async (query = '') =>
        (await desk.app.request(`/fairs/${fair.id}?key=${desk.key}${query}`)).text();
      const whole = await page();
      assert.match(whole, /甲&lt;i&gt;公司/);
      assert.match(whole, new RegExp(`href="/feeds/fairs/${fair.id}\\.ics\\?key=${desk.key}"`));
      const booth = await page('&booth=B1');
      assert.match(booth, /乙公司/);
      assert.doesNotMatch(booth, /甲/);
      const list = await (await desk.app.request(`/fairs?key=${desk.key}&region=131000`)).text();
      assert.match(list, /春风 &lt;b&gt;招聘会/);
    });
  });
});

function versionOf({ uid, sequence, status, summary, startsAt }: ReadEvent) {
  return [uid, sequence, status, summary, startsAt];
}

function elements(root: XmlElement | null, name: string): XmlElement[] {
  const inside = (root?.children ?? []).filter((node) => node instanceof XmlElement);
  return inside.flatMap((node) => [...(node.name === name ? [node] : []), ...elements(node, name)]);
}

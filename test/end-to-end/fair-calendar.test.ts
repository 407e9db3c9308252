import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startService } from '@union-jobs/server';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { findChromium } from '../browsers.ts';
import { openDesk, type ApplicationDesk } from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';
import { createFair } from '../server/fair/fair-desk.ts';

const pageFolder = join(import.meta.dirname, '../../packages/widgets/dist/scripts');
const calendar =
  '<union-fair-calendar month="2027-03"><a href="/">招聘会</a></union-fair-calendar><p id="below">页脚</p>';
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'];

describe('a fair on a partner’s page', () => {
  let desk: ApplicationDesk;
  let browser: Browser;
  let site: Server;
  let service: Awaited<ReturnType<typeof startService>>;
  let html = '';
  const faults: string[] = [];

  before(async () => {
    desk = await openDesk(openPglite);
    site = createServer(({ url }, response) => {
      const element = url?.startsWith('/fair') ? '<union-fair></union-fair>' : calendar;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html + element);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const key = await insertKey(desk.database.db, {
      organizationId: desk.board.organizationId,
      kind: 'publishable',
      mode: 'live',
      scopes: scopesOfKind.publishable,
      allowedOrigins: [origin],
    });
    service = await startService({
      db: desk.database.db,
      port: 0,
      hostname: '127.0.0.1',
      pageFolder,
      vault: desk.vault,
      clock: () => desk.board.now,
      onFault: (error) => faults.push(String(error)),
    });
    html = `<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width"><title>合作网站</title><script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>`;
    // Late in the evening and around midnight in China, where zones would tell another day.
    await createFair(desk, {
      name: '夜间直播带岗',
      kind: 'livestream',
      format: 'online',
      startsAt: '2027-03-09T23:30:00+08:00',
      endsAt: '2027-03-10T00:00:00+08:00',
    });
    await createFair(desk, {
      name: '清晨零工市场',
      startsAt: '2027-03-10T05:00:00+08:00',
      endsAt: '2027-03-10T08:00:00+08:00',
    });
    await createFair(desk, {
      name: '三地联合招聘月',
      kind: 'cross_region',
      startsAt: '2027-03-31T09:00:00+08:00',
      endsAt: '2027-04-02T17:00:00+08:00',
    });
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
  });

  after(async () => {
    await browser.close();
    site.close();
    site.closeAllConnections();
    await service.stop();
    await desk.database.close();
  });

  async function openIn(timezoneId: string): Promise<Page> {
    const page = await openPage(timezoneId, '/');
    await page.getByRole('gridcell', { name: /2027年3月9日，星期二，1 场招聘会/ }).waitFor();
    return page;
  }

  async function openPage(
    timezoneId: string,
    path: string,
    routes: Record<string, (route: Route) => void> = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      timezoneId,
      viewport: { width: 1200, height: 900 },
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    for (const [files, handle] of Object.entries(routes)) await page.route(files, handle);
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`);
    return page;
  }

  it('stands on the same days in every time zone', async () => {
    const seen: string[] = [];
    for (const zone of zones) {
      const page = await openIn(zone);
      const sheet = await page.getByRole('grid').innerText();
      await page.getByRole('button', { name: '日程' }).click();
      await page.locator('[part=agenda]').waitFor();
      seen.push(`${sheet}\n${await page.locator('[part=agenda]').innerText()}`);
      await page.context().close();
    }
    assert.equal(new Set(seen).size, 1);
    assert.match(seen[0] ?? '', /3月9日 星期二[^]*23:30–24:00[^]*夜间直播带岗/);
    assert.match(seen[0] ?? '', /3月10日 星期三[^]*05:00–08:00[^]*清晨零工市场/);
    assert.deepEqual(faults, []);
  });

  it('is the same page in every time zone', async () => {
    const { id } = await createFair(desk, {
      name: '跨夜双选会',
      format: 'hybrid',
      startsAt: '2027-05-09T23:30:00+08:00',
      endsAt: '2027-05-11T00:00:00+08:00',
      sessions: [
        {
          name: '夜场',
          startsAt: '2027-05-09T23:30:00+08:00',
          endsAt: '2027-05-10T00:30:00+08:00',
        },
        {
          name: '早场',
          startsAt: '2027-05-10T06:00:00+08:00',
          endsAt: '2027-05-10T09:00:00+08:00',
        },
      ],
      streams: [
        {
          platform: '抖音',
          startsAt: '2027-05-10T00:10:00+08:00',
          endsAt: '2027-05-10T01:00:00+08:00',
        },
      ],
      registration: { opensAt: '2026-11-01T07:00:00+08:00', deadline: '2027-05-09T05:00:00+08:00' },
    });
    const seen: string[] = [];
    for (const zone of zones) {
      const page = await openPage(zone, `/fair?uf-fair=${id}`);
      const fair = page.getByRole('article');
      await fair.getByRole('button', { name: '报名参会' }).waitFor();
      await page.getByText('提供').waitFor();
      // What is left until it begins goes on while pages are opened.
      await fair.getByRole('timer').evaluate((timer) => timer.remove());
      const data = page.locator('script[type="application/ld+json"]');
      seen.push(`${await fair.innerText()}\n${await data.innerText()}`);
      await page.context().close();
    }
    assert.equal(new Set(seen).size, 1, seen.join('\n---\n'));
    const [words = ''] = seen;
    assert.match(words, /2027年5月9日 23:30 – 2027年5月11日 00:00/);
    assert.match(words, /夜场 · 2027年5月9日 23:30–00:30/);
    assert.match(words, /抖音[^]*2027年5月10日\s+00:10–01:00/);
    assert.match(words, /2027年5月9日 05:00/);
    assert.deepEqual(faults, []);
  });

  it('stays the same after a reload, with month, view and fair of the address', async () => {
    const page = await openIn('Asia/Shanghai');
    await page.getByRole('button', { name: '下个月' }).click();
    await page.getByRole('grid', { name: '2027年4月' }).waitFor();
    await page.locator('[part=fair]').first().click();
    await page.getByRole('dialog', { name: '三地联合招聘月' }).waitFor();
    await page.reload();
    await page.getByRole('grid', { name: '2027年4月', includeHidden: true }).waitFor();
    const dialog = page.getByRole('dialog', { name: '三地联合招聘月' });
    await dialog.getByText('2027年3月31日 09:00 – 2027年4月2日 17:00').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
    assert.deepEqual(faults, []);
  });

  it('keeps its place while the sheet and the holidays come', async () => {
    await createFair(desk, {
      name: '年末招聘会',
      startsAt: '2026-12-09T09:00:00+08:00',
      endsAt: '2026-12-09T15:00:00+08:00',
    });
    const page = await openPage('UTC', '/?uf-month=2026-12', {
      '**/month-sheet-alone.*': (route) => setTimeout(() => void route.continue(), 400),
    });
    await page.locator('.coming').waitFor();
    const top = async () => Math.round((await page.locator('#below').boundingBox())?.y ?? NaN);
    const before = await top();
    await page.getByRole('gridcell', { name: /2026年12月9日，星期三，1 场招聘会/ }).waitFor();
    await page.locator('[data-marked]').first().waitFor();
    assert.equal(await top(), before);
    await page.context().close();
  });

  it('says that the way to show a month did not come, with the link and a way on', async () => {
    let isAway = true;
    const page = await openPage('UTC', '/', {
      '**/month-sheet-alone.*': (route) => void (isAway ? route.abort() : route.continue()),
    });
    await page.getByText('暂时连不上服务。请检查网络，稍后再试。').waitFor();
    await page.getByRole('link', { name: '招聘会' }).waitFor();
    isAway = false;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('gridcell', { name: /2027年3月9日，星期二，1 场招聘会/ }).waitFor();
    await page.context().close();
  });

  it('narrows by what the service counts', async () => {
    const page = await openIn('UTC');
    await page.getByRole('button', { name: '类型' }).click();
    await page.getByLabel('直播带岗').check();
    await page.getByRole('gridcell', { name: /3月10日，星期三，0 场招聘会/ }).waitFor();
    assert.match(page.url(), /uf-kind=livestream/);
    assert.equal(await page.locator('[part=fair]').count(), 1);
    await page.context().close();
  });
});

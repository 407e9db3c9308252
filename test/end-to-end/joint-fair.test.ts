import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startService } from '@union-jobs/server';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { OpenDatabase } from '../../packages/server/src/database.ts';
import { issueSampleKey, loadSample } from '../../packages/server/src/sample/load-sample.ts';
import { findChromium } from '../browsers.ts';
import { openPglite } from '../server/databases.ts';

const pageFolder = join(import.meta.dirname, '../../packages/widgets/dist/scripts');
const now = new Date('2026-11-23T09:00:00+08:00');
const name = '廊坊市总工会京津冀跨区域招聘会';

describe('a fair of three provinces on the pages of its three hosts', () => {
  let database: OpenDatabase;
  let service: Awaited<ReturnType<typeof startService>>;
  let site: Server;
  let browser: Browser;
  let partners: string[];
  const faults: string[] = [];

  before(async () => {
    database = await openPglite();
    const keys: string[] = [];
    site = createServer(({ url = '/' }, response) => {
      const key = keys[Number(url.slice(1, 2))] ?? '';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="zh-Hans"><title>合作网站</title>
<script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>
<union-fair-calendar month="2026-12" kind="cross_region"></union-fair-calendar>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const allowedOrigins = [origin];
    const sample = await loadSample(database.db, { now, allowedOrigins, jointPostings: 1500 });
    for (const { organizationId } of sample.partners) {
      keys.push(await issueSampleKey(database.db, { organizationId, allowedOrigins }));
    }
    partners = keys.map((_, index) => `${origin}/${index}`);
    service = await startService({
      db: database.db,
      port: 0,
      hostname: '127.0.0.1',
      pageFolder,
      clock: () => now,
      onFault: (error) => faults.push(String(error)),
    });
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
  });

  after(async () => {
    await browser.close();
    site.close();
    site.closeAllConnections();
    await service.stop();
    await database.close();
  });

  async function openCalendar(address: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(address);
    await page.getByRole('grid', { name: '2026年12月' }).waitFor();
    return page;
  }

  it('is one fair with 1,500 posts, which each page shows once', async () => {
    const opened: string[] = [];
    for (const address of partners) {
      const page = await openCalendar(address);
      const bar = page.locator('[part=fair]', { hasText: name });
      await bar.first().waitFor();
      assert.equal(await bar.count(), 1);
      await bar.click();
      const fair = page.getByRole('dialog', { name }).getByRole('article');
      await fair.getByText('1,500 个岗位').waitFor();
      await fair.getByText('建会咨询').waitFor();
      opened.push(`${page.url().replace(address, '')}\n${await fair.locator('dl').innerText()}`);
      await page.close();
    }
    assert.equal(opened.length, 3);
    assert.equal(new Set(opened).size, 1, opened.join('\n---\n'));
    assert.match(opened[0] ?? '', /uf-fair=fair_\w{20}/);
    assert.equal(opened[0]?.match(/总工会（演示）/g)?.length ?? 0, 4, opened[0]);
    assert.deepEqual(faults, []);
  });
});

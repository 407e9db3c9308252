import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox } from '../browsers.ts';
import { openPartnerPage, type PartnerPage } from '../partner-page.ts';

/* The sample service, the built files, and a page of a partner with a booking in it. */
describe('booking counsel on the site of a partner', () => {
  let partner: PartnerPage;
  let browser: Browser;
  const faults: string[] = [];
  before(async () => {
    partner = await openPartnerPage();
    const { path, args } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args] });
  });
  after(async () => {
    await browser.close();
    await partner.close();
  });

  async function openBooking(timezoneId: string): Promise<Page> {
    const page = await browser.newPage({
      timezoneId,
      locale: 'zh-CN',
      viewport: { width: 390, height: 800 },
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(partner.url);
    await page.evaluate(() => {
      const element = document.createElement('union-counseling-booking');
      element.setAttribute('manage-page', '/mine');
      document.querySelector('union-job-list')?.replaceWith(element);
    });
    await page.getByRole('button', { name: /^心理咨询/ }).waitFor();
    return page;
  }

  async function toTimes(page: Page) {
    await page.getByRole('button', { name: /^心理咨询/ }).click();
    await page.getByRole('radio', { name: '电话' }).check();
    await page.getByRole('button', { name: '选择时间' }).click();
    await page.locator('.times .time').first().waitFor();
  }

  async function write(page: Page) {
    await page.getByRole('textbox', { name: /手机号/ }).fill('138 0013 8055');
    await page.getByRole('radio', { name: '已满 18 周岁' }).check();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('checkbox', { name: /我同意/ }).check();
    await page.getByRole('checkbox', { name: /单独同意/ }).check();
  }

  const titled = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

  it('shows the same times in any zone, and says so elsewhere', async () => {
    const shown: string[] = [];
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu']) {
      const page = await openBooking(zone);
      await toTimes(page);
      shown.push((await page.locator('.times .time').allInnerTexts()).join());
      const words = await page.locator('.zone').innerText();
      assert.match(words, zone === 'Asia/Shanghai' ? /^时间均为北京时间/ : /UTC.+北京时间/);
      await page.close();
    }
    assert.equal(new Set(shown).size, 1);
  });

  it('books once, leaves no trace, and gives the code with which it is seen again', async () => {
    const page = await openBooking('Asia/Shanghai');
    const entries = await page.evaluate(() => history.length);
    const referrers: (string | undefined)[] = [];
    page.on('request', (request) => {
      if (/\/v1\/(booking|counsel)/.test(request.url()))
        referrers.push(request.headers()['referer']);
    });
    await toTimes(page);
    await page.locator('.times .time').first().click();
    await page.getByText(/还剩 [45]:\d\d/).waitFor();
    await write(page);
    let answers = 0;
    await page.route('**/confirmation', async (route) => {
      if (route.request().method() !== 'POST' || ++answers > 3) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: '确认预约' }).dblclick();
    await titled(page, '结果未确认');
    await page.getByRole('button', { name: '查询结果' }).click();
    await titled(page, '已约好');
    const link = await page.getByLabel('管理链接').inputValue();
    assert.match(link, /\/mine#union-booking=book_\w{20}~[\w-]{43}$/);
    const file = await page.getByRole('link', { name: /存入日历/ }).getAttribute('href');
    const text = decodeURIComponent(file ?? '');
    assert.equal(text.match(/SUMMARY:预约/g)?.length, 1);
    assert.doesNotMatch(text, /心理|林静怡|包文博/);
    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      history.length,
      location.href,
    ]);
    assert.deepEqual(kept, [0, 0, entries, new URL(partner.url).href]);
    assert.ok(referrers.length > 4);
    assert.deepEqual(referrers.filter(Boolean), []);
    await page.close();
  });

  it('lets one of two people have a time, and shows the other the nearest', async () => {
    const pages = [await openBooking('Asia/Shanghai'), await openBooking('Asia/Shanghai')];
    for (const page of pages) {
      await page.getByRole('button', { name: /^法律咨询/ }).click();
      await page.getByRole('button', { name: '选择时间' }).click();
      await page.locator('.times .time').first().waitFor();
    }
    await Promise.all(pages.map((page) => page.locator('.times .time').first().click()));
    const ends = pages.map((page) =>
      Promise.race([
        titled(page, '怎样联系您').then(() => 'held'),
        page
          .getByText('刚刚被约走了')
          .waitFor()
          .then(() => 'taken'),
      ]),
    );
    assert.deepEqual((await Promise.all(ends)).sort(), ['held', 'taken']);
    await Promise.all(pages.map((page) => page.close()));
  });

  it('takes itself off the screen at once, with nothing to go back to', async () => {
    const page = await openBooking('Asia/Shanghai');
    await page.evaluate(() =>
      document.querySelector('union-counseling-booking')?.setAttribute('leave-url', '/site.css'),
    );
    await toTimes(page);
    await page.locator('.times .time').first().click();
    await page.getByRole('textbox', { name: /手机号/ }).fill('138 0013 8055');
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: '快速离开' }).click();
    await page.waitForURL(/site\.css$/);
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.equal(await page.evaluate(() => document.referrer), '');
    await page.goBack().catch(() => null);
    assert.doesNotMatch(page.url(), new RegExp(`^${partner.url}/?$`));
    await page.close();
  });

  it('does so in Firefox too', async () => {
    const { path } = await findFirefox();
    const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: path });
    try {
      const page = await firefox.newPage();
      await page.goto(partner.url);
      await page.evaluate(() => {
        const element = document.createElement('union-counseling-booking');
        element.setAttribute('leave-url', '/site.css');
        document.querySelector('union-job-list')?.replaceWith(element);
      });
      const leave = await page.waitForSelector('union-counseling-booking >>> [part=leave]');
      const entries = await page.evaluate(() => history.length);
      await Promise.all([page.waitForNavigation(), leave?.click()]);
      const left = await page.evaluate(() => [
        location.pathname,
        history.length,
        document.referrer,
      ]);
      assert.deepEqual(left, ['/site.css', entries, '']);
    } finally {
      await firefox.close();
    }
  });

  it('leaves an empty page where the front page itself is left', async () => {
    const page = await openBooking('Asia/Shanghai');
    await page.getByRole('button', { name: '快速离开' }).click();
    await page.waitForURL('about:blank');
    await page.close();
  });

  it('raises no error in the page', () => {
    assert.deepEqual(faults, []);
  });
});

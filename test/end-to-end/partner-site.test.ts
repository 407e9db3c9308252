import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { openPartnerPage, type PartnerPage } from '../partner-page.ts';
import { fillIn, outcome, send } from './apply-site.ts';

describe('the example of a partner’s site', () => {
  let partner: PartnerPage;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    partner = await openPartnerPage();
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
    page = await browser.newPage({ locale: 'zh-CN' });
    page.on('pageerror', (error) => faults.push(error.message));
  });
  after(async () => {
    await browser.close();
    await partner.close();
  });

  const goTo = (name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

  it('leads from the jobs to the fairs, to counsel and to what one has sent', async () => {
    await page.goto(partner.url);
    await page.locator('[part=job-title]').first().waitFor();
    await goTo('双选会');
    await page.locator('[part=fair], [part=fair-row]').first().waitFor();
    await goTo('咨询预约');
    await page.getByRole('button', { name: '心理咨询' }).waitFor();
    await goTo('我的记录');
    await page.locator('union-application').getByText('管理码').first().waitFor();
    await page.locator('union-registration').getByText('管理码').first().waitFor();
  });

  it('opens what was sent by the link of the receipt', async () => {
    await page.goto(partner.url);
    await page.locator('[part=job-title]').first().click();
    await fillIn(page, '13800138001');
    await send(page);
    await outcome(page, '已提交');
    const link = await page.getByLabel('管理链接').inputValue();
    assert.ok(link.startsWith(`${partner.url}mine.html#union-application=app_`), link);
    await page.goto(link);
    await page.locator('union-application').getByText('已提交').first().waitFor();
  });

  it('tells nobody who books where they came from', async () => {
    await page.goto(`${partner.url}counseling.html`);
    await page.getByRole('button', { name: '心理咨询' }).waitFor();
    const asked = page.waitForRequest((request) => request.url().includes('/v1/'));
    await page.getByRole('button', { name: '心理咨询' }).click();
    assert.equal((await (await asked).allHeaders())['referer'], undefined);
  });

  it('raises no error', () => {
    assert.deepEqual(faults, []);
  });
});

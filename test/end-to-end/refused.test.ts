import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { openPartnerPage, type PartnerPage } from '../partner-page.ts';

/** Policies of pages that refuse our script, its requests, or its templates. */
const policies: readonly (readonly [directive: string, policy: string])[] = [
  ['script-src', "script-src 'self'"],
  ['connect-src', "connect-src 'self'"],
  ['trusted-types', "require-trusted-types-for 'script'; trusted-types other"],
];

describe('a page whose policy refuses us', () => {
  let partner: PartnerPage;
  let browser: Browser;
  before(async () => {
    partner = await openPartnerPage();
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({
      executablePath: path,
      args: [...args, '--disable-features=LocalNetworkAccessChecks'],
      env,
    });
  });
  after(async () => {
    await browser.close();
    await partner.close();
  });

  for (const [directive, policy] of policies) {
    it(`keeps its link, and the console names ${directive}`, async () => {
      const page = await browser.newPage({ locale: 'zh-CN' });
      const told: string[] = [];
      const thrown: string[] = [];
      page.on('console', (message) => told.push(message.text()));
      page.on('pageerror', (error) => thrown.push(error.message));
      await page.route(partner.url, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': policy };
        await route.fulfill({ response, headers });
      });
      await page.goto(partner.url);
      const isTold = () => told.some((text) => text.includes(directive));
      const end = Date.now() + 20_000;
      while (!isTold() && Date.now() < end) await page.waitForTimeout(100);
      assert.ok(isTold(), told.join('\n'));
      await page.locator('union-job-list a').waitFor({ state: 'visible' });
      assert.deepEqual(thrown, []);
      await page.close();
    });
  }
});

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { fillIn, openApplySite, outcome, send, type ApplySite } from './apply-site.ts';

describe('applying once, whatever a person does with the page', () => {
  let site: ApplySite;
  let context: BrowserContext;
  before(async () => {
    site = await openApplySite();
  });
  after(() => site.close());
  beforeEach(async () => {
    context = await site.openContext();
  });
  afterEach(() => context.close());

  it('tells who applies again after a reload that they have applied', async () => {
    const before = (await site.stored()).length;
    const page = await site.openPage(context);
    await fillIn(page, '13800138011');
    await send(page);
    await outcome(page, '已提交');
    await page.reload();
    await fillIn(page, '13800138011');
    await send(page);
    await outcome(page, '您已经投递过这个岗位');
    assert.equal((await site.stored()).length, before + 1);
  });

  it('gives the receipt of an application whose answer was lost before a reload', async () => {
    const before = (await site.stored()).length;
    const page = await site.openPage(context);
    page.on('dialog', (dialog) => void dialog.accept());
    let isLost = true;
    await page.route('**/v1/applications', async (route) => {
      if (route.request().method() !== 'POST' || !isLost) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await fillIn(page, '13800138012');
    await send(page);
    await outcome(page, '结果未确认');
    isLost = false;
    await page.reload();
    await fillIn(page, '13800138012');
    await send(page);
    await outcome(page, '已提交');
    assert.equal((await site.stored()).length, before + 1);
  });

  it('stores one application when two tabs send at once', async () => {
    const before = (await site.stored()).length;
    const tabs = [await site.openPage(context), await site.openPage(context)];
    for (const tab of tabs) {
      await tab.bringToFront();
      await fillIn(tab, '13800138013');
    }
    await Promise.all(tabs.map((tab) => press(tab)));
    const ends = await Promise.all(tabs.map((tab) => endOf(tab)));
    assert.deepEqual(ends.sort(), ['已提交', '您已经投递过这个岗位'].sort());
    assert.equal((await site.stored()).length, before + 1);
  });

  it('raises no error in the page or the service', () => {
    assert.deepEqual(site.faults, []);
  });
});

/** Presses the button from within the page: a tab in the background takes no input. */
async function press(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).evaluate((button: HTMLElement) => {
    button.click();
  });
}

/** What the form says became of it. */
async function endOf(page: Page): Promise<string> {
  const title = page.getByRole('heading', { name: /已提交|投递过/ });
  await title.waitFor({ timeout: 30_000 });
  return ((await title.textContent()) ?? '').trim();
}

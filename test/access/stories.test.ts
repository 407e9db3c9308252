import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { openStoryBook } from '../story-book.ts';

const book = await openStoryBook();

/* Each story: axe finds nothing, no error reaches the page, nothing scrolls sideways. */
describe('stories', { concurrency: 2 }, () => {
  let browser: Browser;
  before(async () => {
    const { path, args } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args] });
  });
  after(async () => {
    await browser.close();
    book.close();
  });

  for (const [language, scheme, width] of [
    ['zh-Hans', 'light', 1280],
    ['en', 'dark', 320],
  ] as const) {
    // Stories of one view are loaded one after the other by one page, which keeps their scripts.
    describe(`in ${language}, ${scheme}, at ${width} px`, { concurrency: 1 }, () => {
      let page: Page;
      let errors: string[];
      before(async () => {
        page = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme: scheme,
          reducedMotion: 'reduce',
        });
        page.on('pageerror', (error) => errors.push(error.message));
      });

      for (const story of book.stories) {
        it(`${story} holds in ${language}, ${scheme}, at ${width} px`, async () => {
          errors = [];
          await page.goto(book.addressOf(story, { language, scheme }));
          await page.locator('body[data-story]').waitFor();
          const { axe, story: status } = await page.evaluate(() => ({ ...document.body.dataset }));
          assert.equal(axe, '', 'what axe found');
          assert.equal(status, 'success');
          assert.deepEqual(errors, []);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(overflow, 0, 'the page scrolls sideways');
        });
      }
    });
  }
});

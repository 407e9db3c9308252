import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { findChromium } from './browsers.ts';
import { openStoryBook } from './story-book.ts';

const book = await openStoryBook();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('stories', () => {
  let browser: Browser;
  before(async () => {
    const { path, args } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args] });
  });
  after(async () => {
    await browser.close();
    book.close();
  });

  for (const story of book.stories) {
    for (const [language, scheme, width] of [
      ['zh-Hans', 'light', 1280],
      ['en', 'dark', 320],
    ] as const) {
      it(`${story} is accessible in ${language}, ${scheme}, at ${width} px`, async () => {
        const page = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme: scheme,
          reducedMotion: 'reduce',
        });
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await page.goto(book.addressOf(story, { language, scheme }));
        await page.locator('body[data-story]').waitFor();
        assert.equal(await page.locator('body').getAttribute('data-story'), 'success');
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(errors, []);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, 'the page scrolls sideways');
        await page.close();
      });
    }
  }
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => unknown } }).axe.run({
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    }),
  )) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from './browsers.ts';
import { openPartnerPage } from './partner-page.ts';
import { openStoryBook } from './story-book.ts';

/*
 * Takes every story and the partner page at three widths, light and dark, in Chinese and English,
 * into ./shots/. Words as arguments pick the subjects whose names hold one of them.
 */
const widths = [320, 768, 1280];
const schemes = ['light', 'dark'] as const;
const languages = ['zh-Hans', 'en'];

const words = process.argv.slice(2);

const partnerPage = await openPartnerPage();
const book = await openStoryBook();
const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args: [...args] });
await mkdir('shots', { recursive: true });

const subjects = [
  ...book.stories.map((id) => ({
    name: id,
    addressOf: (language: string, scheme: string) => book.addressOf(id, { language, scheme }),
  })),
  { name: 'partner-page', addressOf: (language: string) => `${partnerPage.url}?lang=${language}` },
].filter(({ name }) => !words.length || words.some((word) => name.includes(word)));
let taken = 0;
const total = subjects.length * widths.length * schemes.length * languages.length;
for (const width of widths) {
  for (const scheme of schemes) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const subject of subjects) {
      for (const language of languages) {
        await take(page, subject.addressOf(language, scheme), {
          path: `shots/${subject.name}-${width}-${scheme}-${language}.png`,
        });
        taken++;
        if (taken % 20 === 0) process.stderr.write(`${taken} of ${total}\n`);
      }
    }
    await context.close();
  }
}
await browser.close();
book.close();
await partnerPage.close();
console.log(`${taken} pictures in shots/`);

async function take(page: Page, address: string, { path }: { path: string }) {
  await page.goto(address, { waitUntil: 'load' });
  const story = page.locator('body[data-story]');
  if (address.includes('viewMode=story')) {
    await story.waitFor({ timeout: 30_000 });
    const told = await story.getAttribute('data-story');
    if (told !== 'success') console.warn(`${path}: ${told}`);
  } else await page.waitForLoadState('networkidle');
  await screenshotWhole(page, path);
}

/** Cards outside the window are not painted, so the window is made as high as the page. */
async function screenshotWhole(page: Page, path: string) {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  await page.screenshot({ path, fullPage: true });
  await page.setViewportSize(size);
}

import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { pageOf, sampleJobs } from '../widgets/job-data.ts';
import { machineName, median, printTable, ratioTo, verdict } from './figures.ts';
import { bundle } from './list/bundle.ts';
import { readPageScripts } from './list/page-scripts.ts';
import { serve } from './list/serve.ts';
import { stylesByHand } from './list/styles.ts';
import { hostPages } from './page/host-pages.ts';
import type { Loading } from './page/observe.ts';

const rounds = 7;
/** "Slow 4G" of Chrome's developer tools, which is the mobile profile of Lighthouse as applied. */
const network = { latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };
const throttle = 4;
/** How long a page is watched after its first card. */
const restMs = 1500;
const goals = { shown: 1.15, blockingMs: 150, shift: 0 };

interface Visit extends Loading {
  shownMs: number;
  /** Requests sent before the first card was there. */
  requests: number;
  /** What came over the wire in all, in bytes with headers. */
  bytes: number;
}

/** When the list is shown on a slow phone: our snippet, hand-written, InstantSearch, plain HTML. */
export async function run(): Promise<void> {
  const { files } = await readPageScripts();
  const jobs = JSON.stringify(pageOf(sampleJobs(20), { total: 1200, nextCursor: 'next' }));
  const service = await serve(
    new Map([
      ...files,
      ['/v1/jobs', jobs],
      ['/hand-written.js', await bundle('page', 'hand-written.ts')],
      ['/instant-search.js', await bundle('page', 'instant-search.ts')],
    ]),
  );
  const chrome = await findChromium();
  const browser = await chromium.launch({ executablePath: chrome.path, args: [...chrome.args] });
  const observer = `{${await bundle('page', 'observe.ts')}}`;
  const styles = await stylesByHand();
  const parts = { service: service.url, styles, list: '' };
  const list = await listAsHtml(browser, hostPages(parts)['hand-written'] ?? '');
  const pages = Object.entries(hostPages({ ...parts, list }));
  const partner = await serve(new Map(pages.map(([, html], index) => [`/${index}.html`, html])));
  console.log('page: from the navigation to the first painted card with a job on it');
  console.log(`${machineName()}; ${chrome.name}; processor ${throttle}× slower, slow 4G:`);
  console.log('562.5 ms for each request, 1.44 Mbit/s down, 0.675 up; new profile, 412 × 823 px\n');
  try {
    const visits: Record<string, Visit[]> = {};
    for (let round = 0; round < rounds; round++) {
      for (const [index, [name]] of pages.entries()) {
        const address = `${partner.url}/${index}.html`;
        (visits[name] ??= []).push(await visit(browser, { address, observer }));
      }
    }
    report(visits);
  } finally {
    await browser.close();
    service.close();
    partner.close();
  }
}

/** What the hand-written page has made, for the page that carries it ready-made. */
async function listAsHtml(browser: Browser, html: string): Promise<string> {
  const server = await serve(new Map([['/page.html', html]]));
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.goto(`${server.url}/page.html`);
  await page.waitForSelector('.job');
  const list = await page.evaluate(() => document.querySelector('.place')?.innerHTML ?? '');
  await page.close();
  server.close();
  return list;
}

async function visit(
  browser: Browser,
  { address, observer }: { address: string; observer: string },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.addInitScript({ content: observer });
  const traffic = await watchTraffic(cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tellShown' });
  const isShown = new Promise((resolve) => cdp.once('Runtime.bindingCalled', resolve));
  await page.goto(address, { waitUntil: 'commit' });
  const tooLong = setTimeout(60_000, undefined, { ref: false }).then(() => {
    throw new Error(`${address} showed no card in 60 s`);
  });
  await Promise.race([isShown, tooLong]);
  const { requests } = traffic;
  await page.waitForTimeout(restMs);
  const loading = await page.evaluate(() => window.loading);
  await context.close();
  return { ...loading, shownMs: loading.shownMs ?? NaN, requests, bytes: traffic.bytes };
}

async function watchTraffic(cdp: CDPSession) {
  const traffic = { requests: 0, bytes: 0 };
  cdp.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests++;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await cdp.send('Network.enable');
  return traffic;
}

function report(visits: Record<string, Visit[]>): void {
  const shown = (name: string) => (visits[name] ?? []).map(({ shownMs }) => shownMs);
  const [reference = ''] = Object.keys(visits);
  const ratio = (name: string) => ratioTo(shown(reference), shown(name));
  const middle = (name: string, read: (visit: Visit) => number) =>
    median((visits[name] ?? []).map(read));
  printTable(
    ['', 'shown ms', 'ratio', 'blocked ms', 'shift', 'requests', 'KB'],
    Object.keys(visits).map((name) => [
      name,
      middle(name, ({ shownMs }) => shownMs).toFixed(0),
      ratio(name).toFixed(2),
      middle(name, ({ blockingMs }) => blockingMs).toFixed(0),
      middle(name, ({ shift }) => shift).toFixed(3),
      middle(name, ({ requests }) => requests).toFixed(0),
      (middle(name, ({ bytes }) => bytes) / 1000).toFixed(1),
    ]),
  );
  const error = middle(reference, ({ shownMs, timedMs }) => shownMs - (timedMs ?? NaN));
  console.log(
    `\nElement timing, which sees no shadow roots, differs by ${Math.abs(error).toFixed(0)} ms on the hand-written page.`,
  );
  const blocked = middle('element', ({ blockingMs }) => blockingMs);
  const shift = middle('element', (one) => one.shift);
  const figures = [
    `shown after ${ratio('element').toFixed(2)} × hand-written (goal ≤ ${goals.shown}, ${verdict(ratio('element'), goals.shown)})`,
    `blocked ${blocked.toFixed(0)} ms (≤ ${goals.blockingMs}, ${verdict(blocked, goals.blockingMs)})`,
    `shift ${shift.toFixed(3)} (${goals.shift}, ${verdict(shift, goals.shift)})`,
  ];
  console.log(`page: ${figures.join('; ')}`);
}

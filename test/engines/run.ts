import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findFirefox } from '../browsers.ts';
import {
  applyTag,
  calendarTag,
  counselTags,
  fairTag,
  listTag,
  registerTag,
  scriptTag,
  type ScriptKind,
} from '../hosts/host-pages.ts';
import { serve, servePages } from '../hosts/page-service.ts';
import { unpackChromium, type PackedVersion } from '../packed-chromium.ts';
import { sampleToken } from '../widgets/application-service.ts';
import { sampleId } from '../widgets/job-data.ts';
import { dumpPage } from './dump-page.ts';
import { openWebKit } from './webkit.ts';

// The built scripts in the oldest engines of our floor and in the families besides Chromium: the
// page itself says what it shows, so that an engine needs to do no more than load it.

const waitMs = 20_000;

/** What stands on a page besides list, calendar and apply button. */
const alones: Readonly<Record<string, string>> = {
  calendar: calendarTag,
  fair: fairTag + registerTag,
  counsel: counselTags,
};

/** The code of a booking, which its page takes out of the address. */
const hash = `#union-booking=${sampleId('book', 1)}~${sampleToken}`;

const pages: readonly { path: string; says: RegExp; hash?: string }[] = [
  ...['module', 'classic', 'module/calendar'].map((path) => ({
    path,
    says: /^[08] jobs, [1-9] fairs$/,
  })),
  ...['module/fair', 'classic/fair'].map((path) => ({ path, says: /^3 employers$/ })),
  ...['module/counsel', 'classic/counsel'].map((path) => ({
    path,
    says: /^3 services, [1-9] times, [1-9] to move to$/,
    hash,
  })),
];

/** How long an image keeps the page from its load event: the oldest engine looks at it then. */
const heldMs = 4_000;
const watcher = await readFile(new URL('watcher.js', import.meta.url));
const service = await servePages();
const host = await serve((path, response) => {
  if (path === '/watcher.js') {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(watcher);
    return;
  }
  if (path === '/held') {
    setTimeout(() => response.writeHead(204).end(), heldMs);
    return;
  }
  const origins = { service: `http://127.0.0.1:${service.port}`, host: '' };
  const [, kind, alone = ''] = path.split('/') as [string, ScriptKind, string?];
  const elements = alones[alone] ?? listTag + calendarTag + applyTag;
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html><head><meta charset="utf-8"><title>waiting</title><script src="/watcher.js"></script>${scriptTag(kind, origins)}</head><body>${elements}<img src="/held" alt=""></body></html>`,
    );
});

/** Opens the page and gives its title once that tells how it went. */
type Open = (url: string) => Promise<string>;

const engines: readonly { name: string; start: () => Promise<{ open: Open; close(): unknown }> }[] =
  [
    { name: 'Chromium 80', start: startOldest },
    { name: 'Chromium 86', start: () => startChromium(86) },
    { name: 'Chromium 92', start: () => startChromium(92) },
    { name: 'Chromium 109', start: () => startChromium(109) },
    { name: 'Firefox', start: startFirefox },
    { name: 'WebKit', start: openWebKit },
  ];

const shown: string[] = [];
let failures = 0;
for (const { name, start } of engines) {
  try {
    const { open, close } = await start();
    for (const { path, says, hash = '' } of pages) {
      const title = await open(`http://127.0.0.1:${host.port}/${path}${hash}`);
      const good = says.test(title);
      if (!good) failures++;
      console.log(`${good ? 'ok    ' : 'FAILED'} ${name}, ${path} script: ${title}`);
    }
    await close();
    shown.push(name);
  } catch (error) {
    failures++;
    console.log(`FAILED ${name}: ${String(error)}`);
  }
}
host.close();
service.close();
console.log(
  `Engines: list, calendar, fair, their forms, counsel and a booking were shown by module and classic script in ${shown.join(', ')}; ${failures} failures.`,
);
process.exitCode = failures ? 1 : 0;

async function startOldest() {
  const { path, env } = await unpackChromium(80);
  const open: Open = (url) => dumpPage(url, { path, env, waitMs });
  return { open, close: () => undefined };
}

async function startChromium(version: PackedVersion) {
  const { path, env } = await unpackChromium(version);
  const browser = await chromium.launch({
    executablePath: path,
    args: [...chromiumArgs],
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage();
  const open: Open = async (url) => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction("document.title !== 'waiting'", undefined, { timeout: waitMs });
    return page.title();
  };
  return { open, close: () => browser.close() };
}

async function startFirefox() {
  const { path } = await findFirefox();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
  });
  const page = await browser.newPage();
  const open: Open = async (url) => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction("document.title !== 'waiting'", { timeout: waitMs });
    return page.title();
  };
  return { open, close: () => browser.close() };
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { sampleFairs } from '../widgets/fair-data.ts';
import { sampleJobs } from '../widgets/job-data.ts';
import {
  applyTag,
  calendarTag,
  counselTags,
  fairTag,
  hostPages,
  listTag,
  registerTag,
  registrationTag,
  scriptTag,
  type HostPage,
  type ScriptKind,
} from './host-pages.ts';
import { servePages, serve, type Site } from './page-service.ts';
import { changesBetween, readPageState } from './page-state.ts';

const waitMs = 10_000;
const insecureName = 'partner.example';
const require = createRequire(import.meta.url);
const firstTitle = sampleJobs(1)[0]?.title ?? '';
const fairName = sampleFairs()[4]?.name ?? '';
const fullFairName = sampleFairs(1)[0]?.name ?? '';

const libraries: Readonly<Record<string, string>> = {
  'jquery-1-9.js': require.resolve('jquery-1-9/jquery.js'),
  'jquery-1-12.js': require.resolve('jquery-1-12/dist/jquery.js'),
  'zone.js': require.resolve('zone.js'),
  'require.js': require.resolve('requirejs/require.js'),
  'sugar.js': require.resolve('sugar/dist/sugar.js'),
};

const found = await findChromium();
const service = await servePages();
const browser = await chromium.launch({
  executablePath: found.path,
  args: [...found.args, `--host-resolver-rules=MAP ${insecureName} 127.0.0.1`],
  env: { ...process.env, ...found.env },
});
const everything = [
  listTag,
  calendarTag,
  fairTag,
  applyTag,
  registerTag,
  registrationTag,
  counselTags,
].join('');
let failures = 0;
let checked = 0;
for (const hostPage of hostPages) {
  for (const kind of ['module', 'classic'] as const) {
    const faults = await faultsOf(hostPage, kind);
    checked++;
    if (faults.length) failures++;
    console.log(`${faults.length ? 'FAILED' : 'ok    '} ${hostPage.name}, ${kind} script`);
    for (const fault of faults) console.log(`         ${fault}`);
  }
}
await browser.close();
service.close();
console.log(
  `Host pages: ${hostPages.length} pages with 2 scripts in ${found.name}: ${checked - failures} of ${checked} without error, CSP report or trace.`,
);
process.exitCode = failures ? 1 : 0;

/** Everything that is wrong on the page with our script on it. */
async function faultsOf(hostPage: HostPage, kind: ScriptKind): Promise<string[]> {
  const reports: string[] = [];
  const host = await serveHost(hostPage, kind, reports);
  const name = hostPage.insecure ? insecureName : '127.0.0.1';
  const origin = `http://${name}:${host.port}`;
  try {
    const [before, proven] = await visit(browser, `${origin}/without`, async ({ page }) => [
      await page.evaluate(readPageState),
      await holds(await frameOf(page, hostPage), hostPage.proof),
    ]);
    if (!proven) return [`the page is not what it claims to be: ${hostPage.proof}`];
    reports.length = service.asked.length = 0;
    return await visit(browser, `${origin}/with`, async ({ page, told }) => {
      const faults = await contentFaults(await frameOf(page, hostPage), hostPage);
      const after = await page.evaluate(readPageState);
      const requests = service.asked.filter((path) => /^\/v1\/jobs(\?|$)/.test(path)).length;
      const { lists = 1, lines = 0 } = hostPage;
      const ours = told.filter((text) => text.startsWith('union-jobs:'));
      if (ours.length !== lines) faults.push(`${ours.length} lines of ours, not ${lines}`, ...ours);
      if (requests !== lists) faults.push(`${requests} requests for jobs, not ${lists}`);
      const others = told.filter((text) => !ours.includes(text));
      return [...faults, ...changesBetween(before, after), ...others, ...reports];
    });
  } finally {
    host.close();
  }
}

async function contentFaults(frame: Frame, hostPage: HostPage): Promise<string[]> {
  const { lists = 1, calendars = 1, fairs = 1, result } = hostPage;
  for (const wanted of [
    { tag: 'union-job-list', count: lists, text: firstTitle },
    { tag: 'union-fair-calendar', count: calendars, text: fairName },
    { tag: 'union-fair', count: fairs, text: fullFairName },
  ]) {
    try {
      await frame.waitForFunction(areShown, wanted, { timeout: waitMs });
    } catch (error) {
      return [`<${wanted.tag}> shows nothing: ${String(error).split('\n')[0]}`];
    }
  }
  if (!(await holds(frame, result))) return [`this does not hold: ${result}`];
  return [
    ...(await formFaults(frame, 'apply')),
    ...(await formFaults(frame, 'register')),
    ...(await counselFaults(frame)),
  ];
}

/** Goes a step towards a booking, and writes the code of one, where there is something to book. */
async function counselFaults(frame: Frame): Promise<string[]> {
  const booking = frame.locator('union-counseling-booking');
  if (!(await booking.count())) return [];
  try {
    await booking.locator('[part=service]').first().click({ timeout: waitMs });
    await booking.locator('[name=counselor]').first().waitFor({ timeout: waitMs });
    const field = frame.locator('union-booking [part=code]');
    await field.fill('book_1~code', { timeout: waitMs });
    const isKept = (await field.inputValue()) === 'book_1~code';
    return isKept ? [] : ['the page of a booking does not keep what is typed'];
  } catch (error) {
    return [`counsel cannot be booked: ${String(error).split('\n')[0]}`];
  }
}

/** Opens the form of a button, where there is one, and types into it. */
async function formFaults(frame: Frame, form: 'apply' | 'register'): Promise<string[]> {
  const button = frame.locator(`union-${form}-button`);
  if (!(await button.count())) return [];
  const dialog = frame.locator(`union-${form}-dialog`);
  try {
    await button.locator('button').first().click({ timeout: waitMs });
    const field = dialog.locator('[name=name]');
    await field.fill('姜同学', { timeout: waitMs });
    if ((await field.inputValue()) !== '姜同学') return ['the form does not keep what is typed'];
    await dialog.locator('.close').click({ timeout: waitMs });
    await dialog.locator('.leaving button:not(.stay)').click({ timeout: waitMs });
    await field.waitFor({ state: 'hidden', timeout: waitMs });
    return [];
  } catch (error) {
    return [`the ${form} form cannot be used: ${String(error).split('\n')[0]}`];
  }
}

/** Whether so many elements show this text; runs inside the page. */
function areShown({ tag, count, text }: { tag: string; count: number; text: string }): boolean {
  let shown = 0;
  document.querySelectorAll(tag).forEach(({ shadowRoot, clientHeight }) => {
    if (clientHeight > 100 && shadowRoot?.textContent?.includes(text)) shown++;
  });
  return shown === count;
}

async function holds(frame: Frame, expression = 'true'): Promise<boolean> {
  return (await frame.evaluate(expression).catch(() => false)) === true;
}

/** Opens a page in a fresh profile and notes what goes wrong on it. */
async function visit<T>(
  inside: Browser,
  url: string,
  use: (visited: { page: Page; told: string[] }) => Promise<T>,
): Promise<T> {
  const context = await inside.newContext();
  const told: string[] = [];
  try {
    // The transpiler that runs these tests names inner functions with this helper.
    await context.addInitScript('self.__name = (one) => one');
    const page = await context.newPage();
    page.on('pageerror', (error) => told.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (text.startsWith('union-jobs:')) told.push(text);
      else if (/error|warning/.test(message.type())) told.push(`console: ${text}`);
    });
    await page.goto(url, { waitUntil: 'load' });
    return await use({ page, told });
  } finally {
    await context.close();
  }
}

async function frameOf(page: Page, { frame: name }: HostPage): Promise<Frame> {
  if (!name) return page.mainFrame();
  await page.waitForSelector(`iframe[name=${name}]`);
  const frame = page.frame({ name });
  if (!frame) throw new Error(`No frame ${name}`);
  return frame;
}

function serveHost(hostPage: HostPage, kind: ScriptKind, reports: string[]): Promise<Site> {
  return serve(async (path, response, request) => {
    const [, folder, name = ''] = path.split('/');
    if (folder === 'library') {
      const file = libraries[name] ?? join(import.meta.dirname, 'libraries', name);
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { 'content-type': type }).end(await readFile(file));
    } else if (folder === 'report') {
      reports.push(`CSP report: ${await textOf(request)}`);
      response.writeHead(204).end();
    } else if (folder === 'with' || folder === 'without') {
      const origins = {
        service: `http://127.0.0.1:${service.port}`,
        host: `http://${request.headers.host}`,
      };
      const csp = hostPage.csp?.(origins);
      const script = (hostPage.script ?? scriptTag)(kind, origins);
      response.writeHead(200, {
        'content-type': hostPage.contentType ?? 'text/html; charset=utf-8',
        ...(csp && { 'content-security-policy': csp }),
      });
      const list = hostPage.list?.(origins) ?? everything;
      response.end(hostPage.html({ script: folder === 'with' ? script : '', list, origins }));
    } else response.writeHead(204).end();
  });
}

async function textOf(request: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

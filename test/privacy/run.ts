import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { runCommand, startFromCommandLine } from '../server/command-line.ts';
import { browserTrace } from './browser-trace.ts';
import { canaries, secretsBelow, secretsIn, type Secrets } from './canary.ts';
import { workbook } from '../server/import/workbook.ts';
import {
  apply,
  fillIn,
  follow,
  followTicket,
  openJob,
  register,
  saveReportShare,
  type Journey,
} from './journey.ts';
import { servePartner } from './sites.ts';

// Lives through all that a person does with words of their own, on a real service and in a real
// browser, and looks for these words wherever they must not be. A word that is put there on purpose
// must be found.

const sheet = join(import.meta.dirname, '../../examples/sample-data/岗位信息表.xlsx');
const folder = await mkdtemp(join(tmpdir(), 'union-jobs-privacy-'));
const [data, profile] = [join(folder, 'data'), join(folder, 'profile')];
const found: string[] = [];
const missed: string[] = [];
let places = 0;

const service = await startFromCommandLine(data);
const union = (...args: string[]) => runCommand(...args, '--data', data);
let key = '';
const site = await servePartner(
  () => `<script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>`,
);
await union('organization', 'create', '--name', '长春市总工会');
await union('import', 'jobs', sheet, '--valid-until', '2029-12-31');
const hall = join(folder, '招聘会.xlsx');
const form = [
  ['招聘会名称', '年末招聘会'],
  ['开始时间', '2029-12-01 09:00'],
  ['结束时间', '16:00'],
  ['是否报名', '是'],
];
await writeFile(hall, await workbook({ name: '招聘会', rows: form }));
const fairId = /fair_\w+/.exec((await union('import', 'fair', hall)).printed)?.[0] ?? '';
key =
  /pk_live_\w+/.exec((await union('key', 'create', '--origin', site.origin)).printed)?.[0] ?? '';

const { path, args, env } = await findChromium();
const browserOptions = { executablePath: path, args: [...args], env, locale: 'zh-CN' };

/** The secrets, the manage tokens among them once there are some. */
let secrets: Secrets = canaries;
const personal = () => without(secrets, 'sid');

process.once('exit', () => service.process.kill('SIGKILL'));

await inProfile(async (journey) => {
  await saveReportShare(journey);
  const page = await openJob(journey);
  await fillIn(page);
  await journey.look(page, 'a form that is filled in');
  const link = await apply(page, journey);
  secrets = { ...canaries, token: link.split('~')[1] ?? '' };
  await follow(page, link, journey);
  const ticket = await register(journey, fairId);
  secrets = { ...secrets, ticketToken: ticket.split('~')[1] ?? '' };
  await followTicket(journey, ticket);
});
report('the profile of the browser', await profileSecrets());
await rm(profile, { recursive: true });

await inProfile(async (journey) => {
  await control(await remember(journey));
});

const { printed } = await service.end('SIGTERM');
report('what the service printed', secretsIn(Buffer.from(printed), secrets));
report('the data of the service', await secretsBelow(data, secrets));
report('what the partner was asked for', secretsIn(Buffer.from(site.asked.join('\n')), personal()));
site.close();

await writeFile(join(data, 'leak'), Buffer.from(`x${canaries.name}`, 'utf16le'));
expectFound('a file', await secretsBelow(data, secrets));
expectFound('a log', secretsIn(Buffer.from(`POST ${encodeURIComponent(canaries.name)}`), secrets));
await rm(folder, { recursive: true });

for (const one of found) console.log(`FOUND  ${one}`);
for (const one of missed) console.log(`MISSED ${one}`);
console.log(
  `Privacy: ${Object.keys(secrets).length} secrets looked for in ${places} places: ` +
    `${found.length} found; ${missed.length} of 5 controls missed.`,
);
process.exitCode = found.length || missed.length ? 1 : 0;

/** Lives through a journey in a profile on disk, and looks at every request. */
async function inProfile(live: (journey: Journey) => Promise<void>): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, browserOptions);
  // The transpiler that runs this names inner functions with this helper.
  await context.addInitScript('self.__name = (one) => one');
  const requests = watchRequests(context);
  const look = async (page: Page, step: string) => {
    const trace = await browserTrace(page);
    for (const place of Object.keys(trace)) {
      const names = secretsIn(Buffer.from(trace[place] ?? ''), personal());
      report(`${place} after ${step}`, names);
    }
    report(`requests up to ${step}`, await requests());
  };
  await live({ context, origin: site.origin, look });
  await context.close();
}

/**
 * Notes every request to the service: its address, and its headers but for the one that is meant to
 * hold the manage token. What a person sends stands in bodies alone.
 */
function watchRequests(context: BrowserContext): () => Promise<string[]> {
  const noted: Promise<string>[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(service.url)) return;
    const headers = request.allHeaders().catch(() => ({}));
    noted.push(
      headers.then((all) =>
        JSON.stringify([request.url(), without(all as Secrets, 'manage-token')]),
      ),
    );
  });
  return async () =>
    secretsIn(Buffer.from((await Promise.all(noted.splice(0))).join('\n')), secrets);
}

/** Who asks the device to remember them is remembered, in one place, until they ask it to forget. */
async function remember(journey: Journey): Promise<Page> {
  const page = await openJob(journey);
  await fillIn(page);
  await page.getByRole('checkbox', { name: /在这台设备上记住/ }).check();
  await apply(page, { ...journey, look: async () => {} });
  const kept = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
  const { name, mobile, email } = canaries;
  const { 'union-jobs:person': person = '{}', ...others } = kept;
  const meant = JSON.stringify({ name, mobile, email });
  if (person !== meant) found.push(`the device remembers ${person}, not ${meant}`);
  report(
    'the rest of a device that remembers',
    secretsIn(Buffer.from(JSON.stringify(others)), secrets),
  );
  await page.close();

  const again = await openJob(journey);
  await again.getByRole('button', { name: '投递简历' }).click();
  await again.getByRole('button', { name: '不再记住' }).click();
  await again.getByText('已填入这台设备记住的信息').waitFor({ state: 'hidden' });
  await journey.look(again, 'the device was asked to forget');
  return again;
}

/**
 * What stands in the files of the browser besides what it keeps by itself for its owner: the list of
 * opened addresses, to which the link of a receipt belongs, and what its own form filling learned.
 */
async function profileSecrets(): Promise<string[]> {
  const all = await secretsBelow(profile, without(without(personal(), 'token'), 'ticketToken'));
  return all.filter((one) => !one.includes(' in Default/Web Data'));
}

/** Puts a secret where it must not be; it must be found. */
async function control(page: Page): Promise<void> {
  const word = canaries.name;
  await page.evaluate(async (text) => {
    document.cookie = `leak=${encodeURIComponent(text)}`;
    const opening = indexedDB.open('leak');
    await new Promise((resolve) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('leak').put(text, 1);
      opening.onsuccess = resolve;
    });
    opening.result.close();
  }, word);
  const trace = await browserTrace(page);
  expectFound('a cookie', secretsIn(Buffer.from(trace['cookies'] ?? ''), secrets));
  expectFound('a database', secretsIn(Buffer.from(trace['indexedDB'] ?? ''), secrets));
  const requests = watchRequests(page.context());
  await page.evaluate((url) => fetch(url).catch(() => undefined), `${service.url}/?q=${word}`);
  expectFound('a request', await requests());
}

function report(place: string, names: readonly string[]) {
  places++;
  found.push(...names.map((name) => `${name}: ${place}`));
}

function expectFound(place: string, names: readonly string[]) {
  if (!names.some((name) => name.startsWith('name'))) missed.push(place);
}

function without(all: Secrets, name: string): Secrets {
  return Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));
}

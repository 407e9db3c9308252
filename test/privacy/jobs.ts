import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand, startFromCommandLine } from '../server/command-line.ts';
import { workbook } from '../server/import/workbook.ts';
import { browserTrace } from './browser-trace.ts';
import { canaries, secretsBelow, secretsIn, type Secrets } from './canary.ts';
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
import type { Search } from './search.ts';
import { servePartner } from './sites.ts';
import { personal, visit, watchRequests, without, type VisitOptions } from './visit.ts';

const sheet = join(import.meta.dirname, '../../examples/sample-data/岗位信息表.xlsx');

/** Applies, registers, reports, shares and remembers, and looks for every word of it. */
export async function searchJobs(search: Search, folder: string): Promise<void> {
  const [data, profile] = [join(folder, 'jobs'), join(folder, 'jobs-profile')];
  const service = await startFromCommandLine(data);
  let key = '';
  const site = await servePartner(
    () =>
      `<script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>`,
  );
  process.once('exit', () => service.process.kill('SIGKILL'));
  const union = async (...args: string[]) => (await runCommand(...args, '--data', data)).printed;
  await union('organization', 'create', '--name', '长春市总工会');
  await union('import', 'jobs', sheet, '--valid-until', '2029-12-31');
  const fairId = /fair_\w+/.exec(await union('import', 'fair', await hallSheet(folder)))?.[0] ?? '';
  key = /pk_live_\w+/.exec(await union('key', 'create', '--origin', site.origin))?.[0] ?? '';

  /** The secrets, the manage tokens among them once there are some. */
  let secrets: Secrets = canaries;
  const { origin } = site;
  const options = { search, profile, origin, serviceUrl: service.url, secrets: () => secrets };
  await visit(options, async (journey) => {
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
  search.add(secrets);
  search.look('the profile of the browser', await profileSecrets(profile, secrets));
  await rm(profile, { recursive: true });
  await visit(options, async (journey) => {
    await control(await remember(journey, options), options);
  });

  const { printed } = await service.end('SIGTERM');
  search.look('what the service printed', secretsIn(Buffer.from(printed), secrets));
  search.look('the data of the service', await secretsBelow(data, secrets));
  const asked = Buffer.from(site.asked.join('\n'));
  search.look('what the partner was asked for', secretsIn(asked, personal(secrets)));
  site.close();

  await writeFile(join(data, 'leak'), Buffer.from(`x${canaries.name}`, 'utf16le'));
  search.control('a file', await secretsBelow(data, secrets), 'name');
  const logged = Buffer.from(`POST ${encodeURIComponent(canaries.name)}`);
  search.control('a log', secretsIn(logged, secrets), 'name');
}

async function hallSheet(folder: string): Promise<string> {
  const path = join(folder, '招聘会.xlsx');
  const rows = [
    ['招聘会名称', '年末招聘会'],
    ['开始时间', '2029-12-01 09:00'],
    ['结束时间', '16:00'],
    ['是否报名', '是'],
  ];
  await writeFile(path, await workbook({ name: '招聘会', rows }));
  return path;
}

/** Who asks the device to remember them is remembered, in one place, until they ask it to forget. */
async function remember(journey: Journey, { search, secrets }: VisitOptions): Promise<Page> {
  const page = await openJob(journey);
  await fillIn(page);
  await page.getByRole('checkbox', { name: /在这台设备上记住/ }).check();
  await apply(page, { ...journey, look: async () => {} });
  const kept = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
  const { name, mobile, email } = canaries;
  const { 'union-jobs:person': person = '{}', ...others } = kept;
  const meant = JSON.stringify({ name, mobile, email });
  if (person !== meant) search.fault(`the device remembers ${person}, not ${meant}`);
  const rest = secretsIn(Buffer.from(JSON.stringify(others)), secrets());
  search.look('the rest of a device that remembers', rest);
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
async function profileSecrets(profile: string, secrets: Secrets): Promise<string[]> {
  const looked = without(without(personal(secrets), 'token'), 'ticketToken');
  const all = await secretsBelow(profile, looked);
  return all.filter((one) => !one.includes(' in Default/Web Data'));
}

/** Puts a secret where it must not be; it must be found. */
async function control(page: Page, options: VisitOptions): Promise<void> {
  const { search, secrets, serviceUrl } = options;
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
  search.control('a cookie', secretsIn(Buffer.from(trace['cookies'] ?? ''), secrets()), 'name');
  const kept = secretsIn(Buffer.from(trace['indexedDB'] ?? ''), secrets());
  search.control('a database', kept, 'name');
  const requests = watchRequests(page.context(), options);
  await page.evaluate((url) => fetch(url).catch(() => undefined), `${serviceUrl}/?q=${word}`);
  search.control('a request', await requests(), 'name');
}

import { createClient, isApiError } from '@union-jobs/sdk';
import { createAdminClient } from '@union-jobs/sdk/admin';
import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommandIn, startFromCommandLine } from '../server/command-line.ts';
import { bodyOfMail, openPostOffice, type PostOffice } from '../server/reminder/post-office.ts';
import { opened, readKept, restoreKeys } from './backup.ts';
import { counselCanaries, secretsBelow, secretsIn, type Secrets } from './canary.ts';
import { bookInBrowser, followBooking } from './counsel-journey.ts';
import {
  freeTimes,
  liveThrough,
  openHouse,
  own,
  tellingWords,
  type Lived,
} from './counsel-people.ts';
import type { Search } from './search.ts';
import { servePartner } from './sites.ts';
import type { Store } from './stores.ts';
import { personal, visit } from './visit.ts';

/** A service that keeps counsel in a store, and tells of it by mail and webhook. */
interface Running {
  readonly search: Search;
  readonly store: Store;
  readonly masterKey: Buffer;
  readonly env: NodeJS.ProcessEnv;
  readonly office: PostOffice;
}

/** Longest wait for reminders, whose moments are whole minutes. */
const patienceMs = 150_000;

/**
 * Lives through what people and counselors do, and looks for their words in browser, mails, webhook,
 * calendar files, logs and data; then erases all of it and looks whether a backup forgets.
 */
export async function searchCounsel(search: Search, store: Store, folder: string): Promise<void> {
  const office = await openPostOffice();
  const masterKey = randomBytes(32);
  const env = {
    ...store.env,
    UNION_JOBS_MASTER_KEY: masterKey.toString('base64'),
    UNION_JOBS_SMTP_URL: office.smtpUrl,
    UNION_JOBS_MAIL_FROM: 'booking@union.example',
    UNION_JOBS_REMINDER_URL: office.hookUrl,
    UNION_JOBS_REMINDER_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
  };
  const running = { search, store, masterKey, env, office };
  const { lived, secrets, keys } = await liveAndSearch(running, folder);
  await eraseAndSearch(running, { lived, secrets, keys });
  search.add(secrets);
  await office.close();
}

async function liveAndSearch(running: Running, folder: string) {
  const { search, store, env } = running;
  const union = async (...args: string[]) =>
    (await runCommandIn(env, ...args, '--data', store.dataFolder)).printed;
  await union('organization', 'create', '--name', tellingWords.organization);
  const service = await startFromCommandLine(store.dataFolder, { env });
  process.once('exit', () => service.process.kill('SIGKILL'));
  let page = '';
  const site = await servePartner(
    () =>
      `<script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${page}"></script>`,
  );
  page = keyIn(await union('key', 'create', '--origin', site.origin));
  const staff = keyIn(await union('key', 'create', '--secret'));
  const house = await openHouse(service.url, { page, staff });
  const counselorKey = keyIn(await union('key', 'create', '--counselor', house.counselorId));
  const [soonest = ''] = await freeTimes(house);
  // The first booking is to be reminded of within two minutes.
  const beforeMs = Date.parse(soonest) - Date.now() - 20_000;
  await union('organization', 'set', '--reminder-minutes', `${Math.floor(beforeMs / 60_000)}`);

  const lived = await liveThrough(house, { counselorKey, baseUrl: service.url });
  const { receipts, calendars } = lived;
  const tokens = Object.fromEntries(receipts.map((one, at) => [`token${at}`, one.manageToken]));
  let secrets: Secrets = { ...counselCanaries, ...tokens };
  if (store.name === 'PGlite') {
    const profile = join(folder, 'counsel-profile');
    const options = { search, profile, origin: site.origin, serviceUrl: service.url };
    await visit({ ...options, secrets: () => secrets }, async (journey) => {
      const { code, calendar } = await bookInBrowser(journey);
      secrets = { ...secrets, tokenOfBrowser: code.split('~')[1] ?? '' };
      look(running, 'the calendar file in the page', { text: calendar, secrets });
      await followBooking(journey, code);
    });
    search.look('the profile of the browser', await secretsBelow(profile, personal(secrets)));
    await rm(profile, { recursive: true });
    const asked = site.asked.join('\n');
    search.look('what the partner was asked for', secretsIn(Buffer.from(asked), personal(secrets)));
    if (!site.asked.includes('/calm ')) search.fault('who leaves quickly says from where');
  }
  site.close();
  calendars.forEach((text) => look(running, 'a calendar file', { text, secrets }));
  await lookAtPost(running, secrets);
  for (const one of lived.offered) await house.client.booking.accept(own(one));
  const { printed } = await service.end('SIGTERM');
  search.look(
    `what the service printed on ${store.name}`,
    secretsIn(Buffer.from(printed), secrets),
  );
  search.look(`the data on ${store.name}`, await store.secrets(secrets));
  return { lived, secrets, keys: { page, staff } };
}

function keyIn(printed: string): string {
  return /(?:pk|sk|ck)_live_\w+/.exec(printed)?.[0] ?? '';
}

/** Looks for what is secret, and for what tells the kind of appointment. */
function look(
  { search, store }: Running,
  place: string,
  { text, secrets }: { text: string; secrets: Secrets },
): void {
  const names = secretsIn(Buffer.from(text), { ...secrets, ...tellingWords });
  search.look(`${place} on ${store.name}`, names);
}

/** Mails and webhook say to whom, as they must, and nothing else. */
async function lookAtPost(running: Running, secrets: Secrets): Promise<void> {
  const { search, office } = running;
  const { mails, calls } = office;
  // Of a session that comes near, of a seat that is offered, of one that staff cancelled.
  const isAllHere = () =>
    [/您的预约时间是/, /现在可以预约/, /已取消/].every((words) =>
      mails.some(({ text }) => words.test(bodyOfMail(text))),
    ) && calls.length > 0;
  for (const endsAt = Date.now() + patienceMs; !isAllHere(); await pause(500)) {
    if (Date.now() < endsAt) continue;
    search.fault(`only ${mails.length} mails and ${calls.length} calls came`);
    return;
  }
  for (const { text } of mails) {
    const head = text.slice(0, text.indexOf('\r\n\r\n'));
    look(running, 'the head of a mail', { text: head.replace(/^To: .*$/m, ''), secrets });
    look(running, 'the body of a mail', { text: bodyOfMail(text), secrets });
    search.control('a mail', secretsIn(Buffer.from(text), secrets), 'email');
  }
  for (const { headers, body } of calls) {
    const { data, ...rest } = JSON.parse(body) as { data: { text: string; contact: unknown } };
    const text = JSON.stringify([headers, rest, data.text]);
    look(running, 'a call of the webhook', { text, secrets });
    search.control('a webhook', secretsIn(Buffer.from(JSON.stringify(data)), secrets), 'wechat');
  }
}

/** What a person erased opens no more: not here, not in a backup, not once that is restored. */
async function eraseAndSearch(
  { search, store, masterKey, env }: Running,
  {
    lived,
    secrets,
    keys,
  }: { lived: Lived; secrets: Secrets; keys: { page: string; staff: string } },
): Promise<void> {
  const backup = await store.copy();
  const service = await startFromCommandLine(store.dataFolder, { env });
  const client = createClient({ baseUrl: service.url, key: keys.page });
  for (const receipt of lived.receipts) await client.booking.erase(own(receipt));
  await service.end('SIGTERM');

  const [then, now] = [await readKept(backup), await readKept(store)];
  const inWords = async (...kept: [typeof then, typeof then]) => {
    const texts = await opened(...kept, { store, masterKey });
    return secretsIn(Buffer.from(texts.join('\n')), secrets);
  };
  const before = await inWords(then, then);
  for (const secret of ['alias', 'email', 'note']) {
    search.control(`${secret} in a backup with its own keys`, before, secret);
  }
  search.look(`a backup with the keys of now on ${store.name}`, await inWords(then, now));
  search.look(`what is left on ${store.name}`, await inWords(now, then));

  await restoreKeys(backup, now);
  await lookAtRestored({ search, store: backup, env }, { lived, secrets, keys });
  const { db, close } = await backup.open();
  await sql`create table leak as select ${secrets['alias'] ?? ''}::text as words`.execute(db);
  await close();
  search.control(`the data on ${store.name}`, await backup.secrets(secrets), 'alias');
}

async function lookAtRestored(
  { search, store, env }: { search: Search; store: Store; env: NodeJS.ProcessEnv },
  {
    lived,
    secrets,
    keys,
  }: { lived: Lived; secrets: Secrets; keys: { page: string; staff: string } },
): Promise<void> {
  const service = await startFromCommandLine(store.dataFolder, { env });
  const client = createClient({ baseUrl: service.url, key: keys.page });
  const staff = createAdminClient({ baseUrl: service.url, key: keys.staff });
  for (const receipt of lived.receipts) {
    const isGone = await client.booking.get(own(receipt)).then(
      () => false,
      (error: unknown) => isApiError(error, 'not_found'),
    );
    if (!isGone) search.fault(`an erased booking came back with a backup on ${store.name}`);
  }
  const listed: unknown[] = [];
  for await (const one of staff.booking.list()) listed.push(one);
  const names = secretsIn(Buffer.from(JSON.stringify(listed)), secrets);
  search.look(`what staff sees of a restored backup on ${store.name}`, names);
  await service.end('SIGTERM');
}

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { RegistrationReceipt } from '@union-jobs/contract';
import { startService, type RunningService } from '@union-jobs/server';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { encode } from 'uqr';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { findChromium } from '../browsers.ts';
import { openDesk, type ApplicationDesk } from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';
import { createFair, readFair, registrationBody } from '../server/fair/fair-desk.ts';

const pageFolder = join(import.meta.dirname, '../../packages/widgets/dist/scripts');

/** A film of one QR code, as a camera would see it (YUV4MPEG2, one frame). */
function filmOf(text: string): Buffer {
  const width = 480;
  const { data, size } = encode(text, { ecc: 'M', border: 8 });
  const light = Buffer.alloc(width * width, 235);
  for (let at = 0; at < light.length; at++) {
    const row = Math.floor((Math.floor(at / width) * size) / width);
    const column = Math.floor(((at % width) * size) / width);
    if (data[row]?.[column]) light[at] = 16;
  }
  const colour = Buffer.alloc((width / 2) ** 2 * 2, 128);
  const head = `YUV4MPEG2 W${width} H${width} F5:1 Ip A1:1 C420jpeg\nFRAME\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), light, colour]);
}

describe('the door of a fair', () => {
  let desk: ApplicationDesk;
  let service: RunningService;
  let browser: Browser;
  let page: Page;
  let folder: string;
  let fairId: string;
  let key: string;
  let first: RegistrationReceipt;
  let second: RegistrationReceipt;
  const faults: string[] = [];

  const register = async (mobile: string) =>
    desk.read<RegistrationReceipt>('POST', '/registrations', {
      body: await registrationBody(desk, fairId, { mobile }),
    });

  before(async () => {
    desk = await openDesk(openPglite);
    fairId = (await createFair(desk, { registration: { capacity: 2 } })).id;
    first = await register('13900139001');
    second = await register('13900139002');
    await register('13900139003');
    const { organizationId } = desk.board;
    key = await insertKey(desk.database.db, {
      organizationId,
      kind: 'door',
      mode: 'live',
      scopes: scopesOfKind.door,
      allowedOrigins: [],
      fairId,
    });
    service = await startService({
      db: desk.database.db,
      port: 0,
      hostname: '127.0.0.1',
      pageFolder,
      vault: desk.vault,
      clock: () => desk.board.now,
      onFault: (error) => faults.push(String(error)),
    });
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    const film = join(folder, 'ticket.y4m');
    await writeFile(film, filmOf(first.code));
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({
      executablePath: path,
      args: [
        ...args,
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
      env,
    });
  });
  after(async () => {
    await browser.close();
    await service.stop();
    await desk.database.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => page.context().close());

  const expectAccessible = async () => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
      [],
    );
  };

  const open = async (address = `/staff/check-in?fair=${fairId}#${key}`) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 375, height: 800 },
    });
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(service.url + address);
  };
  const type = async (code: string) => {
    await page.getByLabel('签到码或手机号').fill(code);
    await page.keyboard.press('Enter');
  };
  const says = (text: string) => page.getByRole('status').getByText(text).waitFor();
  const attended = async () => (await readFair(desk, fairId)).counters.attended;

  it('reads a ticket by the camera, once, and takes it back', async () => {
    await open();
    await page.getByText('已报名 2 人，已签到 0 人').waitFor();
    assert.doesNotMatch(page.url(), /dk_/);
    await page.getByRole('button', { name: '打开摄像头扫码' }).click();
    await says('签到成功');
    await page.getByText('已报名 2 人，已签到 1 人').waitFor();
    // The ticket is still before the camera: that is not somebody else with a copy of it.
    await page.waitForTimeout(1500);
    await says('签到成功');
    await page.getByRole('button', { name: '关闭摄像头' }).click();
    await page.getByRole('button', { name: '撤销这次签到' }).click();
    await says('已撤销签到');
    assert.equal(await attended(), 0);
    assert.deepEqual(faults, []);
  });

  it('takes codes and mobile numbers that are typed, and tells what is amiss', async () => {
    await open();
    await type('123');
    await page.getByText('请输入八位签到码').waitFor();
    await type(second.code.toLowerCase());
    await says('签到成功');
    await expectAccessible();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible();
    await type(second.code);
    await says('签到过，请核对是不是本人');
    await expectAccessible();
    await type('13900139003');
    await says('候补中，还没有名额，未签到');
    await type('ZZZZ2222');
    await says('没有找到这个码');
    assert.equal(await attended(), 1);
  });

  it('keeps a code whose answer was lost, and checks it in once', async () => {
    await open();
    let isLost = true;
    await page.route('**/check-ins', async (route) => {
      if (!isLost) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await type(first.code);
    await says('不会重复签到');
    isLost = false;
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: '再试一次' }).click();
    await says('签到成功');
    assert.equal(await attended(), 2);
  });

  it('goes on after a reload, and says when the link is not whole', async () => {
    await open();
    await page.getByText('已报名 2 人').waitFor();
    await page.reload();
    await page.getByText('已报名 2 人').waitFor();
    await page.context().close();
    await open(`/staff/check-in?fair=${fairId}`);
    await page.getByText('这个链接不完整').waitFor();
  });

  it('does nothing else with its key, and nothing on other pages', async () => {
    await open();
    const headers = { authorization: `Bearer ${key}` };
    const list = await fetch(`${service.url}/v1/admin/fairs/${fairId}/registrations`, { headers });
    assert.equal(list.status, 403);
    const elsewhere = { ...headers, origin: 'https://elsewhere.example' };
    const read = await fetch(`${service.url}/v1/fairs/${fairId}`, { headers: elsewhere });
    assert.equal(read.status, 403);
    const other = await createFair(desk, { name: '别的招聘会' });
    const body = JSON.stringify({ code: second.code });
    const checkIn = await fetch(`${service.url}/v1/admin/fairs/${other.id}/check-ins`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body,
    });
    assert.equal(checkIn.status, 404);
  });
});

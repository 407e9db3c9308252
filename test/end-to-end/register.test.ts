import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckedIn, RegistrationTicket } from '@union-jobs/contract';
import type { BrowserContext, Page } from 'playwright-core';
import { createFair, readFair } from '../server/fair/fair-desk.ts';
import { openApplySite, outcome, type ApplySite } from './apply-site.ts';

describe('registering for a fair on the site of a partner', () => {
  let site: ApplySite;
  let fairId: string;
  let context: BrowserContext;
  before(async () => {
    site = await openApplySite();
    fairId = (await createFair(site.desk, { registration: { capacity: 1 } })).id;
    context = await site.openContext();
  });
  after(() => site.close());

  async function openForm(): Promise<Page> {
    const page = await site.openPage(context, `/?union-register=${fairId}`);
    await addButton(page);
    return page;
  }

  /** The address opens the form as soon as the button is there. */
  async function addButton(page: Page): Promise<void> {
    await page.evaluate((fair) => {
      const button = document.createElement('union-register-button');
      button.setAttribute('fair', fair);
      button.setAttribute('manage-page', '/ticket');
      document.body.append(button);
    }, fairId);
    await page.locator('[name=mobile]').waitFor();
  }

  async function fillIn(page: Page, mobile: string) {
    await page.locator('[name=name]').fill('姜同学');
    await page.locator('[name=mobile]').fill(mobile);
    await page.getByRole('checkbox', { name: /我同意/ }).check();
  }

  const send = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();
  const linkOf = (page: Page) => page.getByLabel('管理链接').inputValue();
  const codeOf = async (page: Page) =>
    (await page.locator('.pass [aria-hidden]').innerText()).replace(/\s/g, '');

  async function ticketOf(link: string): Promise<RegistrationTicket> {
    const [, id, token] = /=(reg_\w+)~([\w-]+)$/.exec(link) ?? [];
    return site.desk.read('GET', `/registrations/${id}`, { token: token ?? '' });
  }

  it('goes from the form to the ticket, the waitlist, the door and being erased', async () => {
    const first = await openForm();
    await fillIn(first, '13800138031');
    await send(first);
    await outcome(first, '报名成功');
    const firstLink = await linkOf(first);
    const second = await openForm();
    await fillIn(second, '13800138032');
    await send(second);
    await outcome(second, '已进入候补，第 1 位');
    const secondLink = await linkOf(second);
    const secondCode = await codeOf(second);

    const mine = await context.newPage();
    await mine.goto(new URL(firstLink, site.origin).href);
    await mine.getByText('已报名').waitFor();
    assert.doesNotMatch(mine.url(), /~/);
    await mine.getByRole('button', { name: '退出报名' }).click();
    await mine.getByRole('button', { name: '确认退出' }).click();
    await mine.getByText('您已退出报名').waitFor();
    assert.deepEqual(
      [(await ticketOf(secondLink)).state, (await ticketOf(secondLink)).position],
      ['registered', null],
    );

    const checkedIn = await site.desk.read<CheckedIn>('POST', `/admin/fairs/${fairId}/check-ins`, {
      key: site.desk.secret,
      body: { code: secondCode },
    });
    assert.deepEqual([checkedIn.state, checkedIn.wasAttended], ['attended', false]);

    await mine.getByRole('button', { name: '删除信息' }).click();
    await mine.getByRole('button', { name: '永久删除' }).click();
    await mine.getByText('管理码和签到码不再有效').waitFor();
    await assert.rejects(ticketOf(firstLink));
    assert.equal((await readFair(site.desk, fairId)).counters.attended, 1);
    await Promise.all([first, second, mine].map((page) => page.close()));
  });

  it('gives the ticket of a registration whose answer was lost before a reload', async () => {
    const page = await openForm();
    await fillIn(page, '13800138033');
    page.on('dialog', (dialog) => void dialog.accept());
    let isLost = true;
    await page.route('**/v1/registrations', async (route) => {
      if (route.request().method() !== 'POST' || !isLost) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await send(page);
    await outcome(page, '结果未确认');
    isLost = false;
    await page.reload();
    await addButton(page);
    await fillIn(page, '13800138033');
    await send(page);
    await outcome(page, '已进入候补，第 1 位');
    await page.close();
  });

  it('stores one registration when two tabs send at once', async () => {
    const fair = await createFair(site.desk, { registration: { capacity: 30 } });
    fairId = fair.id;
    const tabs = [await openForm(), await openForm()];
    for (const tab of tabs) await fillIn(tab, '13800138034');
    await Promise.all(tabs.map((tab) => send(tab)));
    const titles = await Promise.all(
      tabs.map((tab) =>
        tab.getByRole('heading', { name: /报名成功|这个手机号已经报名/ }).innerText(),
      ),
    );
    assert.deepEqual(titles.map((one) => one.trim()).sort(), ['报名成功', '这个手机号已经报名']);
    assert.equal((await readFair(site.desk, fairId)).counters.registered, 1);
  });

  it('raises no error in the page or the service, under a strict policy', () => {
    assert.deepEqual(site.faults, []);
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { BookingReceipt } from '@union-jobs/contract';
import type { BrowserContext, Page } from 'playwright-core';
import { at, counselingOn, type CounselingDesk } from '../server/booking/counseling-desk.ts';
import { openApplySite, type ApplySite } from './apply-site.ts';

describe('the page of a booking on the site of a partner', () => {
  let site: ApplySite;
  let desk: CounselingDesk;
  let context: BrowserContext;
  before(async () => {
    site = await openApplySite();
    desk = await counselingOn(site.desk, 1);
    context = await site.openContext({ timezoneId: 'Europe/Berlin' });
  });
  after(() => site.close());

  /** A page with the element, opened by the manage link. */
  async function openBooking({ id, manageToken }: BookingReceipt): Promise<Page> {
    const page = await context.newPage();
    await page.clock.setFixedTime(desk.board.now);
    page.on('pageerror', (error) => site.faults.push(error.message));
    await page.goto(`${site.origin}/#union-booking=${id}~${manageToken}`);
    await page.evaluate(() => {
      const element = document.createElement('union-booking');
      element.setAttribute('leave-url', '/weather');
      document.body.append(element);
    });
    await page.getByText('预约编号').waitFor();
    return page;
  }

  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();
  const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

  it('sees, moves, quietens, cancels and erases, and the code is in no address', async () => {
    const held = await desk.book(at('2026-12-02', 9));
    const page = await openBooking(held);
    assert.doesNotMatch(page.url(), /book_|~/);
    await page.getByText('12月2日，星期三，09:00 至 09:50').waitFor();
    await page.getByText('北京时间').first().waitFor();

    await press(page, '改期');
    const days = page.locator('[role=gridcell]', { hasText: '12月4日' });
    await page.getByRole('button', { name: '后两周' }).or(days).first().waitFor();
    await days.click();
    await page.getByRole('button', { name: /^12月4日，星期五，10:00/ }).click();
    await press(page, '改到 12月4日，星期五，10:00');
    await says(page, '已改期。');
    assert.equal((await desk.own(held)).sessions[0]?.startsAt, at('2026-12-04', 10));

    await press(page, '停止提醒');
    await page.getByRole('button', { name: '开启提醒' }).waitFor();
    assert.equal((await desk.own(held)).reminders, false);

    await press(page, '添加到日历');
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存日历文件' }).click();
    const text = await readFile(await (await file).path(), 'utf8');
    assert.match(text, /SUMMARY:预约\r\n/);
    assert.doesNotMatch(text, /咨询|工会/);

    await press(page, '取消预约');
    await press(page, '确认取消');
    await says(page, '已取消。');
    assert.equal((await desk.own(held)).state, 'cancelled');

    await press(page, '删除信息');
    await press(page, '永久删除');
    await page.getByText('管理码不再有效').waitFor();
    await assert.rejects(desk.own(held));
    await page.close();
  });

  it('takes what is offered to who waited', async () => {
    const day = '2026-12-07';
    const held = await desk.book(at(day, 9));
    const { service } = desk;
    const waiting = await desk.read<BookingReceipt>(
      'POST',
      `/counseling-services/${service.id}/waitlist`,
      { body: { ...(await desk.client()), mode: 'phone', from: day, to: day } },
    );
    await desk.own(held, 'cancellation', {});
    const page = await openBooking(waiting);
    await press(page, '确认预约');
    await says(page, '已预约。');
    assert.equal((await desk.own(waiting)).state, 'booked');
    await page.close();
  });

  it('is left at once, without an entry in the history and without a word of where from', async () => {
    const page = await openBooking(await desk.book(at('2026-12-08', 9)));
    const entries = await page.evaluate(() => history.length);
    const next = page.waitForRequest(/\/weather$/);
    await press(page, '快速离开');
    assert.equal((await next).headers()['referer'], undefined);
    await page.waitForURL(/\/weather$/);
    assert.equal(await page.evaluate(() => history.length), entries);
    await page.close();
  });

  it('raises no error in the page or the service, under a strict policy', () => {
    assert.deepEqual(site.faults, []);
  });
});

import type { Page } from 'playwright-core';
import { counselCanaries as canaries } from './canary.ts';
import { tellingWords } from './counsel-people.ts';
import type { Journey } from './journey.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Books a session by mail, looked at after every step; gives the manage link and the calendar file. */
export async function bookInBrowser({ context, origin, look }: Journey) {
  const page = await context.newPage();
  await page.goto(`${origin}/counsel?sid=${canaries.sid}`);
  await page.getByRole('button', { name: tellingWords.service }).click();
  await page.getByRole('radio', { name: '电话' }).check();
  await look(page, 'the choice of a way');
  await press(page, '选择时间');
  await page.locator('.times .time').last().click();
  await page.getByText(/还剩 [45]:\d\d/).waitFor();
  await page.getByRole('radio', { name: '邮箱' }).check();
  await page.getByRole('textbox', { name: /邮箱地址/ }).fill(canaries.email);
  await page.getByRole('radio', { name: '微信' }).check();
  await page.getByRole('textbox', { name: /微信号/ }).fill(canaries.wechat);
  await page.getByRole('radio', { name: '手机' }).check();
  await page.getByRole('textbox', { name: /手机号/ }).fill(canaries.mobile);
  await page.getByRole('textbox', { name: '怎样称呼您' }).fill(canaries.alias);
  await page.getByRole('radio', { name: '已满 18 周岁' }).check();
  await look(page, 'a person that is written');
  await press(page, '下一步');
  await page.getByRole('checkbox', { name: /我同意/ }).check();
  await page.getByRole('checkbox', { name: /单独同意/ }).check();
  await look(page, 'a booking to be confirmed');
  await loseAnswers(page);
  await press(page, '确认预约');
  await page.getByRole('heading', { name: '已约好' }).waitFor();
  await press(page, '显示管理码的二维码');
  await page.locator('img[part=qr]').waitFor();
  const link = await page.getByLabel('管理链接').inputValue();
  const href = await page.getByRole('link', { name: /存入日历/ }).getAttribute('href');
  await look(page, 'the receipt of a booking');
  await page.getByRole('button', { name: /公用设备/ }).click();
  await page.getByRole('button', { name: tellingWords.service }).waitFor();
  await look(page, 'a receipt that was cleared');
  await press(page, '快速离开');
  await page.waitForURL(/\/calm$/);
  await look(page, 'a page that was left quickly');
  await page.close();
  return { code: link.split('union-booking=')[1] ?? '', calendar: decodeURIComponent(href ?? '') };
}

async function loseAnswers(page: Page): Promise<void> {
  let sent = 0;
  await page.route('**/confirmation', async (route) => {
    if (route.request().method() !== 'POST' || ++sent > 2) return route.continue();
    await route.fetch();
    return route.abort();
  });
}

/** Follows a booking by its code, which is typed: sees, moves, exports, cancels and erases it. */
export async function followBooking({ context, origin, look }: Journey, code: string) {
  const page = await context.newPage();
  await page.goto(`${origin}/booking?sid=${canaries.sid}`);
  await page.locator('input[name=code]').fill(code);
  await look(page, 'a code that is typed');
  await press(page, '查看');
  await press(page, '改期');
  await page.locator('.times .time').first().click();
  await page.getByRole('button', { name: /^改到/ }).click();
  await page.getByText('已改期。').waitFor();
  await press(page, '添加到日历');
  await page.getByRole('link', { name: '保存日历文件' }).waitFor();
  await press(page, '导出我的信息');
  await page.locator('textarea').waitFor();
  await look(page, 'the page of a booking');
  await press(page, '取消预约');
  await press(page, '确认取消');
  await page.getByText('已取消。').waitFor();
  await press(page, '删除信息');
  await press(page, '永久删除');
  await page.getByText('管理码不再有效').waitFor();
  await look(page, 'a booking that is erased');
  await press(page, '快速离开');
  await page.waitForURL(/\/calm$/);
  await page.close();
}

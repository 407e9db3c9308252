import type { BrowserContext, Page } from 'playwright-core';
import { pdf } from '../server/upload/sample-files.ts';
import { canaries } from './canary.ts';

/** A person at a partner's page. */
export interface Journey {
  readonly context: BrowserContext;
  readonly origin: string;
  /** Told after every step of what the page keeps by then. */
  readonly look: (page: Page, step: string) => Promise<void>;
}

/** Opens the page with jobs. */
export async function openList({ context, origin }: Journey): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/?sid=${canaries.sid}`);
  await page.locator('[part=job-title]').first().hover();
  return page;
}

/** Opens one of the jobs. */
export async function openJob(journey: Journey): Promise<Page> {
  const page = await openList(journey);
  await page.locator('[part=job-title]').first().click();
  await page.getByRole('button', { name: '投递简历' }).waitFor();
  return page;
}

/** Saves a job and forgets it, reports one, and shares it. */
export async function saveReportShare(journey: Journey): Promise<void> {
  const list = await openList(journey);
  await list.locator('[part=save]').first().click();
  await list.locator('[part=saved]').click();
  await list.getByText('清空收藏').click();
  await list.getByText('确定清空').click();
  await list.getByText('还没有收藏').waitFor();
  await list.close();
  const page = await openJob(journey);
  await page.getByRole('button', { name: '举报这个岗位' }).click();
  await page.getByText('收费或要求交押金').click();
  await page.locator('#report-words').fill(canaries.report);
  await journey.look(page, 'a report that is being written');
  await page.getByRole('button', { name: '提交举报' }).click();
  await page.getByText('已收到您的举报').waitFor();
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await page.locator('img[part=qr]').waitFor();
  await journey.look(page, 'a report and a shared job');
  await page.close();
}

/** Fills in the form, with a résumé. */
export async function fillIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '投递简历' }).click();
  for (const name of ['name', 'mobile', 'email', 'message'] as const) {
    await page.locator(`[name=${name}]`).fill(canaries[name]);
  }
  await page.locator('input[name=resume]').setInputFiles({
    name: `${canaries.fileName}.pdf`,
    mimeType: 'application/pdf',
    buffer: pdf({ text: canaries.fileContent }),
  });
  await page.getByText('已上传').waitFor();
  await page.getByRole('checkbox', { name: /我同意/ }).check();
}

/** Applies while answers get lost; gives the link with the manage code. */
export async function apply(page: Page, journey: Journey): Promise<string> {
  let sent = 0;
  await page.route('**/v1/applications', async (route) => {
    if (route.request().method() !== 'POST' || ++sent > 2) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { name: '已提交' }).waitFor();
  await page.locator('img[part=qr]').waitFor();
  await journey.look(page, 'the receipt');
  return page.getByLabel('管理链接').inputValue();
}

/** Registers for a fair while answers get lost; gives the link with the manage code. */
export async function register(journey: Journey, fairId: string): Promise<string> {
  const { context, origin, look } = journey;
  const page = await context.newPage();
  await page.goto(`${origin}/fair?sid=${canaries.sid}&uf-fair=${fairId}`);
  await page.getByRole('button', { name: '报名' }).click();
  await page.locator('[name=name]').fill(canaries.name);
  await page.locator('[name=mobile]').fill(canaries.mobile);
  await page.getByRole('checkbox', { name: /我同意/ }).check();
  await look(page, 'a registration that is filled in');
  let sent = 0;
  await page.route('**/v1/registrations', async (route) => {
    if (route.request().method() !== 'POST' || ++sent > 2) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { name: '报名成功' }).waitFor();
  await look(page, 'the ticket');
  const link = await page.getByLabel('管理链接').inputValue();
  await page.close();
  return link;
}

/** Follows the registration: the ticket, all that is held, leaving the fair, being forgotten. */
export async function followTicket(journey: Journey, link: string): Promise<void> {
  const { context, look } = journey;
  const page = await context.newPage();
  await page.goto(link);
  await page.getByText('已报名').waitFor();
  await page.getByRole('button', { name: '导出我的信息' }).click();
  await page.locator('textarea').waitFor();
  await look(page, 'the page of the ticket');
  await page.getByRole('button', { name: '退出报名' }).click();
  await page.getByRole('button', { name: '确认退出' }).click();
  await page.getByText('您已退出报名').waitFor();
  await look(page, 'a registration taken back');
  await page.close();
}

/** Follows the application: its state, all that is held, taking it back. */
export async function follow(page: Page, link: string, journey: Journey): Promise<void> {
  await page.goto(link);
  await page.getByText('已提交').waitFor();
  await page.getByRole('button', { name: '导出我的信息' }).click();
  await page.locator('textarea').waitFor();
  await journey.look(page, 'the status page');
  await page.getByRole('button', { name: '撤回投递' }).click();
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByText('已撤回').waitFor();
  await journey.look(page, 'an application taken back');
}

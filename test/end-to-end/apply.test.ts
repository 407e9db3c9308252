import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { pdf } from '../server/upload/sample-files.ts';
import { fillIn, openApplySite, outcome, send, type ApplySite } from './apply-site.ts';

describe('from an apply button on a partner page to the service and back', () => {
  let site: ApplySite;
  let context: BrowserContext;
  let page: Page;
  /** Addresses that the page asked for. */
  let asked: string[] = [];

  before(async () => {
    site = await openApplySite();
  });
  after(() => site.close());
  beforeEach(async () => {
    context = await site.openContext();
    asked = [];
    context.on('request', (request) => asked.push(request.url()));
    page = await site.openPage(context);
  });
  afterEach(() => context.close());

  const stored = async () => (await site.stored()).length;

  it('loads nothing but itself until it is touched', async () => {
    await page.waitForTimeout(300);
    assert.deepEqual(asked.map((url) => new URL(url).pathname).sort(), [
      '/',
      '/w/1/apply-button.js',
      '/w/1/union-jobs.js',
    ]);
    await page.getByRole('button', { name: '投递简历' }).hover();
    await page.getByRole('button', { name: '投递简历' }).click();
    await page.locator('[name=name]').waitFor();
    const forms = asked.filter((url) => url.includes('application-form'));
    assert.equal(forms.length, 1);
  });

  it('stores an application and its file once though answers are lost, and manages it', async () => {
    let lost = 0;
    await page.route('**/v1/applications', async (route) => {
      if (route.request().method() !== 'POST' || ++lost > 2) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await fillIn(page, '13800138001');
    const file = { name: '简历.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await page.locator('input[name=resume]').setInputFiles(file);
    await page.getByText('已上传').waitFor();
    await send(page);
    await outcome(page, '已提交');
    assert.equal(lost, 3);
    assert.equal(await stored(), 1);
    const link = await page.getByLabel('管理链接').inputValue();
    assert.match(link, /\/mine#union-application=app_\w+~[\w-]{43}$/);
    await page.locator('img[part=qr]').waitFor();
    await page.goto(link);
    await page.getByText('已提交').waitFor();
    assert.equal(page.url(), `${site.origin}/mine`);
    await page.getByRole('button', { name: '导出我的信息' }).click();
    assert.match(await page.locator('textarea').inputValue(), /姜同学/);
    await page.getByRole('button', { name: '撤回投递' }).click();
    await page.getByRole('button', { name: '确认撤回' }).click();
    await page.getByText('已撤回').waitFor();
    await page.getByRole('button', { name: '删除信息' }).click();
    await page.getByRole('button', { name: '永久删除' }).click();
    await page.getByText('管理码不再有效').waitFor();
    const token = link.split('~')[1] ?? '';
    assert.deepEqual(
      asked.filter((url) => url.includes(token) && !url.startsWith(site.origin)),
      [],
    );
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    assert.equal(kept, '[{},{}]');
  });

  it('keeps an application without a network and sends it when it is back', async () => {
    const before = await stored();
    await fillIn(page, '13800138002');
    await context.setOffline(true);
    await send(page);
    await page.getByText('网络已断开，恢复后自动提交').waitFor();
    await context.setOffline(false);
    await outcome(page, '已提交');
    assert.equal(await stored(), before + 1);
  });

  it('recognises who has applied, also in another tab', async () => {
    await fillIn(page, '138 0013 8002');
    await send(page);
    await outcome(page, '您已经投递过这个岗位');
  });

  it('sends nothing with a mistake, and puts the words at its field', async () => {
    await fillIn(page, '13800138003');
    await page.locator('[name=email]').fill('name@example');
    await send(page);
    await page.getByText('如 name@example.com').waitFor();
    assert.equal(await page.locator('[aria-invalid=true]').count(), 1);
  });

  it('says that the job is closed', async () => {
    await fillIn(page, '13800138004');
    await site.desk.database.db
      .updateTable('job')
      .set({ closed_at: site.desk.board.now } as never)
      .where('id', '=', site.jobId)
      .execute();
    await send(page);
    await outcome(page, '该职位已关闭');
  });

  it('raises no error in the page or the service, under a strict policy', () => {
    assert.deepEqual(site.faults, []);
  });
});

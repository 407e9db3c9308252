import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { startService, type RunningService } from '@union-jobs/server';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { FolderStore } from '../../packages/server/src/upload/folder-store.ts';
import { findChromium } from '../browsers.ts';
import { openDesk, type ApplicationDesk } from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';
import { pdf } from '../server/upload/sample-files.ts';

const pageFolder = join(import.meta.dirname, '../../packages/widgets/dist/page');

describe('from an apply button on a partner page to the service and back', () => {
  let desk: ApplicationDesk;
  let service: RunningService;
  let site: Server;
  let origin = '';
  let key = '';
  let jobId = '';
  let folder = '';
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Addresses that the page asked for, and what it sent on the way. */
  let asked: string[] = [];
  const faults: string[] = [];

  before(async () => {
    desk = await openDesk(openPglite);
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    site = createServer((request, response) => {
      const element = request.url?.startsWith('/mine')
        ? '<union-application><a href="/">首页</a></union-application>'
        : `<union-apply-button job="${jobId}" manage-page="/mine" placement="home"><a href="/">投递</a></union-apply-button>`;
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${service.url}; connect-src ${service.url}; img-src data:; style-src 'none'`,
      });
      response.end(
        `<!doctype html><html lang="zh-Hans"><title>合作网站</title><script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>${element}</html>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const { db } = desk.database;
    key = await insertKey(db, {
      organizationId: desk.board.organizationId,
      kind: 'publishable',
      mode: 'live',
      scopes: scopesOfKind.publishable,
      allowedOrigins: [origin],
    });
    jobId = await desk.addJob();
    service = await startService({
      db,
      port: 0,
      hostname: '127.0.0.1',
      pageFolder,
      vault: desk.vault,
      files: new FolderStore(folder, { reserveBytes: 0 }),
      clock: () => desk.board.now,
      onFault: (error) => faults.push(String(error)),
    });
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
  });
  after(async () => {
    await browser.close();
    site.close();
    site.closeAllConnections();
    await service.stop();
    await desk.database.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => context.close());

  const open = async () => {
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 700 } });
    page = await context.newPage();
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(origin);
    await page.getByRole('button', { name: '投递简历' }).waitFor();
  };
  const fillIn = async (mobile: string) => {
    await page.getByRole('button', { name: '投递简历' }).click();
    await page.locator('[name=name]').fill('姜同学');
    await page.locator('[name=mobile]').fill(mobile);
    await page.getByRole('checkbox', { name: /我同意/ }).check();
  };
  const send = () => page.getByRole('button', { name: '提交', exact: true }).click();
  const stored = async () => {
    const { items } = await desk.read<{ items: unknown[] }>('GET', '/admin/applications', {
      key: desk.secret,
    });
    return items.length;
  };

  it('loads nothing but itself until it is touched', async () => {
    await open();
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
    await open();
    let lost = 0;
    await page.route('**/v1/applications', async (route) => {
      if (route.request().method() !== 'POST' || ++lost > 2) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await fillIn('13800138001');
    const file = { name: '简历.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await page.locator('input[name=resume]').setInputFiles(file);
    await page.getByText('已上传').waitFor();
    await send();
    await page.getByRole('heading', { name: '已提交' }).waitFor();
    assert.equal(lost, 3);
    assert.equal(await stored(), 1);
    const link = await page.getByLabel('管理链接').inputValue();
    assert.match(link, /\/mine#union-application=app_\w+~[\w-]{43}$/);
    await page.locator('img[part=qr]').waitFor();
    await page.goto(link);
    await page.getByText('已提交').waitFor();
    assert.equal(page.url(), `${origin}/mine`);
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
      asked.filter((url) => url.includes(token) && !url.startsWith(origin)),
      [],
    );
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    assert.equal(kept, '[{},{}]');
  });

  it('keeps an application without a network and sends it when it is back', async () => {
    await open();
    const before = await stored();
    await fillIn('13800138002');
    await context.setOffline(true);
    await send();
    await page.getByText('网络已断开，恢复后自动提交').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: '已提交' }).waitFor();
    assert.equal(await stored(), before + 1);
  });

  it('recognises who has applied, also in another tab', async () => {
    await open();
    await fillIn('138 0013 8002');
    await send();
    await page.getByRole('heading', { name: '您已经投递过这个岗位' }).waitFor();
  });

  it('sends nothing with a mistake, and puts the words at its field', async () => {
    await open();
    await fillIn('13800138003');
    await page.locator('[name=email]').fill('name@example');
    await send();
    await page.getByText('如 name@example.com').waitFor();
    assert.equal(await page.locator('[aria-invalid=true]').count(), 1);
  });

  it('says that the job is closed', async () => {
    await open();
    await fillIn('13800138004');
    await desk.database.db
      .updateTable('job')
      .set({ closed_at: desk.board.now } as never)
      .where('id', '=', jobId)
      .execute();
    await send();
    await page.getByRole('heading', { name: '该职位已关闭' }).waitFor();
  });

  it('raises no error in the page or the service, under a strict policy', () => {
    assert.deepEqual(faults, []);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '@union-jobs/server';
import {
  chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { FolderStore } from '../../packages/server/src/upload/folder-store.ts';
import { findChromium } from '../browsers.ts';
import { openDesk, type ApplicationDesk } from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';

const pageFolder = join(import.meta.dirname, '../../packages/widgets/dist/scripts');

/** A real service, and the site of a partner with an apply button under a strict policy. */
export interface ApplySite {
  readonly desk: ApplicationDesk;
  readonly origin: string;
  readonly jobId: string;
  /** What went wrong in pages and service. */
  readonly faults: string[];
  /** A browser of its own, as a phone has it. */
  openContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page on which the button stands; `search` goes into its address. */
  openPage(context: BrowserContext, search?: string): Promise<Page>;
  /** Applications that the service has. */
  stored(): Promise<{ id: string }[]>;
  close(): Promise<void>;
}

/** Starts service, site and browser. */
export async function openApplySite(): Promise<ApplySite> {
  const desk = await openDesk(openPglite);
  const { db } = desk.database;
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
  const faults: string[] = [];
  const jobId = await desk.addJob();
  let html = '';
  let policy = '';
  const site = createServer((request, response) => {
    const own = /^\/(mine|ticket)/.exec(request.url ?? '')?.[1];
    const tag = own === 'ticket' ? 'union-registration' : 'union-application';
    const element = own
      ? `<${tag}><a href="/">首页</a></${tag}>`
      : `<union-apply-button job="${jobId}" manage-page="/mine" placement="home"><a href="/">投递</a></union-apply-button>`;
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
    response.end(html + element);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const key = await insertKey(db, {
    organizationId: desk.board.organizationId,
    kind: 'publishable',
    mode: 'live',
    scopes: scopesOfKind.publishable,
    allowedOrigins: [origin],
  });
  const service = await startService({
    db,
    port: 0,
    hostname: '127.0.0.1',
    pageFolder,
    vault: desk.vault,
    files: new FolderStore(folder, { reserveBytes: 0 }),
    clock: () => desk.board.now,
    onFault: (error) => faults.push(String(error)),
  });
  policy = `default-src 'none'; script-src ${service.url}; connect-src ${service.url}; img-src data:; style-src 'none'`;
  html = `<!doctype html><html lang="zh-Hans"><meta name="viewport" content="width=device-width"><title>合作网站</title><script type="module" src="${service.url}/w/1/union-jobs.js" data-key="${key}"></script>`;
  const { path, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath: path, args: [...args], env });
  return {
    desk,
    origin,
    jobId,
    faults,
    openContext: (options = {}) =>
      browser.newContext({
        locale: 'zh-CN',
        viewport: { width: 375, height: 700 },
        ...options,
      }),
    async openPage(context, search = '') {
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(origin + search);
      await page.getByRole('button', { name: '投递简历', includeHidden: true }).waitFor();
      return page;
    },
    async stored() {
      const { items } = await desk.read<{ items: { id: string }[] }>('GET', '/admin/applications', {
        key: desk.secret,
      });
      return items;
    },
    async close() {
      await browser.close();
      site.close();
      site.closeAllConnections();
      await service.stop();
      await desk.database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the form and fills in what it needs. */
export async function fillIn(page: Page, mobile: string): Promise<void> {
  await page.getByRole('button', { name: '投递简历' }).click();
  await page.locator('[name=name]').fill('姜同学');
  await page.locator('[name=mobile]').fill(mobile);
  await page.getByRole('checkbox', { name: /我同意/ }).check();
}

/** Presses the button that sends the form. */
export function send(page: Page): Promise<void> {
  return page.getByRole('button', { name: '提交', exact: true }).click();
}

/** Waits for the form to say what became of the application. */
export function outcome(page: Page, title: string): Promise<void> {
  return page.getByRole('heading', { name: title }).waitFor();
}

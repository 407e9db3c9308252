import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { servePartnerSite, type PartnerSite } from '../../examples/script-tag/partner-site.ts';
import { findChromium } from '../browsers.ts';
import { runCommand, startFromCommandLine, type StartedService } from '../server/command-line.ts';

const sheet = join(import.meta.dirname, '../../examples/sample-data/岗位信息表.xlsx');

describe("from an employer's sheet to a partner's page", () => {
  let folder: string;
  let service: StartedService;
  let site: PartnerSite;
  let browser: Browser;
  let page: Page;
  let key = '';
  const faults: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    service = await startFromCommandLine(folder);
    site = await servePartnerSite(0, () => ({ service: service.url, key }));
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
    page = await browser.newPage({ locale: 'zh-CN' });
    page.on('pageerror', (error) => faults.push(error.message));
  });
  after(async () => {
    await browser.close();
    site.close();
    service.process.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const union = (...args: string[]) => runCommand(...args, '--data', folder);
  const importSheet = () => union('import', 'jobs', sheet, '--valid-until', '2029-12-31');
  const search = async (words: string) => {
    await page.goto(site.url);
    const form = page.getByRole('search');
    // Suggestions make it a combobox once a person turns to it.
    await form.getByRole('searchbox').or(form.getByRole('combobox')).fill(words);
    await page.getByRole('button', { name: '搜索' }).click();
  };
  const card = (title: string) =>
    page.getByRole('button', { name: title }).or(page.getByRole('link', { name: title }));

  it('shows nothing while there is nothing', async () => {
    await union('organization', 'create', '--name', '长春市总工会');
    const created = await union('key', 'create', '--origin', new URL(site.url).origin);
    key = /pk_live_\w+/.exec(created.printed)?.[0] ?? '';
    assert.ok(key, created.printed);
    await page.goto(site.url);
    await page.getByText('0 个岗位').or(page.getByText('没有')).first().waitFor();
  });

  it('imports the sheet while the service runs', async () => {
    const { printed, code } = await importSheet();
    assert.equal(code, 0, printed);
    assert.match(printed, /限男性|性别/);
  });

  it('finds an imported posting by search on the page', async () => {
    await search('机器人');
    await card('工业机器人装调技术员').first().waitFor();
    assert.equal(await page.getByText('叉车司机').count(), 0);
  });

  it('shows the posting in full', async () => {
    await card('工业机器人装调技术员').first().click();
    await page.getByText('兴业街88号').first().waitFor();
    await page.getByText('看得懂电气图').first().waitFor();
  });

  it('does not show a posting that the law forbids', async () => {
    await search('冷库搬运工');
    await page.getByText('没有').first().waitFor();
  });

  it('changes nothing when the sheet is imported again', async () => {
    const { printed } = await importSheet();
    assert.match(printed, /新增 0，更新 0/);
  });

  it('keeps the postings over a restart', async () => {
    const ended = await service.end('SIGTERM');
    assert.equal(ended.code, 0, ended.printed);
    service = await startFromCommandLine(folder);
    await search('机器人');
    await card('工业机器人装调技术员').first().waitFor();
  });

  it('raises no error in the page', () => {
    assert.deepEqual(faults, []);
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { openPartnerPage, type PartnerPage } from '../partner-page.ts';

const built = join(import.meta.dirname, '../../packages/widgets/dist/scripts');
const older = '1.0.999';

/** The loader as an earlier release had it: other names between files, another folder. */
function asOlder(code: string): string {
  return code.replace(/\br[0-9a-f]{6}\b/g, 'r000000').replaceAll('1.0.0', older);
}

describe("a partner's page around an upgrade of the service", () => {
  let partner: PartnerPage;
  let browser: Browser;
  let page: Page;
  let asked: string[];

  before(async () => {
    partner = await openPartnerPage();
    const { path, args, env } = await findChromium();
    browser = await chromium.launch({ executablePath: path, args: [...args], env });
  });
  after(async () => {
    await browser.close();
    await partner.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ locale: 'zh-CN' });
    asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });

  /** Lets the page have a file as the cache of the browser kept it. */
  const keep = async (name: string, change: (code: string) => string) => {
    const code = await readFile(join(built, name), 'utf8');
    assert.notEqual(change(code), code, `${name} has nothing of a release in it`);
    await page.route(`**/w/1/${name}`, (route) =>
      route.fulfill({ body: change(code), contentType: 'text/javascript', headers: openToAll }),
    );
  };
  const openFirstJob = async () => {
    await page.locator('[part=job-title]').first().click();
    await page
      .getByText('返回列表')
      .or(page.getByRole('button', { name: '关闭' }))
      .first()
      .waitFor();
  };

  it('takes script, element and jobs once each when all are of one release', async () => {
    await page.goto(partner.url);
    await page.locator('[part=job-title]').first().waitFor();
    const counted = asked.filter((path) => /^\/(w|v1)\//.test(path)).sort();
    assert.deepEqual(counted, ['/v1/jobs', '/w/1/job-list.js', '/w/1/union-jobs.js']);
  });

  it('shows jobs when the kept script is older than the element beside it', async () => {
    await keep('union-jobs.js', asOlder);
    await page.goto(partner.url);
    await openFirstJob();
    assert.ok(asked.includes(`/w/${older}/job-list.js`), asked.join('\n'));
    assert.ok(asked.includes('/w/1.0.0/job-list.js'), asked.join('\n'));
  });

  it('opens a job when the part for it came with a release that is gone', async () => {
    await keep('job-list.js', (code) => code.replace(/(job-visit\.)[\w-]{8}/g, '$1OLDoldOL'));
    await page.goto(partner.url);
    await openFirstJob();
    assert.ok(asked.includes('/w/1/job-visit.OLDoldOL.js'), asked.join('\n'));
  });
});

const openToAll = { 'access-control-allow-origin': '*' };

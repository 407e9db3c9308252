import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicationExport } from '@union-jobs/contract';
import type { Locator, Page } from 'playwright-core';
import { createFair } from '../server/fair/fair-desk.ts';
import { fillIn, openApplySite, outcome, type ApplySite } from './apply-site.ts';

/** Counts what a finger does, in the page itself. */
async function countTaps(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(
    "self.taps = 0; addEventListener('touchstart', () => { self.taps++; }, true);",
  );
  return () => page.evaluate('self.taps');
}

describe('applying at the booth of a fair by its QR code', () => {
  let site: ApplySite;
  before(async () => {
    site = await openApplySite();
  });
  after(() => site.close());

  it('takes three taps at most where the device remembers the person', async () => {
    const context = await site.openContext({ hasTouch: true, isMobile: true });
    const first = await site.openPage(context);
    await fillIn(first, '13800138021');
    await first.getByRole('checkbox', { name: /在这台设备上记住/ }).check();
    await first.getByRole('button', { name: '提交', exact: true }).click();
    await outcome(first, '已提交');
    const before = await manageCode(first);
    await first.close();
    // Taken back, so that the same person may apply again.
    await site.desk.read('POST', `/applications/${before.id}/withdrawal`, before);

    const { id: fair } = await createFair(site.desk);
    const page = await context.newPage();
    const taps = await countTaps(page);
    const search = `?union-apply=${site.jobId}&union-fair=${fair}&union-booth=B12&union-placement=poster`;
    await page.goto(site.origin + search);
    const tap = async (target: Locator) => {
      await target.scrollIntoViewIfNeeded();
      await target.tap();
    };
    await page.getByText('已填入这台设备记住的信息').waitFor();
    await tap(page.getByRole('checkbox', { name: /我同意/ }));
    await tap(page.getByRole('button', { name: '提交', exact: true }));
    await outcome(page, '已提交');
    const count = Number(await taps());
    assert.ok(count > 0 && count <= 3, `${count} taps`);

    const { id, token } = await manageCode(page);
    const { source } = await site.desk.read<ApplicationExport>(
      'GET',
      `/applications/${id}/export`,
      {
        token,
      },
    );
    assert.deepEqual(source, { page: `${site.origin}/`, placement: 'poster', fair, booth: 'B12' });
    await context.close();
  });
});

/** What the link of the receipt holds. */
async function manageCode(page: Page): Promise<{ id: string; token: string }> {
  const link = await page.getByLabel('管理链接').inputValue();
  const [id = '', token = ''] = link.split('=')[1]?.split('~') ?? [];
  return { id, token };
}

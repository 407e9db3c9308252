import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../browsers.ts';
import { openPartnerPage, type PartnerPage } from '../partner-page.ts';

/** Where a person is: the jobs on screen, how far they scrolled, the job with the focus. */
interface Place {
  readonly jobs: readonly string[];
  readonly top: number;
  readonly focus: string | undefined;
}

describe("a list of jobs on a partner's page", () => {
  let partner: PartnerPage;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    partner = await openPartnerPage();
    const { path, args, env } = await findChromium();
    // A page that is changed on its way counts as one of the internet, which must not ask loopback.
    const own = [...args, '--disable-features=LocalNetworkAccessChecks'];
    browser = await chromium.launch({ executablePath: path, args: own, env });
  });
  after(async () => {
    await browser.close();
    await partner.close();
  });
  beforeEach(() => openPage());
  afterEach(() => page.context().close());

  const openPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', ...options });
    // The transpiler that runs this names inner functions with this helper.
    await context.addInitScript('self.__name = (one) => one');
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
  };

  const open = async (search = '') => {
    await page.goto(partner.url + search);
    await titles().first().waitFor();
  };
  /** Opens the page as another partner would have written it. */
  const openChanged = async (from: string, to: string) => {
    await page.route(partner.url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(from, to) });
    });
    await open();
  };
  const titles = () => page.locator('[part=job-title]');
  const count = (wanted: number) =>
    page.waitForFunction(
      (many) =>
        document.querySelector('union-job-list')?.shadowRoot?.querySelectorAll('[part=job]')
          .length === many,
      wanted,
    );
  const search = async (words: string) => {
    await page.locator('[part=search-input]').fill(words);
    await page.getByRole('button', { name: '搜索' }).click();
    await page.waitForURL((url) => url.searchParams.get('uj-q') === words);
    await page.locator('[part=root][aria-busy=false]').waitFor();
  };

  /** Shows a second page, scrolls to a job of it, and moves the focus there. */
  const goDown = async (): Promise<Place> => {
    const first = await titles().count();
    await page.locator('[part=more]').click();
    await count(2 * first);
    await titles()
      .nth(first + 4)
      .focus();
    await titles()
      .nth(first + 4)
      .evaluate((title) => title.scrollIntoView({ block: 'center' }));
    // The place is kept when the scrolling has come to rest.
    await page.waitForTimeout(700);
    return place();
  };
  const place = (): Promise<Place> =>
    page.evaluate(() => {
      const root = document.querySelector('union-job-list')?.shadowRoot;
      const focused = root?.activeElement as HTMLElement | null | undefined;
      return {
        jobs: [...(root?.querySelectorAll('[part=job-title]') ?? [])].map(
          (title) => (title as HTMLElement).dataset['job'] ?? '',
        ),
        top: Math.round(focused?.getBoundingClientRect().top ?? scrollY),
        focus: focused?.dataset['job'],
      };
    });
  const expectPlace = async (before: Place) => {
    await count(before.jobs.length);
    await page.waitForFunction(
      (job) =>
        (document.querySelector('union-job-list')?.shadowRoot?.activeElement as HTMLElement | null)
          ?.dataset['job'] === job,
      before.focus,
    );
    await page.waitForTimeout(300);
    const after = await place();
    assert.deepEqual(after.jobs, before.jobs);
    assert.ok(Math.abs(after.top - before.top) <= 3, `${after.top} px, not ${before.top} px`);
  };

  it('is as it was after a reload: filter, pages, scroll and focus', async () => {
    await open();
    await search('员');
    const before = await goDown();
    await page.reload();
    await expectPlace(before);
    assert.equal(new URL(page.url()).searchParams.get('uj-page'), '2');
  });

  it('is as it was after another page, back and forward', async () => {
    await open();
    await search('员');
    const before = await goDown();
    await page.goto(`${partner.url}elsewhere`);
    await page.goBack();
    await expectPlace(before);

    await search('工');
    const { jobs: later } = await place();
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('uj-q') === '员');
    await count(before.jobs.length);
    await page.goForward();
    await page.waitForURL((url) => url.searchParams.get('uj-q') === '工');
    await count(later.length);
    assert.deepEqual((await place()).jobs, later);
  });

  it('goes on by itself where it is endless', async () => {
    await openChanged('<union-job-list', '<union-job-list paging="endless" limit="4"');
    for (const shown of [8, 12]) {
      await page.mouse.wheel(0, 6000);
      await page.waitForFunction(
        (many) =>
          (document
            .querySelector('union-job-list')
            ?.shadowRoot?.querySelectorAll('[part=job-title]').length ?? 0) >= many,
        shown,
      );
    }
    const { jobs } = await place();
    assert.equal(new Set(jobs).size, jobs.length);
  });

  it('asks once for jobs where the address of the script has a query', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openChanged('union-jobs.js"', 'union-jobs.js?v=2"');
    assert.equal(await titles().count(), 20);
    assert.equal(asked.filter((path) => path === '/v1/jobs').length, 1);
    assert.equal(asked.filter((path) => path.endsWith('/job-list.js')).length, 1);
  });

  it('works by keyboard alone, from the search to an opened job and back', async () => {
    await open();
    const tabTo = async (what: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(isFocused, what)) return;
      }
      assert.fail(`${what} cannot be reached`);
    };
    await tabTo('[part=search-input]');
    await page.keyboard.type('员');
    await page.keyboard.press('Enter');
    await page.waitForURL(/uj-q/);
    await tabTo('[part=filter]');
    await page.keyboard.press('Enter');
    await page.locator('union-job-filter').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('union-job-filter').waitFor({ state: 'detached' });
    await tabTo('[part=job-title]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/uj-job/);
    await page.waitForFunction(isFocused, '[part=detail-title]');
    await tabTo('[part=action]');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('uj-job'));
    await page.waitForFunction(isFocused, '[part=job-title]');
    await tabTo('[part=save]');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[part=save][aria-pressed=true]').count(), 1);
  });

  it('can be used at 400 % zoom, where nothing scrolls sideways', async () => {
    await page.context().close();
    // 1280 by 1024 pixels at 400 %.
    await openPage({ viewport: { width: 320, height: 256 } });
    await open();
    const fits = async () => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0);
    };
    await fits();
    await page.getByRole('button', { name: '学历' }).click();
    await page.locator('union-job-filter').getByText('大专').first().click();
    await page.waitForURL(/uj-education/);
    await fits();
    await page.keyboard.press('Escape');
    await titles().first().click();
    await page.getByRole('button', { name: '投递简历' }).click();
    await page.locator('[name=name]').fill('姜同学');
    await fits();
    await page.getByRole('checkbox', { name: /我同意/ }).check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    await page.getByRole('button', { name: '关闭' }).first().click();
    await page.locator('.leave, .leaving').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '举报这个岗位' }).click();
    await page.getByText('信息虚假').click();
    await fits();
    await page.getByRole('button', { name: '返回列表' }).click();
    await titles().first().waitFor();
  });

  it('is printed with every card and without what is pressed', async () => {
    await open();
    await page.locator('[part=job]').first().hover();
    await page.locator('[part=save]').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['search', 'filter', 'more', 'save']) {
      assert.equal(await page.locator(`[part=${part}]:visible`).count(), 0, part);
    }
    assert.equal(await page.locator('[part=job]:visible').count(), 20);
    assert.equal(await page.locator('[part=operator]:visible').count(), 1);
    const skipped = await page
      .locator('[part=job]')
      .last()
      .evaluate((card) => getComputedStyle(card).contentVisibility);
    assert.equal(skipped, 'visible');
  });

  it('raises no error in the page', () => {
    assert.deepEqual(faults, []);
  });
});

/** Whether something of this kind has the focus, through the shadow roots; runs in the page. */
function isFocused(what: string): boolean {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.matches(what) ?? false;
}

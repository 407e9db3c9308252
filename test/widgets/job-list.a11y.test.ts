import { expect } from '@open-wc/testing';
import { json, never, refusal } from './job-service.ts';
import { openFilter, openJob, search, shadow } from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

describe('<union-job-list> a11y', () => {
  afterEach(clearOfElements);

  it('is accessible while it waits', async () => {
    const { list } = mount({ instead: never });
    await list.updateComplete;
    await expect(list).to.be.accessible();
  });

  it('is accessible with jobs', async () => {
    const { list } = await mountShown({ attributes: { q: '机器人', region: '220100' } });
    await expect(list).to.be.accessible();
  });

  it('is accessible with an open filter', async () => {
    const { list } = await mountShown();
    await openFilter(list, 'more');
    await expect(list).to.be.accessible();
  });

  it('is accessible with the regions open', async () => {
    const { list } = await mountShown({ attributes: { region: '220100' } });
    await openFilter(list, 'region');
    await expect(list).to.be.accessible();
  });

  for (const widthPx of [1000, 360]) {
    it(`is accessible with an open job at ${widthPx} px`, async () => {
      const { list } = await mountShown({ widthPx });
      await openJob(list, 2);
      await expect(list).to.be.accessible();
    });
  }

  it('is accessible when nothing matches', async () => {
    const { list } = await mountShown({ attributes: { q: '航天员' } });
    await expect(list).to.be.accessible();
  });

  it('is accessible when it failed', async () => {
    const { list } = await mountShown({ instead: () => json({}) });
    await expect(list).to.be.accessible();
  });

  it('is accessible with a countdown', async () => {
    const { list } = await mountShown({
      instead: () => refusal('rate_limited', 429, { 'retry-after': '25' }),
      timeoutMs: 500,
    });
    await expect(list).to.be.accessible();
  });

  it('is accessible with an old list', async () => {
    let broken = false;
    const { list } = await mountShown({ instead: () => (broken ? json({}) : undefined) });
    broken = true;
    await search(list, '焊工');
    await expect(list).to.be.accessible();
  });

  it('is accessible in the dark', async () => {
    const { list } = await mountShown({ attributes: { theme: 'dark' } });
    await openJob(list, 1);
    await expect(list).to.be.accessible();
  });

  it('speaks the number of jobs', async () => {
    const { list } = await mountShown();
    await search(list, '机器人');
    const count = shadow(list).querySelector('[part=count]');
    expect(count?.getAttribute('role')).to.equal('status');
    expect(count?.textContent?.replace(/\s+/g, ' ').trim()).to.match(/^9 个岗位 · 招聘 81 人$/);
  });

  it('takes the level of its headings from the page', async () => {
    const { list } = await mountShown({ attributes: { 'heading-level': '2' } });
    const levels = [...shadow(list).querySelectorAll('[role=heading]')].map((one) => one.ariaLevel);
    expect(new Set(levels)).to.deep.equal(new Set(['2']));
  });

  it('has targets of at least 44 pixels', async () => {
    const { list } = await mountShown({ widthPx: 360, attributes: { q: '机器人' } });
    for (const control of shadow(list).querySelectorAll<HTMLElement>('button, input, select')) {
      if (!control.getClientRects().length) continue;
      const before = Number.parseFloat(getComputedStyle(control, '::before').height) || 0;
      const after = Number.parseFloat(getComputedStyle(control, '::after').height) || 0;
      const height = Math.max(control.offsetHeight, before, after);
      expect(height, control.textContent ?? '').to.be.at.least(44);
    }
  });
});

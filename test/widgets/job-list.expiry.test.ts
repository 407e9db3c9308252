import { expect } from '@open-wc/testing';
import { sampleJobs } from './job-data.ts';
import { openJob, shadow, shown, titles, until, visibleText } from './job-list-user.ts';
import { mount } from './mount.ts';
import { clearOfElements } from './on-page.ts';

const { now } = Date;

/** Jobs of which the first expires so long from now. */
function jobsUntil(leftMs: number) {
  const validUntil = new Date(now() + leftMs).toISOString();
  return sampleJobs(3).map((job, at) => (at ? job : { ...job, validUntil }));
}

/** The page wakes up so much later, as after a night with the lid closed. */
function wakeAfter(sleptMs: number) {
  Date.now = () => now() + sleptMs;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** A list whose first job expires so long from now. */
async function mountUntil(leftMs: number) {
  const { list, service } = mount({ jobs: jobsUntil(leftMs) });
  await list.updateComplete;
  await shown(list);
  return { list, service };
}

describe('<union-job-list> expiry', () => {
  afterEach(() => {
    Date.now = now;
    clearOfElements();
  });

  it('takes a job away in the second in which it expires', async () => {
    const leftMs = 1500;
    const endsAt = now() + leftMs;
    const { list } = await mountUntil(leftMs);
    expect(titles(list).length).to.equal(3);
    await until(() => titles(list).length === 2, 'the end of the job');
    expect(now()).to.be.at.least(endsAt);
    expect(visibleText(list)).to.include('2 个岗位');
  });

  it('takes away what expired while the page slept', async () => {
    const { list } = await mountUntil(3_600_000);
    await until(() => shadow(list).querySelector('[part=save]'), 'what comes a day ahead');
    wakeAfter(8 * 3_600_000);
    await until(() => titles(list).length === 2, 'the end of the job');
    expect(visibleText(list)).to.include('2 个岗位');
  });

  it('says of an opened job that it is closed, and takes its JSON-LD away', async () => {
    const { list } = await mountUntil(3_600_000);
    const detail = await openJob(list, 0);
    await until(() => list.querySelector('script'), 'the JSON-LD');
    wakeAfter(8 * 3_600_000);
    await until(() => visibleText(detail).includes('该职位已关闭'), 'that it is closed');
    expect(shadow(detail).querySelector('[part=apply-button]')).to.equal(null);
    expect(list.querySelector('script')).to.equal(null);
    await until(() => shadow(detail).querySelector('[part=similar]'), 'similar jobs');
  });

  it('closes an opened job in the second in which it expires', async () => {
    const { list } = await mountUntil(2500);
    const detail = await openJob(list, 0);
    expect(visibleText(detail)).not.to.include('该职位已关闭');
    await until(() => visibleText(detail).includes('该职位已关闭'), 'that it is closed');
  });
});

import { expect } from '@open-wc/testing';
import type { UnionJobList } from '../../packages/widgets/src/job-list/job-list.ts';
import { savedJobs } from '../../packages/widgets/src/job-list/saved-jobs.ts';
import { sampleId, sampleJobs } from './job-data.ts';
import { button, focused, openJob, shadow, until } from './job-list-user.ts';
import { json } from './job-service.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

const place = 'union-jobs:saved';

/** The stars of the cards, once they are there. */
async function stars(list: Element): Promise<HTMLButtonElement[]> {
  shadow(list)
    .querySelector('.root')
    ?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await until(() => shadow(list).querySelector('[part=save]'), 'the stars');
  return [...shadow(list).querySelectorAll<HTMLButtonElement>('[part=save]')];
}

async function save(list: Element, ...indexes: number[]): Promise<void> {
  const all = await stars(list);
  indexes.forEach((index) => all[index]?.click());
  await (list as UnionJobList).updateComplete;
}

const toSaved = (list: Element) => shadow(list).querySelector<HTMLButtonElement>('[part=saved]');

/** Turns to the saved jobs and waits until it is known how they are. */
async function openSaved(list: Element): Promise<Element> {
  (await until(() => toSaved(list), 'the way to the saved jobs')).click();
  const view = await until(() => shadow(list).querySelector('union-saved-jobs'), 'the view');
  await until(() => view.shadowRoot?.querySelector('section'), 'its content');
  await until(() => !shadow(view).querySelector('.waiting'), 'the states');
  return view;
}

const rows = (view: Element) =>
  [...shadow(view).querySelectorAll<HTMLElement>('li')].map((row) =>
    row.innerText.replace(/\s+/g, ' ').trim(),
  );

const kept = () => JSON.parse(localStorage.getItem(place) ?? '[]') as unknown;

describe('<union-job-list> saved jobs', () => {
  afterEach(() => {
    clearOfElements();
    savedJobs.clear();
    localStorage.clear();
  });

  it('saves a job with its card, by id and title only', async () => {
    const { list } = await mountShown();
    await save(list, 0);
    const [first] = await stars(list);
    expect(first?.getAttribute('aria-pressed')).to.equal('true');
    expect(first?.getAttribute('aria-label')).to.equal('收藏“工业机器人装调技术员”');
    expect(kept()).to.deep.equal([{ id: sampleId('job', 1), title: '工业机器人装调技术员' }]);
    expect(shadow(list).querySelector('union-job-detail:not([hidden])')).to.equal(null);
    first?.click();
    await list.updateComplete;
    expect(localStorage.getItem(place)).to.equal(null);
    expect(toSaved(list)).to.equal(null);
  });

  it('shows the saved jobs in place of the list and goes back', async () => {
    const { list } = await mountShown();
    await save(list, 0, 3);
    const view = await openSaved(list);
    expect(rows(view).map((row) => row.split(' ')[0])).to.deep.equal([
      '养老护理员',
      '工业机器人装调技术员',
    ]);
    expect(shadow(list).querySelector<HTMLElement>('.columns')?.offsetHeight).to.equal(0);
    await until(() => focused()?.getAttribute('role') === 'heading', 'the focus');
    expect(location.search).to.include('uj-saved=1');
    button(view, '‹ 返回列表').click();
    await until(() => focused() === toSaved(list), 'the focus');
    expect(shadow(list).querySelector<HTMLElement>('.columns')?.offsetHeight).to.be.greaterThan(0);
    expect(location.search).to.not.include('uj-saved');
  });

  it('goes back to the list and to the saved jobs by the history', async () => {
    const { list } = await mountShown();
    await save(list, 0);
    await openSaved(list);
    history.back();
    await until(() => !shadow(list).querySelector('union-saved-jobs'), 'the list');
    history.forward();
    await until(() => shadow(list).querySelector('union-saved-jobs'), 'the saved jobs');
  });

  it('opens a saved job', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(4) });
    await save(list, 1);
    const view = await openSaved(list);
    shadow(view).querySelector<HTMLElement>('[part=saved-job]')?.click();
    const detail = await until(
      () => shadow(list).querySelector('union-job-detail:not([hidden])'),
      'the job',
    );
    await until(() => detail.shadowRoot?.querySelector('dl'), 'the details');
    expect(shadow(list).querySelector('union-saved-jobs')).to.equal(null);
  });

  it('shows those that closed as closed, and removes them', async () => {
    const jobs = [{ id: sampleId('job', 99), title: '钳工' }];
    localStorage.setItem(place, JSON.stringify(jobs));
    const { list } = await mountShown();
    await save(list, 0);
    const view = await openSaved(list);
    expect(rows(view)[1]).to.equal('钳工 已关闭 移除');
    button(view, '移除“钳工”').click();
    await until(() => rows(view).length === 1, 'one row');
    expect(focused()?.getAttribute('aria-label')).to.equal('移除“工业机器人装调技术员”');
    expect(kept()).to.have.lengthOf(1);
  });

  it('removes all after asking', async () => {
    const { list } = await mountShown();
    await save(list, 0, 1);
    const view = await openSaved(list);
    button(view, '清空收藏').click();
    await (view as UnionJobList).updateComplete;
    expect(kept()).to.have.lengthOf(2);
    button(view, '确定清空').click();
    await until(() => shadow(view).textContent?.includes('还没有收藏'), 'that there is none');
    expect(localStorage.getItem(place)).to.equal(null);
  });

  it('says when it cannot tell how a job is, and asks again', async () => {
    let fails = true;
    const { list } = await mountShown({
      instead: ({ pathname }) =>
        fails && pathname.startsWith('/v1/jobs/job_') ? json({ unexpected: true }) : undefined,
    });
    await save(list, 0);
    const view = await openSaved(list);
    await until(() => shadow(view).textContent?.includes('暂时查不到'), 'the notice');
    fails = false;
    button(view, '重试').click();
    await until(() => shadow(view).querySelector('[part=saved-job]'), 'the job');
  });

  it('is one store for all lists of the page', async () => {
    const one = await mountShown();
    const two = await mountShown({ attributes: { 'address-prefix': 'other-' } });
    await save(one.list, 2);
    const [, , third] = await stars(two.list);
    await until(() => third?.getAttribute('aria-pressed') === 'true', 'the star of the other list');
  });

  it('follows other tabs', async () => {
    const { list } = await mountShown();
    const [first] = await stars(list);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const job = { id: sampleId('job', 1), title: 'x' };
    frame.contentWindow?.localStorage.setItem(place, JSON.stringify([job]));
    await until(() => first?.getAttribute('aria-pressed') === 'true', 'the star');
    frame.contentWindow?.localStorage.clear();
    await until(() => first?.getAttribute('aria-pressed') === 'false', 'no star');
    frame.remove();
  });

  it('works without storage, and says so', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const { list } = await mountShown();
      await save(list, 0);
      const view = await openSaved(list);
      expect(rows(view)).to.have.lengthOf(1);
      expect(shadow(view).textContent).to.include('关闭页面后收藏会丢失');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('takes nothing from storage that it did not write', async () => {
    localStorage.setItem(place, '[{"id":"<b>","title":"x"},{"id":3},7,null]');
    const { list } = await mountShown();
    await stars(list);
    expect(toSaved(list)).to.equal(null);
  });

  it('is not there when the partner leaves it out', async () => {
    const { list } = await mountShown({ attributes: { hide: 'saved' } });
    await openJob(list, 0);
    expect(shadow(list).querySelector('[part=save]')).to.equal(null);
  });
});

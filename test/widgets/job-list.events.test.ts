import { expect } from '@open-wc/testing';
import {
  JobListLoadEvent,
  JobOpenEvent,
} from '../../packages/widgets/src/job-list/job-list-events.ts';
import { openJob, shadow, showMore, shown, titles } from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

describe('<union-job-list> events', () => {
  afterEach(clearOfElements);

  it('fires union-job-open with the job', async () => {
    const { list } = await mountShown();
    const opened: JobOpenEvent[] = [];
    list.addEventListener('union-job-open', (event) => opened.push(event));
    await openJob(list, 2);
    expect(opened[0]).to.be.instanceOf(JobOpenEvent);
    expect(opened[0]?.detail.job.title).to.equal(titles(list)[2]);
  });

  it('leaves the job to the page when union-job-open is cancelled', async () => {
    const { list, service } = await mountShown();
    list.addEventListener('union-job-open', (event) => event.preventDefault());
    shadow(list).querySelector<HTMLElement>('[part=job-title]')?.click();
    await list.updateComplete;
    await shown(list);
    expect(shadow(list).querySelector('union-job-detail')).to.equal(null);
    expect(service.asked.length).to.equal(1);
  });

  it('fires union-job-list-load for each page', async () => {
    const { list } = mount({ attributes: { limit: '10' } });
    const loads: JobListLoadEvent[] = [];
    list.addEventListener('union-job-list-load', (event) => loads.push(event));
    await new Promise((resolve) => list.addEventListener('union-job-list-load', resolve));
    await shown(list);
    await showMore(list);
    expect(loads.map(({ detail }) => detail)).to.deep.equal([
      { shown: 10, total: 24 },
      { shown: 20, total: 24 },
    ]);
  });

  it('shows the actions of the page below an opened job', async () => {
    const { list } = await mountShown();
    const action = document.createElement('button');
    action.slot = 'item-actions';
    action.textContent = '怎样应聘';
    list.append(action);
    expect(action.getClientRects().length).to.equal(0);
    await openJob(list, 0);
    expect(action.getClientRects().length).to.equal(1);
  });
});

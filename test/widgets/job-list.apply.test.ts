import { expect } from '@open-wc/testing';
import type { UnionApplyButton } from '../../packages/widgets/src/apply-button/apply-button.ts';
import { applicationService } from './application-service.ts';
import { dialogText, fillIn, isOpen, openForm, says, send } from './apply-user.ts';
import { sampleId, sampleJobs } from './job-data.ts';
import { refusal, type ServiceOptions } from './job-service.ts';
import { openJob, shadow, until, visibleText } from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** Jobs to which one can apply, with what was sent. */
function board() {
  const applications = applicationService();
  const instead: ServiceOptions['instead'] = ({ pathname }, request) =>
    /application|uploads|proof/.test(pathname) ? applications.fetch(request) : undefined;
  return { jobs: sampleJobs(4), instead, applications };
}

function applyButtonIn(detail: Element): UnionApplyButton | null {
  return shadow(detail).querySelector<UnionApplyButton>('union-apply-button');
}

/** The JSON-LD of the opened job. */
async function posting(list: Element) {
  const found = () => list.querySelector('script[type="application/ld+json"]');
  return JSON.parse((await until(found, 'the JSON-LD')).textContent ?? '');
}

describe('<union-job-list> apply', () => {
  afterEach(() => {
    clearOfElements();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('takes an application in the opened job, with where the person is', async () => {
    const { applications, ...options } = board();
    const fair = sampleId('fair', 1);
    const jobs = options.jobs.map((job) => ({ ...job, fair: sampleJobs(3)[2]?.fair ?? null }));
    const attributes = { fair, booth: 'B12', placement: 'home' };
    const { list } = await mountShown({ ...options, jobs, attributes });
    const detail = await openJob(list, 0);
    const button = await until(() => applyButtonIn(detail), 'the button');
    expect(shadow(button).querySelector('button')?.innerText).to.equal('投递简历');
    await openForm(button);
    fillIn(button);
    send(button);
    await says(button, '已提交');
    const sent = applications.asked.find(({ method }) => method === 'POST')?.body;
    expect(sent?.source).to.include({ fair, booth: 'B12', placement: 'home' });
  });

  it('begins anew with another job', async () => {
    const { list } = await mountShown(board());
    const first = applyButtonIn(await openJob(list, 0));
    const second = applyButtonIn(await openJob(list, 1));
    expect(first?.job).to.equal(sampleId('job', 1));
    expect(second?.job).to.equal(sampleId('job', 2));
    expect(second).not.to.equal(first);
  });

  it('tells search engines that one can apply here', async () => {
    const { list } = await mountShown(board());
    await openJob(list, 0);
    expect((await posting(list)).directApply).to.equal(true);
  });

  it('has no button where the partner hides it, and tells search engines so', async () => {
    const { list } = await mountShown({ ...board(), attributes: { hide: 'sort apply' } });
    const detail = await openJob(list, 0);
    expect(applyButtonIn(detail)).to.equal(null);
    expect(await posting(list)).not.to.have.property('directApply');
  });

  it('shows the actions of the partner as well', async () => {
    const { list } = await mountShown(board());
    const action = Object.assign(document.createElement('button'), { textContent: '怎样应聘' });
    action.slot = 'item-actions';
    list.append(action);
    await openJob(list, 0);
    expect(action.getClientRects()).to.have.length(1);
  });

  it('offers other jobs, and no button, where the job is closed', async () => {
    const closed = `/v1/jobs/${sampleId('job', 2)}`;
    const { list } = await mountShown({
      jobs: sampleJobs(4),
      instead: ({ pathname }) => (pathname === closed ? refusal('job_closed', 410) : undefined),
    });
    const detail = await openJob(list, 1);
    await until(() => shadow(detail).querySelector('[part=similar]'), 'similar jobs');
    expect(visibleText(detail)).to.include('该职位已关闭');
    expect(applyButtonIn(detail)).to.equal(null);
  });

  it('opens the form of the job that the address names, once', async () => {
    const id = sampleId('job', 2);
    const address = new URL(location.href);
    address.searchParams.set('union-apply', id);
    history.replaceState(null, '', address);
    const { list } = mount(board());
    const detail = await until(() => list.shadowRoot?.querySelector('union-job-detail'), 'the job');
    const button = await until(() => detail.shadowRoot && applyButtonIn(detail), 'the button');
    await until(() => isOpen(button), 'the form');
    expect(dialogText(button)).to.include('投递');
    expect(button.job).to.equal(id);
    address.searchParams.delete('union-apply');
    history.replaceState(null, '', address);
  });
});

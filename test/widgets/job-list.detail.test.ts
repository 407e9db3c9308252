import { expect } from '@open-wc/testing';
import { sampleId, sampleJobs } from './job-data.ts';
import { refusal } from './job-service.ts';
import { openJob, shadow, shown, titles, until, visibleText } from './job-list-user.ts';
import { clear, mount, mountShown } from './mount.ts';

/** The JSON-LD of the opened job. */
function posting(list: Element) {
  const script = list.querySelector('script[type="application/ld+json"]');
  return script && JSON.parse(script.textContent ?? '');
}

describe('<union-job-list> detail', () => {
  afterEach(clear);

  it('offers similar jobs below, and opens them', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(4) });
    const detail = await openJob(list, 0);
    const similar = await until(
      () => shadow(detail).querySelector<HTMLElement>('[part=similar]'),
      'similar jobs',
    );
    const title = similar.querySelector('.strong')?.textContent;
    similar.click();
    await until(
      () => shadow(detail).querySelector('.title')?.textContent?.trim() === title,
      title ?? '',
    );
    expect(location.search).to.include(`uj-job=${sampleId('job', 2)}`);
  });

  it('says that a job is closed, offers similar ones, and takes its JSON-LD away', async () => {
    const closed = `/v1/jobs/${sampleId('job', 2)}`;
    const { list } = await mountShown({
      jobs: sampleJobs(4),
      instead: ({ pathname }) => (pathname === closed ? refusal('job_closed', 410) : undefined),
    });
    await openJob(list, 0);
    await until(() => posting(list), 'the JSON-LD');
    const detail = await openJob(list, 1);
    await until(() => visibleText(detail).includes('该职位已关闭'), 'that it is closed');
    await until(() => shadow(detail).querySelector('[part=similar]'), 'similar jobs');
    expect(posting(list)).to.equal(null);
  });

  it('describes the opened job, and nothing but it, for search engines', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(3) });
    expect(posting(list)).to.equal(null);
    await openJob(list, 0);
    const found = await until(() => posting(list), 'the JSON-LD');
    expect(found['@type']).to.equal('JobPosting');
    expect(found.title).to.equal('工业机器人装调技术员');
    expect(found.employmentType).to.equal('FULL_TIME');
    expect(found.baseSalary.value).to.deep.equal({
      '@type': 'QuantitativeValue',
      unitText: 'MONTH',
      minValue: 6000,
      maxValue: 9000,
    });
    expect(found.jobLocation.address.addressLocality).to.equal('宽城区');
    list.noJsonLd = true;
    await until(() => !posting(list), 'its end');
  });

  it('keeps its looks when the rest of its code comes', async () => {
    const { list } = await mountShown();
    await openJob(list, 0);
    const display = (selector: string) =>
      getComputedStyle(shadow(list).querySelector(selector) as Element).display;
    expect(display('.search')).to.equal('flex');
    expect(display('.columns')).to.equal('grid');
  });

  it('opens over the page', async () => {
    const { list } = await mountShown({ attributes: { detail: 'dialog' } });
    await openJob(list, 0);
    const dialog = shadow(list).querySelector('dialog') as HTMLDialogElement;
    await until(() => dialog.open, 'the dialog');
    await expect(list).to.be.accessible();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => !dialog.open, 'its end');
  });

  it('opens below its card', async () => {
    const { list } = await mountShown({ attributes: { detail: 'inline' } });
    const detail = await openJob(list, 1);
    expect(detail.parentElement).to.equal(shadow(list).querySelectorAll('.job')[1]);
    await expect(list).to.be.accessible();
  });

  it('takes a job away in the second in which it expires', async () => {
    const [first, ...others] = sampleJobs(3);
    const validUntil = new Date(Date.now() + 1500).toISOString();
    const { list } = mount({
      jobs: [{ ...first, validUntil } as (typeof others)[0], ...others] as never,
    });
    await list.updateComplete;
    await shown(list);
    expect(titles(list).length).to.equal(3);
    await until(() => titles(list).length === 2, 'the end of the job');
    expect(Date.now()).to.be.at.least(Date.parse(validUntil));
    expect(visibleText(list)).to.include('2 个岗位');
  });
});

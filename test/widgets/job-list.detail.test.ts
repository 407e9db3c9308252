import { expect } from '@open-wc/testing';
import { sampleId, sampleJobs } from './job-data.ts';
import { refusal } from './job-service.ts';
import { focused, openJob, shadow, shown, titles, until, visibleText } from './job-list-user.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** The JSON-LD of the opened job. */
function posting(list: Element) {
  const script = list.querySelector('script[type="application/ld+json"]');
  return script && JSON.parse(script.textContent ?? '');
}

describe('<union-job-list> detail', () => {
  afterEach(clearOfElements);

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

  it('opens over the page, named after the job', async () => {
    const { list } = await mountShown({ attributes: { detail: 'dialog' } });
    await openJob(list, 0);
    const dialog = shadow(list).querySelector('dialog') as HTMLDialogElement;
    await until(() => dialog.open, 'the dialog');
    expect(dialog.getAttribute('aria-label')).to.equal('工业机器人装调技术员');
    await expect(list).to.be.accessible();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => !dialog.open, 'its end');
  });

  it('opens below its card, and closes with the address', async () => {
    const { list } = await mountShown({ attributes: { detail: 'inline' } });
    const detail = await openJob(list, 1);
    expect(detail.parentElement).to.equal(shadow(list).querySelectorAll('.job')[1]);
    expect(location.search).to.include(`uj-job=${sampleId('job', 2)}`);
    await expect(list).to.be.accessible();
    history.back();
    await until(() => (detail as HTMLElement).hidden, 'its end');
    expect(location.search).not.to.include('uj-job');
    history.forward();
    await until(() => !(detail as HTMLElement).hidden, 'the job again');
    expect(detail.parentElement).to.equal(shadow(list).querySelectorAll('.job')[1]);
  });

  it('opens below its card what the address names', async () => {
    const search = `${location.search}${location.search ? '&' : '?'}uj-job=${sampleId('job', 3)}`;
    history.replaceState(null, '', location.pathname + search);
    const { list } = await mountShown({ attributes: { detail: 'inline' } });
    const detail = await until(() => shadow(list).querySelector('union-job-detail'), 'the job');
    expect(detail.parentElement).to.equal(shadow(list).querySelectorAll('.job')[2]);
  });

  it('leaves the job to a page of the partner', async () => {
    const { list, service } = await mountShown({
      attributes: { detail: 'page', 'job-page': '#job/{id}' },
    });
    const asked = service.asked.length;
    const [title] = shadow(list).querySelectorAll<HTMLElement>('[part=job-title]');
    title?.click();
    await until(() => location.hash === `#job/${sampleId('job', 1)}`, 'the address');
    expect(location.search).not.to.include('uj-job');
    expect(shadow(list).querySelector('union-job-detail')).to.equal(null);
    expect(service.asked.length).to.equal(asked);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves the job to the script of the partner', async () => {
    const { list } = await mountShown({ attributes: { detail: 'page', 'job-page': '#job/{id}' } });
    const opened: string[] = [];
    list.addEventListener('union-job-open', (event) => {
      opened.push(event.detail.job.id);
      event.preventDefault();
    });
    const [title] = shadow(list).querySelectorAll<HTMLElement>('[part=job-title]');
    title?.click();
    await until(() => opened.length, 'the event');
    expect(opened).to.deep.equal([sampleId('job', 1)]);
    expect(location.hash).to.equal('');
  });

  it('says all that the law wants of a posting', async () => {
    const source = { name: '乐业吉林', url: 'https://source.example/jobs/7' };
    const jobs = sampleJobs(3).map((job) => ({ ...job, source }));
    const { list } = await mountShown({ jobs });
    const detail = await openJob(list, 1);
    const facts = Object.fromEntries(
      [...shadow(detail).querySelectorAll('dt')].map((term) => [
        term.innerText,
        (term.nextElementSibling as HTMLElement).innerText.replace(/\s+/g, ' '),
      ]),
    );
    expect(visibleText(detail)).to.include('26-30元/时');
    expect(facts['用人单位']).to.include('长春汇丰汽车零部件有限公司');
    expect(facts['用人单位']).not.to.include('已核验');
    expect(facts['代招机构']).to.equal('吉林众诚人力资源有限公司');
    expect(facts['招聘人数']).to.equal('若干人');
    expect(facts['用工形式']).to.equal('劳务派遣');
    expect(facts['工作地点']).to.equal('长春市绿园区长江路 1200 号');
    expect(facts['有效期']).to.equal('2026年11月20日发布，有效期至 2026年12月31日');
    expect(facts['信息来源']).to.include('乐业吉林');
    const link = shadow(detail).querySelector<HTMLAnchorElement>('dd a');
    expect(link?.href).to.equal(source.url);
    const verified = await openJob(list, 0);
    await until(() => /已核验/.test(visibleText(verified)), 'the mark of a verified employer');
  });

  it('shows all jobs of the employer, and names it in the chip', async () => {
    const attributes = { education: 'college', region: '220100', locked: 'region' };
    const { list, service } = await mountShown({ attributes });
    const detail = await openJob(list, 0);
    const employer = shadow(detail).querySelector('dd button') as HTMLButtonElement;
    expect(employer.innerText).to.include('吉林省东工智能装备有限公司');
    employer.click();
    await until(() => location.search.includes('uj-employer'), 'the address');
    await shown(list);
    expect(new Set(titles(list))).to.deep.equal(new Set(['工业机器人装调技术员']));
    const asked = service.asked.filter(({ pathname }) => pathname === '/v1/jobs').pop();
    expect(asked?.searchParams.getAll('employer')).to.deep.equal([sampleId('emp', 1)]);
    expect(asked?.searchParams.getAll('region')).to.deep.equal(['220100']);
    expect(asked?.searchParams.has('education')).to.equal(false);
    expect((detail as HTMLElement).hidden).to.equal(true);
    await until(() => focused()?.matches('[part=chip]'), 'the focus');
    expect(focused()?.textContent?.trim()).to.equal('吉林省东工智能装备有限公司');
  });

  it('leads nowhere from the employer where the partner has locked it', async () => {
    const attributes = { employer: sampleId('emp', 1), locked: 'employer' };
    const { list } = await mountShown({ attributes });
    const detail = await openJob(list, 0);
    expect(shadow(detail).querySelector('dd button')).to.equal(null);
  });
});

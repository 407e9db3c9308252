import { expect } from '@open-wc/testing';
import { erring } from './fault-stage.ts';
import { sampleId } from './job-data.ts';
import { refusal } from './job-service.ts';
import { openJob, search, shadow, shown, titles, until, visibleText } from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

describe('<union-job-list> faults', () => {
  afterEach(clearOfElements);

  it('tells the integrator that no service was set', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (text: unknown) => told.push(text);
    const { list } = mount();
    list.configuration = undefined;
    await list.updateComplete;
    await until(() => visibleText(list).includes('暂不可用'), 'the word of failure');
    console.error = error;
    expect(String(told[0])).to.include('data-base-url');
  });

  it('says that an opened job is closed', async () => {
    const { list } = await mountShown({
      instead: ({ pathname }) =>
        pathname.includes('job_') ? refusal('job_closed', 410) : undefined,
    });
    const detail = await openJob(list, 0);
    expect(visibleText(detail)).to.include('该职位已关闭');
  });

  it('keeps an error in an opened job inside', async () => {
    const { list } = await mountShown();
    const detail = await openJob(list, 0);
    const told = await erring(async () => {
      Object.assign(detail, { jobId: sampleId('job', 9), summary: { title: '焊工' } });
      await until(() => visibleText(detail).includes('这部分内容无法显示'), 'the word of it');
    });
    expect(told.length).to.equal(1);
    expect(titles(list).length).to.equal(20);
  });

  it('keeps what it shows when it is moved', async () => {
    const { list, service } = await mountShown();
    const elsewhere = document.createElement('section');
    list.parentElement?.append(elsewhere);
    elsewhere.append(list);
    await list.updateComplete;
    await shown(list);
    expect(titles(list).length).to.equal(20);
    expect(service.asked.length).to.equal(1);
    await search(list, '机器人');
    expect(service.asked.length).to.equal(2);
  });

  it('leaves nothing behind in the page around it', async () => {
    const before = Object.keys(window).length;
    const { list } = await mountShown();
    await openJob(list, 0);
    expect(Object.keys(window).length).to.equal(before);
    expect(shadow(list).querySelectorAll('[style]').length).to.equal(0);
  });
});

import { expect } from '@open-wc/testing';
import type { UnionJobList } from '../../packages/widgets/src/job-list/job-list.ts';
import { sampleJobs } from './job-data.ts';
import { button, focused, frames, search, shadow, shown, titles, until } from './job-list-user.ts';
import { json } from './job-service.ts';
import { mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** The ids of the jobs on screen, as numbers. */
function numbers(list: Element): number[] {
  return [...shadow(list).querySelectorAll<HTMLElement>('[data-job]')].map((title) =>
    Number(title.dataset['job']?.slice(4)),
  );
}

const from = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const pager = (list: Element) => shadow(list).querySelector('[part=pages]');

/** What a screen reader is told of the pages. */
const told = (list: Element) =>
  shadow(list).querySelector('.list [role=status]')?.textContent?.trim();

async function mountPages(count: number, limit: number) {
  const attributes = { paging: 'pages', limit: String(limit) };
  const mounted = await mountShown({ jobs: sampleJobs(count), attributes });
  await until(() => pager(mounted.list), 'the pages');
  return mounted;
}

async function turn(list: UnionJobList, words: string, first: number): Promise<void> {
  button(list, words).click();
  await until(() => numbers(list)[0] === first, `job ${first}`);
  await list.updateComplete;
  await frames(2);
}

describe('<union-job-list paging="pages">', () => {
  afterEach(clearOfElements);

  it('shows one page in place of the other, and asks for each once', async () => {
    const { list, service } = await mountPages(23, 5);
    expect(numbers(list)).to.deep.equal(from(1, 5));
    await turn(list, '下一页', 6);
    expect(numbers(list)).to.deep.equal(from(6, 10));
    const asked = service.asked.length;
    await turn(list, '上一页', 1);
    await turn(list, '第 2 页', 6);
    expect(service.asked.length).to.equal(asked);
    expect(new URLSearchParams(location.search).get('uj-page')).to.equal('2');
  });

  it('offers the pages known so far and the next, and says how many there are', async () => {
    const { list } = await mountPages(23, 5);
    const offered = () =>
      [...(pager(list)?.querySelectorAll('li') ?? [])].map((one) => one.textContent?.trim());
    expect(offered()).to.deep.equal(['1', '2']);
    expect(pager(list)?.textContent).to.include('第 1 页，共 5 页');
    for (const first of [6, 11, 16, 21]) await turn(list, '下一页', first);
    expect(numbers(list)).to.deep.equal(from(21, 23));
    expect(offered()).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(button(list, '下一页').disabled).to.equal(true);
    expect(pager(list)?.querySelector('[aria-current=page]')?.textContent?.trim()).to.equal('5');
  });

  it('takes a person to the top of the page and says which it is', async () => {
    const { list } = await mountPages(60, 20);
    button(list, '下一页').scrollIntoView();
    await frames(3);
    await turn(list, '下一页', 21);
    expect(focused()).to.equal(shadow(list).querySelector('.jobs'));
    const { top } = (focused() as Element).getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight / 2);
    expect(told(list)).to.equal('第 2 页，第 21 到 40 个岗位');
  });

  it('begins anew with another search', async () => {
    const { list } = await mountPages(48, 4);
    await turn(list, '下一页', 5);
    await search(list, '焊');
    expect(titles(list).length).to.equal(4);
    expect(titles(list).every((title) => title.includes('焊'))).to.equal(true);
    expect(new URLSearchParams(location.search).has('uj-page')).to.equal(false);
  });

  it('turns one page at two presses', async () => {
    const { list, service } = await mountPages(60, 10);
    const asked = service.asked.length;
    const next = button(list, '下一页');
    next.click();
    next.click();
    await until(() => numbers(list)[0] === 11, 'the second page');
    await frames(3);
    expect(numbers(list)[0]).to.equal(11);
    expect(service.asked.length - asked).to.equal(1);
  });

  it('keeps the page when the next one does not come, and goes on from there', async () => {
    let fails = true;
    const { list } = await mountShown({
      jobs: sampleJobs(30),
      attributes: { paging: 'pages', limit: '10' },
      instead: ({ searchParams }) =>
        fails && searchParams.has('cursor') ? json({ unexpected: true }) : undefined,
    });
    await until(() => pager(list), 'the pages');
    button(list, '下一页').click();
    await until(() => shadow(list).querySelector('.list [part=notice]'), 'the notice');
    expect(numbers(list)).to.deep.equal(from(1, 10));
    fails = false;
    button(list, '重试').click();
    await until(() => numbers(list)[0] === 11, 'the second page');
  });

  it('shows the last page when the address names one after it', async () => {
    history.replaceState(null, '', `${location.pathname}${location.search}&uj-page=9`);
    const { list } = await mountPages(23, 5);
    await until(() => numbers(list)[0] === 21, 'the last page');
    await until(
      () => new URLSearchParams(location.search).get('uj-page') === '5',
      'the corrected address',
    );
  });

  it('has no pages where one holds all', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(5), attributes: { paging: 'pages' } });
    await frames(10);
    expect(pager(list)).to.equal(null);
  });
});

describe('<union-job-list paging="endless">', () => {
  afterEach(clearOfElements);

  const attributes = { paging: 'endless', limit: '5' };
  /** Scrolls to the end of the list until so many jobs are there. */
  const scrollTo = async (list: UnionJobList, count: number) => {
    await until(() => {
      list.scrollIntoView({ block: 'end' });
      return titles(list).length >= count;
    }, `${count} jobs`);
    await frames(3);
  };

  it('brings further jobs at the end of the list, and asks after some pages', async () => {
    const { list } = await mountShown({ jobs: sampleJobs(60), attributes });
    await scrollTo(list, 20);
    list.scrollIntoView({ block: 'end' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(titles(list).length).to.equal(20);
    expect(told(list)).to.equal('已显示 20 个岗位');
    button(list, '显示更多').click();
    await scrollTo(list, 40);
  });

  it('makes no entries of the history by scrolling', async () => {
    const before = history.length;
    const { list } = await mountShown({ jobs: sampleJobs(60), attributes });
    await scrollTo(list, 20);
    expect(history.length).to.equal(before);
    expect(new URLSearchParams(location.search).get('uj-page')).to.equal('4');
  });

  it('stops at the end', async () => {
    const { list, service } = await mountShown({ jobs: sampleJobs(8), attributes });
    await scrollTo(list, 8);
    await shown(list);
    expect(shadow(list).querySelector('[part=more]')).to.equal(null);
    expect(service.asked.filter(({ pathname }) => pathname === '/v1/jobs').length).to.equal(2);
  });
});

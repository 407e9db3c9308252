import { expect } from '@open-wc/testing';
import { pageOf, sampleId, sampleJobs } from './job-data.ts';
import {
  button,
  chooseOption,
  focused,
  frames,
  openFilter,
  openJob,
  search,
  shadow,
  showMore,
  shown,
  titles,
  until,
} from './job-list-user.ts';
import { mount, mountShown } from './mount.ts';
import { clearOfElements } from './on-page.ts';

/** The members of the page's address that belong to lists. */
function members(): Record<string, string> {
  const found: Record<string, string> = {};
  new URLSearchParams(location.search).forEach((value, name) => {
    if (/^(uj|other)-/.test(name)) found[name] = value;
  });
  return found;
}

/** Puts members into the page's address, as somebody does who follows a link. */
function visit(added: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}&${added}`);
}

/** Goes through the history as a person does. */
async function travel(list: HTMLElement, steps: number): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await moved;
  await shown(list);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const rows = (count: number) => ({ jobs: sampleJobs(count) });

const cardsOf = (list: HTMLElement) => [
  ...shadow(list).querySelectorAll<HTMLElement>('[part=job-title]'),
];

const shownIds = (list: HTMLElement) => cardsOf(list).map(({ dataset }) => dataset['job']);

/** Scrolls to a card and moves the focus to it; gives its place in the window. */
async function lookAt(list: HTMLElement, index: number) {
  const title = cardsOf(list)[index] as HTMLElement;
  title.scrollIntoView({ block: 'center' });
  title.focus();
  await frames(4); // Cards that came near the window have their heights only now.
  return { card: index, top: title.getBoundingClientRect().top };
}

/** Expects the focus on this card, at this place of the window. */
async function expectAt(list: HTMLElement, card: number, top: number): Promise<void> {
  await until(() => focused() === cardsOf(list)[card], 'the focus on the card');
  const { top: now } = (cardsOf(list)[card] as Element).getBoundingClientRect();
  expect(Math.abs(now - top)).to.be.lessThan(3);
}

describe('<union-job-list> address', () => {
  afterEach(clearOfElements);

  it('writes what a person chooses, one entry for each action', async () => {
    const { list } = await mountShown();
    const before = history.length;
    await search(list, '机器人');
    expect(members()).to.deep.equal({ 'uj-q': '机器人' });
    await openFilter(list, 'education');
    await chooseOption(list, 'bachelor');
    await chooseOption(list, 'college');
    expect(members()).to.deep.equal({ 'uj-q': '机器人', 'uj-education': 'bachelor,college' });
    expect(history.length - before).to.equal(3);
  });

  it('asks once for what the address says', async () => {
    visit(`uj-region=220100&uj-education=college&uj-page=2`);
    const { list, service } = await mountShown({ attributes: { limit: '2' } });
    await until(() => shadow(list).querySelector('.chip'), 'the chips');
    const lists = service.asked.filter(({ pathname }) => pathname === '/v1/jobs');
    expect(lists.length).to.equal(1);
    expect(lists[0]?.searchParams.get('region')).to.equal('220100');
    expect(lists[0]?.searchParams.get('education')).to.equal('college');
    expect(lists[0]?.searchParams.get('limit')).to.equal('4');
  });

  it('fetches on up to the page that was shown', async () => {
    visit('uj-page=3');
    const { list } = await mountShown({ ...rows(200), attributes: { limit: '50' } });
    await until(() => titles(list).length === 150, 'three pages');
    expect(members()).to.deep.equal({ 'uj-page': '3' });
  });

  it('restores filters, pages, place and focus on the way back, without asking', async () => {
    const { list, service } = await mountShown({ ...rows(48), attributes: { limit: '16' } });
    await search(list, '工');
    await showMore(list);
    const shownBefore = titles(list);
    const cards = shadow(list).querySelectorAll<HTMLElement>('[part=job-title]');
    const card = cards[20] as HTMLElement;
    card.scrollIntoView({ block: 'center' });
    card.focus();
    await frames(4); // Cards that came near the window have their heights only now.
    const top = card.getBoundingClientRect().top;
    await search(list, '焊');
    expect(titles(list)).to.not.deep.equal(shownBefore);
    scrollTo(0, 0);
    const asked = service.asked.length;
    await travel(list, -1);
    expect(titles(list)).to.deep.equal(shownBefore);
    expect(members()).to.deep.equal({ 'uj-q': '工', 'uj-page': '2' });
    const restored = shadow(list).querySelectorAll<HTMLElement>('[part=job-title]')[20];
    await until(() => focused() === restored, 'the focus on the card');
    expect(Math.abs((restored as Element).getBoundingClientRect().top - top)).to.be.lessThan(3);
    expect(service.asked.length).to.equal(asked);
  });

  it('restores filters, page, place and focus of a list in pages, without asking', async () => {
    const attributes = { paging: 'pages', limit: '8' };
    const { list, service } = await mountShown({ ...rows(48), attributes });
    await search(list, '工');
    await until(() => shadow(list).querySelector('[part=pages]'), 'the pages');
    button(list, '下一页').click();
    await until(() => members()['uj-page'] === '2' && focused()?.matches('.jobs'), 'page 2');
    const shownBefore = shownIds(list);
    const { card, top } = await lookAt(list, 6);
    await search(list, '焊');
    expect(members()).to.deep.equal({ 'uj-q': '焊' });
    scrollTo(0, 0);
    const asked = service.asked.length;
    await travel(list, -1);
    expect(shownIds(list)).to.deep.equal(shownBefore);
    expect(members()).to.deep.equal({ 'uj-q': '工', 'uj-page': '2' });
    await expectAt(list, card, top);
    await travel(list, -1);
    expect(members()).to.deep.equal({ 'uj-q': '工' });
    expect(shownIds(list)).to.not.deep.equal(shownBefore);
    await travel(list, 1);
    expect(shownIds(list)).to.deep.equal(shownBefore);
    await expectAt(list, card, top);
    expect(service.asked.length).to.equal(asked);
  });

  it('restores filters, pages, place and focus of an endless list, without asking', async () => {
    const attributes = { paging: 'endless', limit: '8' };
    const { list, service } = await mountShown({ ...rows(96), attributes });
    await search(list, '工');
    await until(() => {
      list.scrollIntoView({ block: 'end' });
      return titles(list).length === 32;
    }, 'three pages by scrolling');
    const shownBefore = shownIds(list);
    const { card, top } = await lookAt(list, 20);
    await search(list, '养老');
    scrollTo(0, 0);
    const asked = service.asked.length;
    await travel(list, -1);
    expect(shownIds(list)).to.deep.equal(shownBefore);
    expect(members()).to.deep.equal({ 'uj-q': '工', 'uj-page': '4' });
    await expectAt(list, card, top);
    expect(service.asked.length).to.equal(asked);
  });

  it('goes forward again', async () => {
    const { list } = await mountShown();
    await search(list, '机器人');
    const found = titles(list);
    await travel(list, -1);
    expect(titles(list)).to.not.deep.equal(found);
    await travel(list, 1);
    expect(titles(list)).to.deep.equal(found);
    expect(members()).to.deep.equal({ 'uj-q': '机器人' });
  });

  it('opens the job of the address and closes it on the way back', async () => {
    const { list } = await mountShown();
    const card = shadow(list).querySelector('[part=job-title]');
    await openJob(list, 0);
    expect(members()).to.deep.equal({ 'uj-job': sampleId('job', 1) });
    await until(() => focused()?.getAttribute('part') === 'detail-title', 'the focus');
    await travel(list, -1);
    expect(shadow(list).querySelector<HTMLElement>('union-job-detail')?.hidden).to.equal(true);
    await until(() => focused() === card, 'the focus on the card');
    await travel(list, 1);
    expect(shadow(list).querySelector<HTMLElement>('union-job-detail')?.hidden).to.equal(false);
  });

  it('opens a job by its address that is not among the first rows', async () => {
    visit(`uj-job=${sampleId('job', 30)}`);
    const { list } = await mountShown({ ...rows(40), attributes: { limit: '5' } });
    const detail = await until(
      () => shadow(list).querySelector('union-job-detail')?.shadowRoot?.querySelector('dl'),
      'the job',
    );
    expect(detail.textContent).to.include('长春市');
  });

  it('leaves out of the address what is preset, and says what was taken away', async () => {
    const { list, service } = await mountShown({ attributes: { region: '220100' } });
    expect(members()).to.deep.equal({});
    button(list, '去掉“长春市”').click();
    await until(() => 'uj-region' in members(), 'the address');
    await shown(list);
    expect(members()).to.deep.equal({ 'uj-region': '' });
    expect(service.asked.pop()?.searchParams.has('region')).to.equal(false);
  });

  it('corrects what cannot be meant in the current entry', async () => {
    visit('uj-education=phd&uj-q=%E6%9C%BA%E5%99%A8%E4%BA%BA&uj-page=x');
    const before = history.length;
    const { list } = await mountShown();
    await until(() => !('uj-education' in members()), 'the correction');
    expect(members()).to.deep.equal({ 'uj-q': '机器人' });
    expect(history.length).to.equal(before);
    expect(titles(list).length).to.be.greaterThan(0);
  });

  it('leaves alone what else stands in the address and in the state of its entries', async () => {
    history.replaceState({ page: 7 }, '', `${location.pathname}${location.search}&wd=%C4%E3#part`);
    const { list } = await mountShown();
    await search(list, '机器人');
    expect(location.search).to.include('wd=%C4%E3');
    expect(location.hash).to.equal('#part');
    expect(history.state.page).to.equal(7);
    history.replaceState(null, '', location.href.replace('&wd=%C4%E3', '').replace('#part', ''));
  });

  it('takes another prefix', async () => {
    visit('other-q=%E6%9C%BA%E5%99%A8%E4%BA%BA');
    const { list, service } = await mountShown({ attributes: { 'address-prefix': 'other-' } });
    expect(service.asked[0]?.searchParams.get('q')).to.equal('机器人');
    await search(list, '焊接');
    expect(members()).to.deep.equal({ 'other-q': '焊接' });
  });

  it('leaves the address alone when told to', async () => {
    visit('uj-q=robot');
    const { list, service } = await mountShown({ attributes: { 'address-prefix': '' } });
    expect(service.asked[0]?.searchParams.has('q')).to.equal(false);
    const before = history.length;
    await search(list, '机器人');
    expect(members()).to.deep.equal({ 'uj-q': 'robot' });
    expect(history.length).to.equal(before);
  });

  it('keeps two lists apart', async () => {
    const told: unknown[] = [];
    const { info } = console;
    console.info = (text: unknown) => told.push(text);
    const one = await mountShown();
    const two = await mountShown({ attributes: { 'address-prefix': 'other-' } });
    const three = await mountShown();
    await search(one.list, '机器人');
    await search(two.list, '护理');
    await search(three.list, '焊');
    console.info = info;
    expect(members()).to.deep.equal({ 'uj-q': '机器人', 'other-q': '护理' });
    expect(told.filter((line) => String(line).includes('address-prefix')).length).to.equal(1);
    expect(titles(two.list)).to.deep.equal(['养老护理员', '养老护理员', '养老护理员']);
  });

  it('stays in the address when the list leaves the page', async () => {
    const { list } = await mountShown();
    await search(list, '机器人');
    list.remove();
    expect(members()).to.deep.equal({ 'uj-q': '机器人' });
  });

  it('shows data that was handed in for the address without asking', async () => {
    visit('uj-q=%E6%9C%BA%E5%99%A8%E4%BA%BA&uj-page=2');
    const { list, service } = mount();
    list.data = pageOf(sampleJobs(3));
    await list.updateComplete;
    await shown(list);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles(list).length).to.equal(3);
    expect(service.asked.filter(({ pathname }) => pathname === '/v1/jobs').length).to.equal(0);
  });
});

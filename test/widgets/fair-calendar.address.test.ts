import { expect } from '@open-wc/testing';
import { sampleFairs } from './fair-data.ts';
import {
  barNames,
  monthName,
  openDay,
  openFair,
  openFairFilter,
  showAs,
  turn,
} from './fair-calendar-user.ts';
import { shadow, shown, until, visibleText } from './job-list-user.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { clearOfElements } from './on-page.ts';

const members = () => Object.fromEntries(new URLSearchParams(location.search));
const own = () =>
  Object.fromEntries(Object.entries(members()).filter(([name]) => /^(uf|other)-/.test(name)));

function visit(search: string) {
  const before = new URLSearchParams(location.search);
  new URLSearchParams(search).forEach((value, name) => before.set(name, value));
  history.replaceState(null, '', `${location.pathname}?${before.toString()}`);
}

async function travel(steps: number): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(steps);
  await moved;
}

const fairs = [...sampleFairs(), ...sampleFairs(2, '2026-11')];

describe('<union-fair-calendar> address', () => {
  afterEach(clearOfElements);

  it('holds month, view, day and filters, and follows the way back', async () => {
    const { calendar } = await mountCalendarShown({ fairs });
    expect(own()).to.deep.equal({});
    await turn(calendar, 'next');
    expect(own()).to.deep.equal({ 'uf-month': '2026-11' });
    await showAs(calendar, '日程');
    expect(own()).to.deep.equal({ 'uf-month': '2026-11', 'uf-view': 'agenda' });
    await travel(-1);
    await until(() => shadow(calendar).querySelector('[part=grid]'), 'the sheet');
    await travel(-1);
    await until(() => monthName(calendar) === '2026年10月', 'October');
    await openDay(calendar, 14);
    expect(own()).to.deep.equal({ 'uf-day': '2026-10-14' });
    await travel(-1);
    await until(() => !shadow(calendar).querySelector('.opened'), 'no list');
  });

  it('opens what it names', async () => {
    const id = sampleFairs()[4]?.id ?? '';
    visit(`uf-month=2026-10&uf-kind=campus&uf-fair=${id}`);
    const { calendar, service } = await mountCalendarShown({ attributes: { month: '' } });
    expect(service.asked[0]?.searchParams.get('kind')).to.equal('campus');
    expect(barNames(calendar)).to.deep.equal(['高校毕业生双选会']);
    await until(() => shadow(calendar).querySelector('dialog[open]'), 'the fair');
  });

  it('holds an opened fair until it is closed', async () => {
    const { calendar } = await mountCalendarShown();
    const fair = await openFair(calendar, '高校毕业生双选会');
    expect(own()).to.deep.equal({ 'uf-fair': sampleFairs()[4]?.id });
    shadow(fair).querySelector<HTMLElement>('.close')?.click();
    await until(() => !shadow(calendar).querySelector('dialog'), 'no dialog');
    expect(own()).to.deep.equal({});
  });

  it('narrows by filters and widens again', async () => {
    const { calendar, service } = await mountCalendarShown();
    const panel = await openFairFilter(calendar, 'kind');
    const row = panel.querySelector('input[value=gig]')?.closest('label') as HTMLElement;
    expect(row.innerText.replace(/\s+/g, ' ')).to.equal('零工市场 1');
    row.click();
    await until(() => barNames(calendar).length === 1, 'the gig market');
    expect(own()).to.deep.equal({ 'uf-kind': 'gig' });
    expect(visibleText(calendar)).to.include('1 场招聘会');
    const pill = shadow(calendar).querySelectorAll<HTMLElement>('[part=filter]')[1];
    expect(pill?.innerText.trim()).to.equal('零工市场');
    expect(service.asked.some(({ search }) => search.includes('kind=gig'))).to.equal(true);
    panel.querySelector<HTMLElement>('.quiet')?.click();
    await until(() => barNames(calendar).length > 1, 'all fairs');
    expect(own()).to.deep.equal({});
  });

  it('leaves out what cannot be meant, and says so once', async () => {
    const told: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => told.push(text);
    visit('uf-kind=enormous&uf-month=never');
    const { service } = await mountCalendarShown();
    await until(() => told.length, 'the warning');
    console.warn = warn;
    expect(service.asked[0]?.searchParams.has('kind')).to.equal(false);
    expect(String(told[0])).to.include('kind="enormous"');
  });

  it('keeps several calendars apart', async () => {
    const one = await mountCalendarShown({ fairs });
    const two = await mountCalendarShown({ fairs, attributes: { 'address-prefix': 'other-' } });
    const three = await mountCalendarShown({ fairs });
    await turn(two.calendar, 'next');
    await turn(three.calendar, 'previous');
    expect(own()).to.deep.equal({ 'other-month': '2026-11' });
    await turn(one.calendar, 'previous');
    expect(own()).to.deep.equal({ 'other-month': '2026-11', 'uf-month': '2026-09' });
    expect(monthName(two.calendar)).to.equal('2026年11月');
  });

  it('keeps to locked filters whatever stands in it', async () => {
    visit('uf-region=220100');
    const attributes = { region: '131000', locked: 'region' };
    const { calendar, service } = await mountCalendarShown({ attributes });
    expect(service.asked[0]?.searchParams.getAll('region')).to.deep.equal(['131000']);
    await shown(calendar);
    expect(shadow(calendar).querySelectorAll('[part=filter]').length).to.equal(4);
  });

  it('leaves alone what else stands in it', async () => {
    visit('wd=3');
    const { calendar } = await mountCalendarShown({ fairs });
    await turn(calendar, 'next');
    expect(members()['wd']).to.equal('3');
    const address = new URL(location.href);
    address.searchParams.delete('wd');
    history.replaceState(null, '', address);
  });
});

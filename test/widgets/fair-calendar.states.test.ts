import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fairPageOf, sampleFairs } from './fair-data.ts';
import {
  barNames,
  dayCell,
  marked,
  monthName,
  openDay,
  openFair,
  rowNames,
  showAs,
  turn,
} from './fair-calendar-user.ts';
import { shadow, shown, until, visibleText } from './job-list-user.ts';
import { json, never, refusal } from './job-service.ts';
import { mountCalendar, mountCalendarShown } from './mount-calendar.ts';
import { clearOfElements } from './on-page.ts';

describe('<union-fair-calendar> states', () => {
  afterEach(clearOfElements);

  it('shows the days of the month in place of the fallback while it waits', async () => {
    const { calendar } = mountCalendar({ instead: never });
    await until(() => shadow(calendar).querySelectorAll('[part=day]').length === 31, 'the days');
    expect(calendar.querySelector('a')?.getClientRects().length).to.equal(0);
  });

  it('puts the fairs of the month on their days', async () => {
    const { calendar } = await mountCalendarShown();
    expect(monthName(calendar)).to.equal('2026年10月');
    expect(dayCell(calendar, 14).innerText).to.include('另有 2 场');
    expect(dayCell(calendar, 21).innerText).to.include('新就业形态劳动者专场');
    expect(visibleText(calendar)).to.include('8 场招聘会');
    expect(visibleText(calendar)).to.include('由 长春市总工会 提供');
  });

  it('asks for a whole month at once, and for the next one ahead', async () => {
    const { service } = await mountCalendarShown();
    await until(() => service.asked.length === 2, 'the next month');
    const [first, next] = service.asked.map(({ searchParams }) => searchParams);
    expect(first?.get('from')).to.equal('2026-10-01');
    expect(first?.get('to')).to.equal('2026-10-31');
    expect(next?.get('from')).to.equal('2026-11-01');
    expect(next?.get('to')).to.equal('2026-11-30');
  });

  it('walks through all pages of a month', async () => {
    const { calendar, service } = await mountCalendarShown({ fairs: sampleFairs(230) });
    expect(visibleText(calendar)).to.include('230 场招聘会');
    const asked = service.asked.filter(({ search }) => search.includes('from=2026-10-01'));
    expect(asked.length).to.equal(3);
  });

  it('turns to the next month without a wait', async () => {
    const fairs = [...sampleFairs(), ...sampleFairs(3, '2026-11')];
    const { calendar, service } = await mountCalendarShown({ fairs });
    await until(() => service.asked.length === 2, 'the next month');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await turn(calendar, 'next');
    // In the very update that shows the name of the month.
    expect(barNames(calendar).length).to.equal(3);
    expect(monthName(calendar)).to.equal('2026年11月');
  });

  it('shows the agenda by itself where there is no room for a sheet', async () => {
    const { calendar } = await mountCalendarShown({ widthPx: 360 });
    expect(shadow(calendar).querySelector('[part=grid]')).to.equal(null);
    expect(rowNames(calendar).length).to.equal(8);
    await showAs(calendar, '月');
    expect(shadow(calendar).querySelectorAll('[part=day]').length).to.equal(31);
  });

  it('turns from sheet to agenda and back with the room it has, and is never empty', async () => {
    const { calendar } = await mountCalendarShown();
    const place = calendar.parentElement as HTMLElement;
    const seen = () => shadow(calendar).querySelector('[part=grid], [part=agenda]');
    let isEmpty = false;
    for (const [width, part] of [
      [360, 'agenda'],
      [1000, 'grid'],
    ] as const) {
      place.style.width = `${width}px`;
      await until(() => {
        isEmpty ||= !seen()?.childElementCount;
        return seen()?.part.contains(part);
      }, part);
    }
    expect(isEmpty).to.equal(false);
    expect(barNames(calendar).length).to.be.greaterThan(0);
  });

  it('opens the list of a day by the number of further fairs', async () => {
    const { calendar } = await mountCalendarShown();
    dayCell(calendar, 14).querySelector<HTMLElement>('.further')?.click();
    await until(() => rowNames(calendar).length === 4, 'the list');
  });

  it('opens the list of a day below the sheet', async () => {
    const { calendar } = await mountCalendarShown();
    const day = await openDay(calendar, 14);
    expect(day.innerText).to.include('2026年10月14日，星期三');
    expect(rowNames(calendar).length).to.equal(4);
    // No agenda was shown before, whose look the rows share.
    const name = day.querySelector('[part=fair-name]') as Element;
    expect(getComputedStyle(name).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('opens a fair with all that is known of it', async () => {
    const { calendar } = await mountCalendarShown();
    const fair = await openFair(calendar, '高校毕业生双选会');
    await until(() => visibleText(fair).includes('A01 展位'), 'the employers');
    const text = visibleText(fair);
    expect(text).to.include('2026年10月16日 09:00–12:00');
    expect(text).to.match(/主办 廊坊市总工会、北京市通州区总工会/);
    expect(text).to.match(/协办 天津市武清区总工会/);
    expect(text).to.include('大学生活动中心');
    expect(text).to.include('建会咨询 · 法律咨询');
    expect(text).to.include('56 家单位 · 1,500 个岗位');
    expect(text).to.include('还有 120 个名额');
  });

  it('shows data that was handed in without asking for it', async () => {
    const { calendar, service } = mountCalendar();
    calendar.data = fairPageOf(sampleFairs(3));
    await calendar.updateComplete;
    await shown(calendar);
    expect(barNames(calendar).length).to.equal(3);
    expect(service.asked.every(({ search }) => search.includes('from=2026-11'))).to.equal(true);
  });

  it('is a sheet and a list of all its fairs on paper', async () => {
    const { calendar } = await mountCalendarShown();
    await marked(calendar);
    dispatchEvent(new Event('beforeprint'));
    await calendar.updateComplete;
    expect(shadow(calendar).querySelectorAll('[part=day]').length).to.equal(31);
    expect(rowNames(calendar).length).to.equal(8);
    dispatchEvent(new Event('afterprint'));
    await calendar.updateComplete;
    expect(shadow(calendar).querySelector('[part=agenda]')).to.equal(null);
  });

  it('reads from left to right on a page that does not', async () => {
    const { calendar } = await mountCalendarShown();
    const place = calendar.parentElement as HTMLElement;
    place.dir = 'rtl';
    const [sunday, saturday] = [18, 17].map((date) => dayCell(calendar, date));
    const leftOf = (cell: HTMLElement | undefined) => cell?.getBoundingClientRect().left ?? NaN;
    expect(leftOf(saturday)).to.be.lessThan(leftOf(sunday));
    dayCell(calendar, 14).focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => shadow(calendar).activeElement === dayCell(calendar, 15), 'the next day');
  });

  it('says that a month is empty', async () => {
    const { calendar } = await mountCalendarShown({ fairs: [] });
    expect(visibleText(calendar)).to.include('这个月没有招聘会。');
  });

  it('shows the fallback and the reason when the service refuses', async () => {
    const { calendar } = await mountCalendarShown({ instead: () => refusal('key_unknown', 401) });
    expect(visibleText(calendar)).to.include('招聘会信息暂不可用。');
    expect(calendar.querySelector('a')?.getClientRects().length).to.equal(1);
  });

  it('leaves out a fair that is off the contract', async () => {
    const page = fairPageOf(sampleFairs(3));
    const items = [page.items[0], { id: 'fair_1' }, page.items[2]];
    const { calendar } = await mountCalendarShown({ instead: () => json({ ...page, items }) });
    expect(barNames(calendar).length).to.equal(2);
  });
});

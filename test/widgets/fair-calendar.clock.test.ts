import { expect } from '@open-wc/testing';
import { sampleFairs } from './fair-data.ts';
import { barNames, dayCell, marked, monthName, showAs, turn } from './fair-calendar-user.ts';
import { shadow, shown, until, visibleText } from './job-list-user.ts';
import { mountCalendarShown, sampleNow } from './mount-calendar.ts';
import { clearOfElements } from './on-page.ts';

const bar = (calendar: Element, name: string) =>
  [...shadow(calendar).querySelectorAll<HTMLElement>('[part=fair]')].find((one) =>
    one.textContent?.endsWith(name),
  );

describe('<union-fair-calendar> clock', () => {
  afterEach(clearOfElements);

  it('goes by the clock of the service where ours is far off', async () => {
    const { calendar } = await mountCalendarShown({ attributes: { month: '' } });
    await until(() => monthName(calendar) === '2026年10月', 'the month of the service');
    await shown(calendar);
    expect(dayCell(calendar, 14).getAttribute('aria-current')).to.equal('date');
    expect(bar(calendar, '零工市场专场')?.textContent).to.equal('进行中，零工市场专场');
    expect(bar(calendar, '新就业形态劳动者专场')?.textContent).to.include('已取消');
  });

  it('goes by ours where the service tells the same within minutes', async () => {
    const now = new Date(Date.now() - 5 * 60_000).toISOString();
    const { calendar } = await mountCalendarShown({ now, fairs: [], attributes: { month: '' } });
    const today = new Date(Date.now() + 8 * 3_600_000);
    expect(monthName(calendar)).to.equal(`${today.getUTCFullYear()}年${today.getUTCMonth() + 1}月`);
    expect(dayCell(calendar, today.getUTCDate()).classList.contains('today')).to.equal(true);
  });

  it('tells past, running, soon and cancelled fairs in the agenda', async () => {
    const { calendar } = await mountCalendarShown({ now: '2026-10-16T08:00:00+08:00' });
    await showAs(calendar, '日程');
    const words = () => shadow(calendar).querySelector('.months')?.textContent ?? '';
    const text = words();
    expect(text).to.include('显示此前的 4 场');
    expect(text).to.match(/高校毕业生双选会[^]*?即将开始/);
    expect(text).to.match(/新就业形态劳动者专场[^]*?已取消/);
    expect(text).to.match(/视频双选会[^]*?有变更/);
    [...shadow(calendar).querySelectorAll<HTMLElement>('.earlier')].forEach((one) => one.click());
    await calendar.updateComplete;
    expect(words()).to.match(/零工市场专场[^]*?已结束/);
  });

  it('draws what lasts for days through the weeks', async () => {
    const { calendar } = await mountCalendarShown();
    const bars = [...shadow(calendar).querySelectorAll<HTMLElement>('[part=fair]')].filter((one) =>
      one.textContent?.includes('三地工会联合招聘月'),
    );
    const width = dayCell(calendar, 16).getBoundingClientRect().width;
    const days = bars.map((one) => Math.round(one.getBoundingClientRect().width / width));
    expect(days).to.deep.equal([3, 2]);
    expect(barNames(calendar).filter((name) => name === '三地工会联合招聘月').length).to.equal(2);
  });

  it('gives the days of next month nothing of this one', async () => {
    const [fair] = sampleFairs(1);
    const fairs = fair
      ? [{ ...fair, startsAt: '2026-09-29T09:00:00+08:00', endsAt: '2026-10-02T17:00:00+08:00' }]
      : [];
    const { calendar } = await mountCalendarShown({ fairs });
    const cell = dayCell(calendar, 1);
    expect(cell.querySelector('[part=fair]')?.classList.contains('back')).to.equal(true);
    expect(shadow(calendar).querySelector('.outside [part=fair]')).to.equal(null);
  });

  it('marks days off and workdays, and says of which years it does not know', async () => {
    const { calendar } = await mountCalendarShown();
    await marked(calendar);
    expect(dayCell(calendar, 1).innerText).to.match(/国庆节\s*休/);
    expect(dayCell(calendar, 10).innerText).to.include('班');
    expect(visibleText(calendar)).to.not.include('没有收录');
    const later = await mountCalendarShown({
      fairs: [],
      attributes: { month: '2031-10', 'address-prefix': 'other-' },
    });
    await marked(later.calendar);
    expect(dayCell(later.calendar, 1).innerText).to.not.include('休');
    expect(visibleText(later.calendar)).to.include('2031年的放假安排没有收录');
  });

  it('names the days of the Chinese calendar where asked to', async () => {
    const { calendar } = await mountCalendarShown({ attributes: { lunar: '' } });
    await until(() => dayCell(calendar, 18).innerText.includes('重阳节'), 'the lunar days');
    expect(dayCell(calendar, 14).innerText).to.include('初五');
    expect(dayCell(calendar, 10).innerText).to.include('九月');
    await turn(calendar, 'previous');
    await until(() => dayCell(calendar, 25).innerText.includes('中秋节'), 'mid-autumn');
  });

  it('goes back to today', async () => {
    const { calendar } = await mountCalendarShown({ now: sampleNow });
    await turn(calendar, 'next');
    await turn(calendar, 'today');
    await until(() => shadow(calendar).activeElement === dayCell(calendar, 14), 'today');
  });
});

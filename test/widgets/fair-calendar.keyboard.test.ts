import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dayCell, marked, monthName, rowNames } from './fair-calendar-user.ts';
import { focused, shadow, until } from './job-list-user.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { clearOfElements } from './on-page.ts';

/** The day that has the focus, as a person hears it. */
const heard = () => focused()?.querySelector('.unseen')?.textContent ?? '';

const focusedOn = (words: string) => until(() => heard().startsWith(words), words);

describe('<union-fair-calendar> keyboard', () => {
  afterEach(clearOfElements);

  it('has one stop in the sheet, which is today', async () => {
    const { calendar } = await mountCalendarShown();
    const stops = shadow(calendar).querySelectorAll('[part=grid] [tabindex="0"]');
    expect(stops.length).to.equal(1);
    expect(stops[0]).to.equal(dayCell(calendar, 14));
  });

  it('says a day in full with its holiday and the number of its fairs', async () => {
    const { calendar } = await mountCalendarShown();
    dayCell(calendar, 14).focus();
    expect(heard()).to.equal('2026年10月14日，星期三，4 场招聘会');
    await sendKeys({ press: 'PageUp' });
    await until(() => monthName(calendar) === '2026年9月', 'September');
    await sendKeys({ press: 'PageDown' });
    await focusedOn('2026年10月14日');
    await marked(calendar);
    expect(dayCell(calendar, 1).querySelector('.unseen')?.textContent).to.equal(
      '2026年10月1日，星期四，国庆节，休，0 场招聘会',
    );
    expect(dayCell(calendar, 10).querySelector('.unseen')?.textContent).to.include('国庆节，班');
  });

  it('goes by day, week and month', async () => {
    const { calendar } = await mountCalendarShown();
    dayCell(calendar, 14).focus();
    for (const [press, day] of [
      ['ArrowRight', '2026年10月15日'],
      ['ArrowDown', '2026年10月22日'],
      ['ArrowLeft', '2026年10月21日'],
      ['ArrowUp', '2026年10月14日'],
      ['Home', '2026年10月12日'],
      ['End', '2026年10月18日'],
      ['PageDown', '2026年11月18日'],
      ['PageUp', '2026年10月18日'],
    ] as const) {
      await sendKeys({ press });
      await focusedOn(day);
    }
    expect(monthName(calendar)).to.equal('2026年10月');
  });

  it('goes by year with Shift, and over the edge of a month', async () => {
    const { calendar } = await mountCalendarShown();
    dayCell(calendar, 31).focus();
    await sendKeys({ press: 'ArrowRight' });
    await focusedOn('2026年11月1日');
    await sendKeys({ press: 'ArrowLeft' });
    await focusedOn('2026年10月31日');
    await sendKeys({ press: 'PageDown' });
    await focusedOn('2026年11月30日');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'PageDown' });
    await focusedOn('2027年11月30日');
    await sendKeys({ press: 'PageUp' });
    await sendKeys({ up: 'Shift' });
    await focusedOn('2026年11月30日');
  });

  it('begins the week where the page says', async () => {
    const { calendar } = await mountCalendarShown({ attributes: { 'week-start': '0' } });
    dayCell(calendar, 14).focus();
    await sendKeys({ press: 'Home' });
    await focusedOn('2026年10月11日');
  });

  it('opens the list of a day and comes back to the day', async () => {
    const { calendar } = await mountCalendarShown();
    const day = dayCell(calendar, 14);
    day.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'opened-day', 'the focus on the list');
    expect(rowNames(calendar).length).to.equal(4);
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === day, 'the focus on the day');
    expect(shadow(calendar).querySelector('.opened')).to.equal(null);
  });

  it('opens a fair from there and comes back to its name', async () => {
    const { calendar } = await mountCalendarShown();
    dayCell(calendar, 16).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'opened-day', 'the focus on the list');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    const name = focused();
    expect(name?.getAttribute('part')).to.equal('fair-name');
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.classList.contains('title'), 'the focus on the fair');
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === name, 'the focus on the name');
    expect(shadow(calendar).querySelector('dialog')).to.equal(null);
  });

  it('leaves a filter and the choice of a month by Escape', async () => {
    const { calendar } = await mountCalendarShown();
    for (const part of ['month', 'filter']) {
      const button = shadow(calendar).querySelector<HTMLElement>(`[part=${part}]`);
      button?.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => shadow(calendar).querySelector('.panel'), 'the panel');
      await sendKeys({ press: 'Escape' });
      await until(() => !shadow(calendar).querySelector('.panel'), 'no panel');
      expect(focused()).to.equal(button);
    }
  });

  it('jumps to a month', async () => {
    const { calendar } = await mountCalendarShown();
    const button = shadow(calendar).querySelector<HTMLElement>('[part=month]');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    const choice = await until(() => shadow(calendar).querySelector('.choice'), 'the choice');
    choice.querySelector<HTMLElement>('[aria-label=下一年]')?.click();
    await calendar.updateComplete;
    [...choice.querySelectorAll('button')].find((one) => one.innerText === '3月')?.click();
    await until(() => monthName(calendar) === '2027年3月', 'March');
    expect(focused()).to.equal(button);
  });
});

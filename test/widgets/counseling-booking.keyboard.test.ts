import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, atStep, mountBooking } from './booking-user.ts';
import { focused, until } from './job-list-user.ts';
import { clearOfElements } from './on-page.ts';

/** Presses Tab until the focus is on what a person looks for. */
async function tabTo(found: (at: HTMLElement) => boolean, what: string): Promise<HTMLElement> {
  for (let presses = 0; presses < 40; presses++) {
    await sendKeys({ press: 'Tab' });
    const at = focused();
    if (at instanceof HTMLElement && found(at)) return at;
  }
  throw new Error(`No Tab leads to ${what}`);
}

const says = (words: string) => (at: HTMLElement) => at.innerText.includes(words);
const named = (name: string) => (at: HTMLElement) => at.getAttribute('name') === name;

/** Waits until the focus is on the heading of a step. */
async function focusAt(element: Element, title: string): Promise<void> {
  await atStep(element, title);
  await until(() => focused()?.getAttribute('part') === 'title', `the focus on “${title}”`);
}

async function journey(widthPx: number): Promise<void> {
  const { element } = mountBooking({ widthPx });
  await until(() => all(element, '[part=service]').length, 'the services');
  const start = Object.assign(document.createElement('button'), { textContent: 'start' });
  element.before(start);
  start.focus();
  await tabTo(says('心理咨询'), 'a service');
  await sendKeys({ press: 'Enter' });
  await focusAt(element, '怎样咨询');
  await until(() => all(element, '[name=counselor]').length === 3, 'the counselors');
  await tabTo(named('mode'), 'the ways of meeting');
  await sendKeys({ press: 'ArrowRight' });
  await tabTo(says('选择时间'), 'the button to the times');
  await sendKeys({ press: 'Enter' });
  await focusAt(element, '选择日期和时间');
  await until(() => all(element, '.times .time').length, 'the times');
  const day = await tabTo((at) => at.getAttribute('role') === 'gridcell', 'the days');
  expect(day.querySelector('.unseen')?.textContent).to.match(/月\d+日，星期.，4 个空闲时间$/);
  await sendKeys({ press: 'ArrowRight' });
  await until(() => focused() !== day && focused()?.getAttribute('role') === 'gridcell', 'a day');
  await until(() => all(element, '.times .time').length, 'its times');
  await sendKeys({ press: 'Enter' });
  await until(() => focused()?.id === 'day-times', 'the focus above the times');
  await tabTo(says('10:00'), 'a time');
  await sendKeys({ press: 'Enter' });
  await focusAt(element, '怎样联系您');
  await tabTo(named('contact'), 'the contact');
  await sendKeys({ type: '13800138000' });
  await tabTo(named('age'), 'the age');
  await sendKeys({ press: ' ' });
  await sendKeys({ press: 'Enter' });
  await focusAt(element, '确认预约');
  await until(() => all(element, '[name=consent]').length, 'the consents');
  await tabTo(named('consent'), 'the consent');
  await sendKeys({ press: ' ' });
  await tabTo(named('sensitiveConsent'), 'the separate consent');
  await sendKeys({ press: ' ' });
  await sendKeys({ press: 'Enter' });
  await focusAt(element, '已约好');
  start.remove();
}

describe('<union-counseling-booking> keyboard', () => {
  afterEach(clearOfElements);

  it('books without a mouse in a narrow page', () => journey(320));

  it('books without a mouse in a wide page', () => journey(900));
});

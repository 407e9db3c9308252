import { expect } from '@open-wc/testing';
import { LitElement, nothing } from 'lit';
import type { TimeWish } from '../../packages/widgets/src/time-choice/free-times.ts';
import { TimeChoice } from '../../packages/widgets/src/time-choice/time-choice.ts';
import { timeChoiceMessagesFor } from '../../packages/widgets/src/time-choice/time-choice-language.ts';
import { timeChoiceStyles } from '../../packages/widgets/src/time-choice/time-choice.styles.ts';
import { chinaMoment, sampleSlot } from './booking-data.ts';
import { bookingService, type BookingServiceOptions } from './booking-service.ts';
import { sampleId } from './job-data.ts';
import { focused, until } from './job-list-user.ts';

const configurations = new WeakMap<Element, object>();

/** An element with nothing but a choice of a time. */
class ChoosingElement extends LitElement {
  static override styles = timeChoiceStyles;

  wish: TimeWish = { serviceId: sampleId('svc', 1) };
  readonly chosen: string[] = [];
  readonly waits: object[] = [];
  readonly choice = new TimeChoice(this, {
    configuration: () => configurations.get(this) ?? {},
    wish: () => this.wish,
    onChoose: (startsAt) => this.chosen.push(startsAt),
    onWait: (days) => this.waits.push(days),
  });

  protected override render() {
    const messages = timeChoiceMessagesFor('zh-Hans', () => this.requestUpdate());
    return messages ? this.choice.render(messages, { headingLevel: 4 }) : nothing;
  }
}
customElements.define('choosing-element', ChoosingElement);

let services = 0;

async function mountChoice(widthPx: number, options: BookingServiceOptions = {}) {
  const service = bookingService(options);
  const element = document.createElement('choosing-element') as ChoosingElement;
  configurations.set(element, {
    baseUrl: `https://choice-${++services}.example`,
    fetch: service.fetch,
  });
  const container = document.createElement('main');
  container.style.width = `${widthPx}px`;
  container.append(element);
  document.body.append(container);
  await until(() => one(element, '.of-day > *:not(.waiting)'), 'the times');
  return { element, service };
}

const one = (element: Element, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector);
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const labels = (element: Element, selector: string) =>
  all(element, selector).map((found) => found.getAttribute('aria-label') ?? '');
const dayNumber = (moment: string) =>
  String(Math.floor((Date.parse(moment) + 8 * 3_600_000) / 86_400_000));
const dayCell = (element: Element, inDays: number) =>
  one(element, `[data-day="${dayNumber(chinaMoment(inDays, 12))}"]`);

async function press(element: ChoosingElement, key: string, init: KeyboardEventInit = {}) {
  focused()?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
  );
  await element.updateComplete;
  await element.updateComplete;
}

describe('the choice of a time', () => {
  afterEach(() => document.querySelectorAll('main').forEach((container) => container.remove()));

  it('is a strip of two weeks where there is little room, and a month elsewhere', async () => {
    const { element: narrow, service } = await mountChoice(320);
    expect(all(narrow, '[role=row]').length).to.equal(1);
    expect(all(narrow, '[role=gridcell]').length).to.equal(14);
    expect(service.asked.length).to.equal(1);
    const { element: wide, service: other } = await mountChoice(800);
    expect(all(wide, '[role=columnheader]').length).to.equal(7);
    expect(other.asked.length).to.be.lessThan(3);
  });

  it('shows the times of the first day that has some, in the time of China', async () => {
    const { element } = await mountChoice(320);
    expect(all(element, '.times .time').map((time) => time.innerText.trim())).to.deep.equal([
      '09:00',
      '10:00',
      '14:00',
      '19:00',
    ]);
    expect(labels(element, '.times .time')[0]).to.match(/月\d+日，星期.，09:00 至 09:50$/);
    all(element, '.times .time')[1]?.click();
    expect(element.chosen).to.deep.equal([chinaMoment(1, 10)]);
  });

  it('offers the nearest times and the waitlist on a day that is full', async () => {
    const { element } = await mountChoice(320);
    dayCell(element, 5)?.click();
    await until(() => one(element, '.of-day')?.innerText.includes('没有空闲'), 'the words');
    const near = all(element, '.near .time');
    expect(near.length).to.equal(3);
    near[0]?.click();
    expect(element.chosen).to.deep.equal([chinaMoment(3, 9)]);
    dayCell(element, 5)?.click();
    await element.updateComplete;
    all(element, '.of-day > .button')[0]?.click();
    expect(element.waits.length).to.equal(1);
  });

  it('goes to the first days that have something free by itself', async () => {
    const slots = () => [sampleSlot(33, 9)];
    const { element } = await mountChoice(320, { slots });
    await until(() => dayCell(element, 33)?.getAttribute('aria-selected') === 'true', 'the day');
    expect(labels(element, '.times .time').length).to.equal(1);
  });

  it('says that nothing is free at all', async () => {
    const { element } = await mountChoice(320, { slots: () => [] });
    await until(() => one(element, '.of-day')?.innerText.includes('目前没有空闲时间'), 'the words');
  });

  it('is a grid that arrows, Home, End and PageDown walk through', async () => {
    const { element } = await mountChoice(800);
    await until(() => one(element, '[role=gridcell][tabindex="0"]'), 'a day');
    const at = () => Number(focused()?.getAttribute('data-day'));
    one(element, '[role=gridcell][tabindex="0"]')?.focus();
    const begin = at();
    await press(element, 'ArrowRight');
    expect(at()).to.equal(begin + 1);
    await press(element, 'ArrowDown');
    expect(at()).to.equal(begin + 8);
    await press(element, 'PageDown');
    expect(at()).to.be.greaterThan(begin + 30);
    await press(element, 'PageUp', { shiftKey: true });
    expect(at(), 'today').to.equal(Number(dayNumber(new Date().toISOString())));
    expect(focused()?.getAttribute('tabindex')).to.equal('0');
    await press(element, 'ArrowRight');
    await until(() => all(element, '.times .time').length, 'times');
    await press(element, 'Enter');
    await until(() => focused()?.id === 'day-times', 'the focus above the times');
  });

  it('tells of a time that was taken, with the nearest of the service', async () => {
    const { element, service } = await mountChoice(320);
    const before = service.asked.length;
    element.choice.refuse(chinaMoment(1, 10), [chinaMoment(1, 14), chinaMoment(2, 9)]);
    await until(() => focused()?.classList.contains('taken'), 'the focus on the news');
    expect(one(element, '.taken')?.innerText).to.include('刚刚被约走了');
    await until(() => service.asked.length > before, 'a new look at what is free');
    all(element, '.taken .time')[1]?.click();
    expect(element.chosen).to.deep.equal([chinaMoment(2, 9)]);
  });

  it('says so where the clock of the visitor is another', async () => {
    const { element } = await mountChoice(320);
    const words = one(element, '.zone')?.innerText ?? '';
    const isChina = new Date().getTimezoneOffset() === -480;
    expect(words).to.match(isChina ? /^时间均为北京时间。$/ : /^您的设备使用 UTC.+北京时间/);
  });
});

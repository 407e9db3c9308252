import { expect } from '@open-wc/testing';
import type { UnionBooking } from '../../packages/widgets/src/booking/booking.ts';
import { inDays, sampleSeries } from './booking-page-service.ts';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { json } from './job-service.ts';
import { mountBooking, press, says } from './mount-booking.ts';
import { clearOfElements } from './on-page.ts';

/** The times that may be chosen. */
const times = (element: UnionBooking) => [
  ...shadow(element).querySelectorAll<HTMLButtonElement>('.times .time'),
];

/** Opens the choice of a time, and chooses the nth. */
async function choose(element: UnionBooking, nth: number): Promise<string> {
  const time = await until(() => times(element)[nth], 'a free time');
  time.click();
  await element.updateComplete;
  return time.getAttribute('aria-label') ?? '';
}

/** The button that says yes. */
const yes = (element: UnionBooking) =>
  shadow(element).querySelector<HTMLButtonElement>('.question .primary');

function taken(nearest: readonly string[]): Response {
  const problem = { code: 'slot_taken', title: '', detail: '', status: 409, requestId: 'req_1' };
  return json({ ...problem, type: '', instance: '', retryable: false, nearest }, { status: 409 });
}

describe('<union-booking> moving', () => {
  afterEach(clearOfElements);

  it('moves to a time that is chosen, in one step', async () => {
    const { element, service } = await mountBooking();
    await says(element, '改期');
    press(element, '改期');
    await says(element, '改到什么时间');
    expect(shadow(element).activeElement?.id).to.equal('question');
    expect(yes(element)?.disabled).to.equal(true);
    const label = await choose(element, 1);
    expect(yes(element)?.textContent).to.include(`改到 ${label.replace(/ 至.*/, '')}`);
    yes(element)?.click();
    await says(element, '已改期');
    const sent = service.asked.find(({ address }) => address.pathname.endsWith('/move'));
    expect(sent?.body?.['session']).to.equal(1);
    expect(visibleText(element)).to.include('14:00 至 14:50');
    expect(visibleText(element)).not.to.include('改到什么时间');
  });

  it('asks for free times of the same counselor only, without saying from where', async () => {
    const { element, service } = await mountBooking();
    await says(element, '改期');
    press(element, '改期');
    await until(() => times(element).length, 'the times');
    const asked = service.asked.find(({ address }) => address.pathname.endsWith('/slots'));
    expect(asked?.address.searchParams.get('counselor')).to.match(/^csl_/);
    expect(asked?.address.searchParams.get('mode')).to.equal('in_person');
    expect(asked?.request.referrerPolicy).to.equal('no-referrer');
  });

  it('moves the session of a series that is meant', async () => {
    const { element, service } = await mountBooking({ booking: sampleSeries });
    await says(element, '第 3 次');
    const moves = [...shadow(element).querySelectorAll<HTMLElement>('.sessions button')];
    moves.filter(({ textContent }) => textContent?.trim() === '改期')[1]?.click();
    await choose(element, 0);
    yes(element)?.click();
    await says(element, '已改期');
    expect(service.asked.find(({ method }) => method === 'POST')?.body?.['session']).to.equal(3);
  });

  it('says that the time was just taken, keeps the old one, and takes the nearest', async () => {
    let isTaken = true;
    const near = inDays(4, 16);
    const { element } = await mountBooking({
      instead: ({ address }) =>
        address.pathname.endsWith('/move') && isTaken ? taken([near]) : undefined,
    });
    await says(element, '改期');
    press(element, '改期');
    await choose(element, 0);
    yes(element)?.click();
    await says(element, '刚刚被约走了');
    expect(visibleText(element)).to.include('没有改期，原来的预约没有变');
    expect(visibleText(element)).to.include('09:00 至 09:50');
    isTaken = false;
    shadow(element).querySelector<HTMLElement>('.near .time')?.click();
    await element.updateComplete;
    yes(element)?.click();
    await says(element, '已改期');
    expect(visibleText(element)).to.include('16:00 至 16:50');
  });

  it('changes nothing when one thinks better of it', async () => {
    const { element, service } = await mountBooking();
    await says(element, '改期');
    press(element, '改期');
    await choose(element, 0);
    press(element, '不，保留');
    await until(() => !shadow(element).querySelector('.question'), 'the end of the question');
    expect(service.asked.some(({ method }) => method === 'POST')).to.equal(false);
    expect(button(element, '改期').disabled).to.equal(false);
  });

  for (const lang of ['zh-Hans', 'en']) {
    it(`is accessible while a time is chosen, and fits 320 px, ${lang}`, async () => {
      const { element } = await mountBooking({ attributes: { lang } });
      element.style.width = '288px';
      const first = () => shadow(element).querySelector<HTMLElement>('.buttons .button');
      await until(() => first(), 'the buttons');
      first()?.click();
      await choose(element, 0);
      await expect(element).to.be.accessible();
      expect(shadow(element).querySelector('.root')?.scrollWidth).to.be.at.most(288);
    });
  }
});

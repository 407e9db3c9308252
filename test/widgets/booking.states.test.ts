import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { UnionBooking } from '../../packages/widgets/src/booking/booking.ts';
import { sampleToken } from './application-service.ts';
import { sampleOffer, sampleSeat, sampleSeries, sampleWaiting } from './booking-page-service.ts';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { never, refusal } from './job-service.ts';
import { mountBooking, press, says } from './mount-booking.ts';
import { clearOfElements } from './on-page.ts';

/** The button of the nth session. */
function pressAt(element: UnionBooking, words: string, nth: number) {
  const all = [...shadow(element).querySelectorAll<HTMLElement>('.sessions button')];
  all.filter((one) => one.textContent?.trim() === words)[nth]?.click();
}

describe('<union-booking> states', () => {
  afterEach(clearOfElements);

  it('takes the code out of the address, and shows the booking', async () => {
    const { element, service } = await mountBooking();
    expect(location.href).not.to.include('book');
    await says(element, '已预约');
    const text = visibleText(element);
    expect(text).to.match(/09:00/);
    expect(text).to.match(/09:50/);
    expect(text).to.include('林老师');
    expect(text).to.include('职工服务中心，和平路 1 号 305 室');
    expect(text).to.include('公交 3 路到体育馆站');
    expect(text).to.include('北京时间');
    const [first] = service.asked;
    expect(first?.headers.get('manage-token')).to.equal(sampleToken);
    expect(first?.request.referrerPolicy).to.equal('no-referrer');
  });

  it('shows nothing of it to who comes back to the page, maybe another person', async () => {
    const { element, service } = await mountBooking();
    await says(element, '林老师');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => shadow(element).querySelector('#code'), 'the question for the code');
    expect(visibleText(element)).not.to.include('林老师');
    expect(service.asked.length).to.equal(1);
    const input = shadow(element).querySelector('#code') as HTMLInputElement;
    input.value = sampleToken;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(input.value).to.equal('');
  });

  it('says how one is reached where nobody meets', async () => {
    const { element } = await mountBooking({ booking: { mode: 'phone', place: null } });
    await says(element, '届时按您留下的联系方式与您联系');
  });

  it('shows a seat at a lecture with its place', async () => {
    const { element } = await mountBooking({ booking: sampleSeat });
    await says(element, '求职压力怎么缓解');
    expect(visibleText(element)).to.include('市图书馆二楼报告厅');
    expect(visibleText(element)).to.include('14:00');
    expect(visibleText(element)).not.to.include('改期');
  });

  it('cancels after asking once', async () => {
    const { element, service } = await mountBooking();
    await says(element, '已预约');
    press(element, '取消预约');
    await says(element, '要取消吗');
    expect(service.asked.length).to.equal(1);
    press(element, '确认取消');
    await says(element, '已取消。');
    expect(service.asked[1]?.headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    expect(visibleText(element)).not.to.include('取消预约');
    expect(visibleText(element)).not.to.include('添加到日历');
  });

  it('cancels one session of several, and says that the others stay', async () => {
    const { element, service } = await mountBooking({ booking: sampleSeries });
    await says(element, '第 3 次');
    expect(visibleText(element)).to.include('已到场');
    pressAt(element, '取消这次', 1);
    await says(element, '这一次吗？其余的不变');
    press(element, '确认取消');
    await says(element, '已取消这一次');
    expect(service.asked[1]?.body).to.deep.equal({ session: 3 });
    expect(visibleText(element)).to.include('已预约');
  });

  it('shows the place in the waitlist anew when the page is looked at again', async () => {
    const { element, service } = await mountBooking({ booking: sampleWaiting });
    await says(element, '候补第 2 位');
    service.kept.booking = { ...service.kept.booking, position: 1 };
    document.dispatchEvent(new Event('visibilitychange'));
    await says(element, '候补第 1 位');
  });

  it('accepts what is kept for who waited, which says until when', async () => {
    const { element } = await mountBooking({ booking: sampleOffer });
    await says(element, '为您保留到');
    expect(visibleText(element)).to.include('20:30');
    press(element, '确认预约');
    await says(element, '已预约。');
    expect(visibleText(element)).not.to.include('为您保留到');
  });

  it('says that an offer has run out, and shows how it stands', async () => {
    const { element, service } = await mountBooking({
      booking: sampleOffer,
      instead: ({ method }) => (method === 'POST' ? refusal('hold_expired', 409) : undefined),
    });
    await says(element, '为您保留到');
    service.kept.booking = { ...service.kept.booking, state: 'expired', heldUntil: null };
    press(element, '确认预约');
    await says(element, '没有预约成功');
    await says(element, '已失效');
    expect(visibleText(element)).not.to.include('确认预约');
  });

  it('turns reminders off and on', async () => {
    const { element, service } = await mountBooking();
    await says(element, '会发送');
    press(element, '停止提醒');
    await says(element, '不发送');
    press(element, '开启提醒');
    await says(element, '会发送');
    const keys = service.asked.slice(1).map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(2);
  });

  it('offers a calendar file, and says what will stand there', async () => {
    const { element } = await mountBooking();
    await says(element, '添加到日历');
    press(element, '添加到日历');
    await says(element, '日历里只显示“预约”和时间');
    const link = shadow(element).querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).to.equal('预约.ics');
    expect(decodeURIComponent(link?.href ?? '')).to.include('BEGIN:VCALENDAR');
    expect(shadow(element).activeElement).to.equal(link);
  });

  it('erases after saying what goes, and forgets the code', async () => {
    const { element, service } = await mountBooking();
    const changes: unknown[] = [];
    element.addEventListener('union-booking-change', ({ detail }) => changes.push(detail));
    await says(element, '已预约');
    press(element, '删除信息');
    await says(element, '称呼和联系方式、咨询师的相关记录都会删除');
    press(element, '永久删除');
    await says(element, '管理码不再有效');
    expect(service.asked[1]?.method).to.equal('DELETE');
    expect(changes).to.deep.equal([{ change: 'erased' }]);
    expect(visibleText(element)).not.to.include('林老师');
  });

  it('shows all that is held', async () => {
    const { element } = await mountBooking();
    await says(element, '已预约');
    press(element, '导出我的信息');
    await says(element, '复制全部');
    const text = shadow(element).querySelector('textarea')?.value ?? '';
    expect(JSON.parse(text).client.alias).to.equal('小林');
  });

  it('keeps what it shows when an answer is lost, and sends the same again', async () => {
    let loses = true;
    const { element, service } = await mountBooking({
      timeoutMs: 300,
      instead: ({ method }) => (method === 'POST' && loses ? never() : undefined),
    });
    await says(element, '已预约');
    press(element, '停止提醒');
    await says(element, '结果未确认');
    loses = false;
    press(element, '停止提醒');
    await says(element, '不发送');
    const posts = service.asked.filter(({ method }) => method === 'POST');
    const keys = posts.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).to.equal(1);
  });

  it('says that there is none, for a wrong or erased code', async () => {
    const { element } = await mountBooking({ instead: () => refusal('not_found', 404) });
    await says(element, '没有找到这个预约');
    expect(visibleText(element)).to.include('快速离开');
  });

  it('stores nothing, and leaves title and address alone', async () => {
    const { title } = document;
    const { element } = await mountBooking();
    await says(element, '已预约');
    press(element, '停止提醒');
    await says(element, '不发送');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).to.equal('[{},{}]');
    expect(location.href + JSON.stringify(history.state)).not.to.include(sampleToken);
    expect(document.title).to.equal(title);
  });

  it('works by keyboard alone', async () => {
    const { element } = await mountBooking();
    await says(element, '已预约');
    button(element, '取消预约').focus();
    await sendKeys({ press: 'Enter' });
    await says(element, '要取消吗');
    expect(shadow(element).activeElement?.id).to.equal('question');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(element, '已取消。');
    expect(shadow(element).activeElement?.className).to.equal('title');
  });

  for (const attributes of [{ lang: 'zh-Hans' }, { lang: 'en' }, { theme: 'dark' }]) {
    it(`is accessible, and fits 320 px, ${JSON.stringify(attributes)}`, async () => {
      const { element } = await mountBooking({ attributes, booking: sampleSeries });
      await until(() => shadow(element).querySelector('.sessions'), 'the booking');
      await expect(element).to.be.accessible();
      element.style.width = '288px';
      const root = shadow(element).querySelector('.root');
      expect(root?.scrollWidth).to.be.at.most(288);
      [...shadow(element).querySelectorAll<HTMLElement>('.buttons button')].pop()?.click();
      await until(() => shadow(element).querySelector('.question'), 'the question');
      await expect(element).to.be.accessible();
    });
  }
});

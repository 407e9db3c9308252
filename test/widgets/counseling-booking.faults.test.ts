import { expect } from '@open-wc/testing';
import { chinaMoment } from './booking-data.ts';
import type { AskedOfBooking, BookingServiceOptions } from './booking-service.ts';
import {
  agree,
  all,
  atStep,
  chooseTime,
  fieldOf,
  fillInPerson,
  goToConfirm,
  goToPerson,
  goToTimes,
  mountBooking,
  press,
  says,
  tick,
  type,
} from './booking-user.ts';
import { until, visibleText } from './job-list-user.ts';
import { json, refusal } from './job-service.ts';
import { clearOfElements } from './on-page.ts';

const isConfirm = ({ address }: AskedOfBooking) => address.pathname.endsWith('/confirmation');
const isHold = ({ method, address }: AskedOfBooking) =>
  method === 'POST' && address.pathname === '/v1/bookings';
const isRelease = ({ address }: AskedOfBooking) => address.pathname.endsWith('/release');

/** A service that does something else while it is told to. */
function switched(part: BookingServiceOptions['instead'] & object) {
  const state = { on: false };
  const instead = (one: AskedOfBooking) => (state.on ? part(one) : undefined);
  return { state, instead };
}

describe('<union-counseling-booking> faults', () => {
  afterEach(clearOfElements);

  it('keeps the words where another was faster, and offers the nearest times', async () => {
    const taken = new Set<string>();
    const { element } = mountBooking({ taken });
    await goToPerson(element);
    type(element, 'contact', '13800138000');
    await press(element, '返回');
    await until(() => all(element, '.times .time').length, 'the times');
    taken.add(chinaMoment(1, 14));
    await chooseTime(element, '14:00');
    await says(element, '刚刚被约走了');
    const near = all(element, '.taken .time');
    expect(near[0]?.innerText).to.include('10:00');
    near[0]?.click();
    await atStep(element, '怎样联系您');
    expect(fieldOf(element, 'contact').value).to.equal('13800138000');
  });

  it('gives a time back when another is chosen', async () => {
    const { element, service } = mountBooking();
    await goToPerson(element);
    await press(element, '返回');
    await chooseTime(element, '14:00');
    await until(() => service.bookings.length === 2, 'another hold');
    expect(service.asked.filter(isRelease).length).to.equal(1);
    expect(service.bookings.map(({ state }) => state)).to.deep.equal(['expired', 'held']);
  });

  it('says calmly how long a time is kept, by the clock of the service', async () => {
    const { element } = mountBooking({ holdMs: 299_000 });
    await goToPerson(element);
    await until(() => /还剩 [45]:\d\d/.test(visibleText(element)), 'the countdown');
    const spoken = all(element, '[part=held] [role=status]')[0];
    expect(spoken?.textContent).to.include('保留 5 分钟');
    expect(all(element, '[role=timer]')[0]?.getAttribute('aria-live')).to.equal(null);
  });

  it('holds again in one tap what was kept too short, with all that was written', async () => {
    const options = { holdMs: 2_500 };
    const { element, service } = mountBooking(options);
    await goToConfirm(element);
    agree(element);
    await says(element, '保留时间已过');
    const submit = all(element, '[part=submit]')[0] as HTMLButtonElement;
    expect(submit.disabled).to.equal(true);
    options.holdMs = 300_000;
    const [held] = service.bookings;
    if (held) held.state = 'expired';
    await press(element, '再次保留这个时间');
    await until(() => !submit.disabled, 'a new hold');
    await press(element, '确认预约');
    await atStep(element, '已约好');
    expect(service.bookings.length).to.equal(2);
  });

  it('tells of a hold that the service ended first', async () => {
    const { element, service } = mountBooking();
    await goToConfirm(element);
    agree(element);
    const [held] = service.bookings;
    if (held) held.state = 'expired';
    await press(element, '确认预约');
    await says(element, '保留时间已过');
    await press(element, '再次保留这个时间');
    await says(element, '还剩');
    await press(element, '确认预约');
    await atStep(element, '已约好');
  });

  it('sends one request however often a time and the end are pressed', async () => {
    const { element, service } = mountBooking();
    await goToTimes(element);
    const time = all(element, '.times .time')[1];
    time?.click();
    time?.click();
    time?.click();
    await atStep(element, '怎样联系您');
    fillInPerson(element);
    await press(element, '下一步');
    await until(() => all(element, '[name=consent]').length, 'the consents');
    agree(element);
    const submit = all(element, '[part=submit]')[0];
    submit?.click();
    submit?.click();
    await atStep(element, '已约好');
    expect(service.asked.filter(isHold).length).to.equal(1);
    expect(service.asked.filter(isConfirm).length).to.equal(1);
  });

  it('holds once when the answer to a hold is lost', async () => {
    const lost = { on: true };
    const { element, service } = mountBooking({
      loses: (one) => lost.on && isHold(one),
      timeoutMs: 1_500,
    });
    await goToTimes(element);
    await chooseTime(element, '10:00');
    await says(element, '还没有保留上这个时间');
    lost.on = false;
    await press(element, '重试');
    await atStep(element, '怎样联系您');
    expect(service.bookings.length).to.equal(1);
  });

  it('asks to read again a consent that has changed', async () => {
    const problem = {
      ...{ type: 'urn:union-jobs:problem:invalid_fields', title: 'invalid_fields', status: 422 },
      ...{ detail: 'x', instance: '/v1', code: 'invalid_fields', requestId: 'req_0005' },
      retryable: false,
      errors: [{ pointer: '/body/sensitiveConsent', code: 'consent_changed', detail: 'x' }],
    };
    const { state, instead } = switched((one) =>
      isConfirm(one) ? json(problem, { status: 422 }) : undefined,
    );
    const { element, service } = mountBooking({ instead });
    await goToConfirm(element);
    agree(element);
    state.on = true;
    await press(element, '确认预约');
    await says(element, '授权内容有更新');
    const isForm = ({ address }: AskedOfBooking) => address.pathname.endsWith('/booking-form');
    await until(() => service.asked.filter(isForm).length === 2, 'the new wording');
    state.on = false;
    await press(element, '确认预约');
    await atStep(element, '已约好');
  });

  it('leads back to a contact that the service does not take', async () => {
    const problem = {
      ...{ type: 'urn:union-jobs:problem:invalid_fields', title: 'invalid_fields', status: 422 },
      ...{ detail: 'x', instance: '/v1', code: 'invalid_fields', requestId: 'req_0006' },
      retryable: false,
      errors: [
        { pointer: '/body/contact/value', code: 'invalid_format', detail: '这个号码是空号。' },
      ],
    };
    const { state, instead } = switched((one) =>
      isConfirm(one) ? json(problem, { status: 422 }) : undefined,
    );
    const { element } = mountBooking({ instead });
    await goToConfirm(element);
    agree(element);
    state.on = true;
    await press(element, '确认预约');
    await atStep(element, '怎样联系您');
    await says(element, '这个号码是空号');
    state.on = false;
    type(element, 'contact', '13900139000');
    await press(element, '下一步');
    await press(element, '确认预约');
    await atStep(element, '已约好');
  });

  it('tries again when the service cannot be reached, and says what to do', async () => {
    const { state, instead } = switched(() => Promise.reject(new TypeError('Failed to fetch')));
    state.on = true;
    const { element } = mountBooking({ instead });
    await says(element, '暂时连不上服务');
    expect(visibleText(element)).to.include('12356');
    expect(all(element, '.fallback')[0]?.hidden).to.equal(false);
    state.on = false;
    await press(element, '重试');
    await says(element, '职业指导');
  });

  it('shows the last seat as gone when another took it', async () => {
    const { state, instead } = switched(({ method, address }) =>
      method === 'POST' && address.pathname.includes('/lectures/')
        ? refusal('lecture_full', 409)
        : undefined,
    );
    const { element } = mountBooking({ instead });
    await press(element, '讲座');
    await press(element, '预约座位');
    await atStep(element, '怎样联系您');
    fillInPerson(element);
    await press(element, '下一步');
    await until(() => all(element, '[name=consent]').length, 'the consents');
    agree(element);
    state.on = true;
    await press(element, '确认预约');
    await atStep(element, '名额已满');
    await press(element, '关闭');
    await atStep(element, '选择一场讲座');
  });

  it('forgets everything for the next person at the same screen', async () => {
    const { element, service } = mountBooking();
    await goToPerson(element);
    type(element, 'alias', '小张');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await atStep(element, '预约咨询');
    await until(() => service.asked.some(isRelease), 'the time given back');
    await goToPerson(element);
    expect(fieldOf(element, 'alias').value).to.equal('');
    tick(element, 'age', 'adult');
  });
});

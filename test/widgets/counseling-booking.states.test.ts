import { expect } from '@open-wc/testing';
import { sampleCounselors, sampleLecture, sampleService } from './booking-data.ts';
import type { AskedOfBooking } from './booking-service.ts';
import {
  agree,
  all,
  atStep,
  chooseTime,
  fieldOf,
  fillInPerson,
  goToConfirm,
  goToPerson,
  heading,
  mountBooking,
  press,
  says,
  tick,
  type,
} from './booking-user.ts';
import { sampleId } from './job-data.ts';
import { focused, until, visibleText } from './job-list-user.ts';
import { never, refusal } from './job-service.ts';
import { clearOfElements } from './on-page.ts';

const isConfirm = ({ address }: AskedOfBooking) => address.pathname.endsWith('/confirmation');
const isHold = ({ method, address }: AskedOfBooking) =>
  method === 'POST' && address.pathname === '/v1/bookings';

describe('<union-counseling-booking> states', () => {
  afterEach(clearOfElements);

  it('says whom to call before anything else, without waiting for the service', async () => {
    const { element } = mountBooking({ instead: never });
    await element.updateComplete;
    const numbers = all(element, '[part=crisis] a').map((link) => link.getAttribute('href'));
    expect(numbers).to.deep.equal(['tel:120', 'tel:110', 'tel:12356']);
    const [crisis] = all(element, '[part=crisis]');
    const [title] = all(element, '[part=title]');
    expect(crisis && title && crisis.compareDocumentPosition(title)).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('adds the line of the operator once it is known, and keeps it in every step', async () => {
    const { element } = mountBooking();
    await says(element, '0431-12345678');
    await goToConfirm(element);
    expect(visibleText(element)).to.include('0431-12345678').and.include('12356');
  });

  it('goes from the kind to the receipt', async () => {
    const { element, service } = mountBooking();
    await goToConfirm(element);
    expect(visibleText(element)).to.include('10:00 至 10:50').and.include('138 0013 8000');
    agree(element);
    await press(element, '确认预约');
    await atStep(element, '已约好');
    expect(visibleText(element)).to.include('K7QM 4XZP');
    expect(fieldOfCode(element)).to.match(/^book_\w{20}~[\w-]{43}$/);
    const body = service.asked.find(isConfirm)?.body;
    expect(body).to.deep.include({
      contact: { kind: 'mobile', value: '13800138000' },
      age: 'adult',
      reminders: false,
    });
    expect(body).not.to.have.property('alias');
    expect(body?.consent).to.have.keys('version', 'hash');
    expect(service.bookings.map(({ state }) => state)).to.deep.equal(['booked']);
  });

  it('shows photos of counselors from the service alone, and a letter where there is none', async () => {
    const counselors = sampleCounselors.map((one, at) => ({ ...one, photo: at ? null : 'a1' }));
    const { element } = mountBooking({ counselors });
    await press(element, '心理咨询');
    const photo = (await until(() => all(element, '.face img')[0], 'a photo')) as HTMLImageElement;
    const { origin, pathname, searchParams } = new URL(photo.src);
    expect(origin).to.equal(element.configuration?.baseUrl);
    expect(pathname).to.equal(`/v1/counselors/${counselors[0]?.id}/photo`);
    expect(searchParams.get('version')).to.equal('a1');
    expect([photo.alt, photo.referrerPolicy, photo.crossOrigin]).to.deep.equal([
      '',
      'no-referrer',
      'anonymous',
    ]);
    // Nobody is there to answer: the letter is seen, and nothing has moved.
    await until(() => photo.hidden, 'the letter');
    const faces = all(element, '.face').map(({ innerText, offsetWidth, offsetHeight }) => [
      innerText.trim(),
      offsetWidth,
      offsetHeight,
    ]);
    expect(faces).to.deep.equal([
      ['林', 56, 56],
      ['包', 56, 56],
    ]);
  });

  it('ticks nothing beforehand, and says what is missing at the first box', async () => {
    const { element, service } = mountBooking();
    await goToConfirm(element);
    const boxes = all(element, 'input[type=checkbox]') as HTMLInputElement[];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, false]);
    tick(element, 'consent');
    await press(element, '确认预约');
    await until(() => focused()?.getAttribute('name') === 'sensitiveConsent', 'the focus');
    await says(element, '不同意则不能在线预约');
    expect(service.asked.some(isConfirm)).to.equal(false);
  });

  it('asks a guardian of who is under 14', async () => {
    const { element, service } = mountBooking();
    await goToPerson(element);
    fillInPerson(element);
    tick(element, 'age', 'child');
    await says(element, '监护人陪同');
    await press(element, '下一步');
    await until(() => all(element, '[name=guardianConsent]').length, 'the consent of a guardian');
    agree(element);
    await press(element, '确认预约');
    await until(() => focused()?.getAttribute('name') === 'guardianConsent', 'the focus');
    tick(element, 'guardianConsent');
    await press(element, '确认预约');
    await atStep(element, '已约好');
    expect(service.asked.find(isConfirm)?.body).to.have.property('guardianConsent');
  });

  it('keeps all that was chosen and written while a person goes back and forth', async () => {
    const { element, service } = mountBooking();
    await press(element, '心理咨询');
    await atStep(element, '怎样咨询');
    await until(() => all(element, '[name=counselor]').length === 3, 'the counselors');
    tick(element, 'mode', 'video');
    tick(element, 'counselor', sampleId('csl', 1));
    await press(element, '选择时间');
    await chooseTime(element, '14:00');
    await atStep(element, '怎样联系您');
    type(element, 'alias', '小张');
    type(element, 'contact', '13800138000');
    tick(element, 'contactKind', 'email');
    await element.updateComplete;
    type(element, 'contact', 'a@b.cn');
    tick(element, 'age', 'minor');
    for (const title of ['选择日期和时间', '怎样咨询', '预约咨询']) {
      await press(element, '返回');
      await atStep(element, title);
    }
    await press(element, '心理咨询');
    await atStep(element, '怎样咨询');
    const chosen = all(element, 'input:checked').map((one) => (one as HTMLInputElement).value);
    expect(chosen).to.deep.equal(['video', sampleId('csl', 1), '1']);
    await press(element, '选择时间');
    await until(() => all(element, '.time[aria-pressed=true]').length === 1, 'the chosen time');
    await chooseTime(element, '14:00');
    await atStep(element, '怎样联系您');
    expect(fieldOf(element, 'alias').value).to.equal('小张');
    expect(fieldOf(element, 'contact').value).to.equal('a@b.cn');
    tick(element, 'contactKind', 'mobile');
    await element.updateComplete;
    expect(fieldOf(element, 'contact').value).to.equal('13800138000');
    expect(service.asked.filter(isHold).length, 'one hold').to.equal(1);
  });

  it('tells what to correct in the language of people, at the field', async () => {
    const { element } = mountBooking();
    await goToPerson(element);
    type(element, 'contact', '12345');
    await press(element, '下一步');
    await says(element, '请填写 11 位手机号。');
    await says(element, '请选择年龄范围。');
    await until(() => focused() === fieldOf(element, 'contact'), 'the focus');
    type(element, 'contact', '+86 13800138000');
    await until(() => !visibleText(element).includes('11 位手机号'), 'the end of the words');
  });

  it('books a series of weekly sessions whole', async () => {
    const { element, service } = mountBooking();
    await press(element, '心理咨询');
    await atStep(element, '怎样咨询');
    tick(element, 'sessions', '3');
    await press(element, '选择时间');
    await chooseTime(element, '09:00');
    await atStep(element, '怎样联系您');
    const starts = service.asked.find(isHold)?.body?.startsAt ?? [];
    expect(starts.map((at) => Date.parse(at) - Date.parse(starts[0] ?? ''))).to.deep.equal([
      0,
      7 * 86_400_000,
      14 * 86_400_000,
    ]);
    fillInPerson(element);
    await press(element, '下一步');
    await says(element, '第 3 次');
  });

  it('lets wait where nothing is free', async () => {
    const { element, service } = mountBooking({ slots: () => [] });
    await press(element, '心理咨询');
    await atStep(element, '怎样咨询');
    await press(element, '选择时间');
    await says(element, '目前没有空闲时间');
    await press(element, '排队候补');
    await atStep(element, '怎样联系您');
    fillInPerson(element);
    await press(element, '下一步');
    await until(() => all(element, '[name=consent]').length, 'the consents');
    agree(element);
    await press(element, '加入候补');
    await atStep(element, '已加入候补，排在第 2 位');
    const asked = service.asked.find(({ address }) => address.pathname.endsWith('/waitlist'));
    expect(asked?.body).to.include({ mode: 'phone' });
    expect(asked?.body?.from).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('books a seat of a lecture, and says when there is none left', async () => {
    const { element, service } = mountBooking();
    await press(element, '讲座');
    await says(element, '还有 12 个座位');
    await press(element, '预约座位');
    await atStep(element, '怎样联系您');
    fillInPerson(element);
    await press(element, '下一步');
    await until(() => all(element, '[name=consent]').length, 'the consents');
    agree(element);
    await press(element, '确认预约');
    await atStep(element, '已约好');
    expect(visibleText(element)).to.include('失眠的夜晚可以做什么');
    expect(service.asked.some(isHold), 'nothing held').to.equal(false);
  });

  it('lets wait for a seat of a lecture that is full', async () => {
    const { element, service } = mountBooking({ lectures: [sampleLecture(1, { seatsLeft: 0 })] });
    await press(element, '讲座');
    await says(element, '座位已约满');
    await press(element, '排队候补');
    await atStep(element, '怎样联系您');
    fillInPerson(element);
    await press(element, '下一步');
    await until(() => all(element, '[name=consent]').length, 'the consents');
    expect(heading(element)).to.equal('确认候补');
    agree(element);
    await press(element, '加入候补');
    await atStep(element, '已加入候补，排在第 3 位');
    const asked = service.asked.map(({ address }) => address.pathname);
    expect(asked).to.include(`/v1/lectures/${sampleId('lec', 1)}/waitlist`);
  });

  it('leaves it at the word where a full lecture is cancelled', async () => {
    const lectures = [sampleLecture(1, { seatsLeft: 0, isCancelled: true })];
    const { element } = mountBooking({ lectures });
    await press(element, '讲座');
    await says(element, '已取消');
    expect(all(element, '.seats button')).to.deep.equal([]);
    expect(visibleText(element)).not.to.include('有人取消时');
  });

  it('shows what a partner chose, and begins with the one service', async () => {
    const { element: kinds } = mountBooking({ attributes: { kind: 'legal_advice' } });
    await says(kinds, '法律咨询');
    expect(all(kinds, '[part=service]').length).to.equal(1);
    const { element } = mountBooking({ attributes: { service: sampleId('svc', 1) } });
    await atStep(element, '怎样咨询');
    expect(all(element, '[part=back]')[0]?.hidden).to.equal(true);
    expect(document.activeElement, 'nobody is moved').not.to.equal(element);
  });

  it('says that nothing can be booked', async () => {
    const { element } = mountBooking({ services: [] });
    await says(element, '目前没有可以预约的服务');
  });

  it('shows the link where the service refuses the page', async () => {
    const { element } = mountBooking({ instead: () => refusal('origin_not_allowed', 403) });
    await says(element, '预约功能暂不可用');
    expect(visibleText(element)).to.include('12356');
    expect(element.shadowRoot?.querySelector<HTMLElement>('.fallback')?.hidden).to.equal(false);
  });

  it('does not know of kinds and ways that a newer service has', async () => {
    const services = [
      sampleService(9, { kind: 'family', name: '家庭辅导', modes: ['hologram', 'phone'] }),
    ];
    const { element } = mountBooking({ services });
    await press(element, '家庭辅导');
    await atStep(element, '怎样咨询');
    expect(visibleText(element)).not.to.include('hologram');
    expect(heading(element)).to.equal('怎样咨询');
  });
});

function fieldOfCode(element: Element): string {
  return element.shadowRoot?.querySelector<HTMLInputElement>('[part=manage-code]')?.value ?? '';
}

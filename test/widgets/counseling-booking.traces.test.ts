import { expect } from '@open-wc/testing';
import { agree, all, atStep, goToConfirm, mountBooking, press, says } from './booking-user.ts';
import { shadow, until } from './job-list-user.ts';
import { catchPrinting } from './printed-sheet.ts';
import { clearOfElements } from './on-page.ts';

/** The names of everything that the page keeps on the device. */
async function kept(): Promise<string[]> {
  const databases = (await indexedDB.databases?.()) ?? [];
  return [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...databases.map(({ name }) => name ?? ''),
    ...document.cookie.split(';').filter(Boolean),
  ];
}

describe('<union-counseling-booking> traces', () => {
  afterEach(clearOfElements);

  it('leaves nothing on the device, in the address or in the history', async () => {
    const before = { kept: await kept(), href: location.href, entries: history.length };
    const told: string[] = [];
    const listen = ({ type }: Event) => told.push(type);
    const names = ['booking-open', 'booking-submit', 'booking-done', 'booking-change'];
    names.forEach((name) => addEventListener(`union-${name}`, listen));
    const { element, service } = mountBooking();
    await goToConfirm(element);
    agree(element);
    await press(element, '确认预约');
    await atStep(element, '已约好');
    await press(element, '显示管理码的二维码');
    await until(() => all(element, '[part=qr]').length, 'the code');
    await press(element, '公用设备');
    await atStep(element, '预约咨询');
    expect({ kept: await kept(), href: location.href, entries: history.length }).to.deep.equal(
      before,
    );
    expect(told).to.deep.equal([]);
    const policies = service.asked.map(({ request }) => request.referrerPolicy);
    expect([...new Set(policies)]).to.deep.equal(['no-referrer']);
    expect(shadow(element).textContent).not.to.include('13800138000');
  });

  it('lets no browser remember what is written', async () => {
    const { element } = mountBooking();
    await goToConfirm(element);
    await press(element, '返回');
    await atStep(element, '怎样联系您');
    const fields = all(element, 'input, form').map((one) => one.getAttribute('autocomplete'));
    expect(fields.length).to.be.greaterThan(6);
    expect([...new Set(fields)]).to.deep.equal(['off']);
    await press(element, '下一步');
    await atStep(element, '确认预约');
    agree(element);
    await press(element, '确认预约');
    await atStep(element, '已约好');
    const code = all(element, '[part=manage-code]').map((one) => one.getAttribute('autocomplete'));
    expect(code).to.deep.equal(['off']);
  });

  it('gives a calendar file and a paper that say no kind and no counselor', async () => {
    const { element } = mountBooking();
    await goToConfirm(element);
    agree(element);
    await press(element, '确认预约');
    await says(element, '存入日历');
    const link = all(element, 'a[download]')[0];
    expect(decodeURIComponent(link?.getAttribute('href') ?? '')).to.include('SUMMARY:预约');
    expect(link?.getAttribute('download')).to.equal('预约.ics');
    const printer = catchPrinting();
    await press(element, '打印');
    const frame = await until(
      () => shadow(element).querySelector<HTMLIFrameElement>('iframe'),
      'the paper',
    );
    const paper = frame.contentDocument?.documentElement as HTMLElement;
    await until(printer.count, 'the printer');
    printer.release();
    expect(paper.innerText).to.match(/预约.*[2-9A-Z]{4} [2-9A-Z]{4}/s);
    for (const words of ['心理', '咨询', '林老师', '包老师', '电话']) {
      expect(paper.innerText + frame.contentDocument?.title).not.to.include(words);
    }
  });

  it('shows the way out at every step', async () => {
    const { element } = mountBooking();
    await element.updateComplete;
    expect(all(element, '[part=leave]').length).to.equal(1);
    await goToConfirm(element);
    expect(all(element, '[part=leave]')[0]?.innerText.trim()).to.equal('快速离开');
    const [first] = all(element, 'a, button, input');
    expect(first?.getAttribute('part'), 'the first that the Tab key reaches').to.equal('leave');
  });
});

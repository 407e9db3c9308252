import { expect } from '@open-wc/testing';
import { UnionFair } from '../../packages/widgets/src/fair/fair.ts';
import { shadow, shown, until, visibleText } from './job-list-user.ts';
import { json, never, refusal } from './job-service.ts';
import { mountFair, mountFairShown, sampleFair } from './mount-fair.ts';
import { clearOfElements } from './on-page.ts';

const linkIn = (fair: Element) => fair.querySelector('a')?.getClientRects().length;

describe('<union-fair> states', () => {
  afterEach(clearOfElements);

  it('waits with something of its form in place of the fallback', async () => {
    const { fair } = mountFair({ instead: never });
    await fair.updateComplete;
    expect(shadow(fair).querySelector('.waiting')).to.not.equal(null);
    expect(linkIn(fair)).to.equal(0);
  });

  it('shows all that is known of the fair, and who runs the service', async () => {
    const { fair } = await mountFairShown();
    await until(() => visibleText(fair).includes('由 长春市总工会 提供'), 'the operator');
    const text = visibleText(fair);
    expect(text).to.include('“工会帮就业”秋季大型综合招聘会');
    expect(text).to.include('2026年10月14日 09:00–15:00');
    expect(text).to.include('进行中');
    expect(text).to.match(/主办 廊坊市总工会、北京市通州区总工会/);
    expect(text).to.include('建会咨询 · 法律咨询');
    expect(text).to.include('A01 展位');
    expect(linkIn(fair)).to.equal(0);
    await expect(fair).to.be.accessible();
  });

  it('says when a fair that was moved was to begin', async () => {
    const change = { status: 'changed', previousStartsAt: '2026-10-12T13:30:00+08:00' };
    const { fair } = await mountFairShown({ change });
    expect(visibleText(fair)).to.match(/09:00–15:00 原定 (2026年)?10月12日 13:30/);
  });

  it('has no way out of its own, but in a calendar', async () => {
    const { fair } = await mountFairShown();
    expect(shadow(fair).querySelector('.close')).to.equal(null);
  });

  it('leaves out what the partner hides', async () => {
    const { fair } = await mountFairShown({ attributes: { hide: 'employers operator register' } });
    const text = visibleText(fair);
    expect(text).to.not.include('A01 展位');
    expect(text).to.not.include('由 长春市总工会 提供');
    expect(shadow(fair).querySelector('union-register-button')).to.equal(null);
  });

  it('asks nothing again of a fair that was handed in', async () => {
    const { fair, service } = mountFair({ attributes: { hide: 'employers operator' } });
    fair.data = sampleFair();
    await fair.updateComplete;
    await shown(fair);
    expect(visibleText(fair)).to.include('秋季大型综合招聘会');
    expect(service.asked).to.deep.equal([]);
  });

  it('shows the fallback where no fair is named', async () => {
    const { fair, service } = mountFair({ byAddress: true });
    await fair.updateComplete;
    await shown(fair);
    expect(visibleText(fair)).to.include('没有指定招聘会');
    expect(linkIn(fair)).to.equal(1);
    expect(service.asked).to.deep.equal([]);
  });

  it('says that a fair is gone, with the fallback', async () => {
    const { fair } = await mountFairShown({ instead: () => refusal('not_found', 404) });
    expect(visibleText(fair)).to.include('这场招聘会已不在这里');
    expect(linkIn(fair)).to.equal(1);
  });

  it('keeps what it showed, with its time, when a later read fails', async () => {
    let works = true;
    const { fair } = await mountFairShown({
      instead: () => (works ? undefined : refusal('internal', 500)),
    });
    works = false;
    const later = Date.now() + 6 * 60_000;
    const { now } = Date;
    Date.now = () => later;
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = now;
    await until(() => visibleText(fair).includes('服务出了点问题'), 'the failure');
    expect(visibleText(fair)).to.match(/显示的是 \d\d:\d\d 的内容/);
    expect(visibleText(fair)).to.include('秋季大型综合招聘会');
    expect(linkIn(fair)).to.equal(0);
  });

  it('says what failed with a way on, and goes on when asked', async () => {
    let works = false;
    const { fair } = mountFair({
      instead: () => (works ? undefined : refusal('internal', 500)),
    });
    await until(() => visibleText(fair).includes('服务出了点问题'), 'the failure');
    expect(linkIn(fair)).to.equal(1);
    works = true;
    shadow(fair).querySelector<HTMLElement>('.notice button')?.click();
    await until(() => visibleText(fair).includes('秋季大型综合招聘会'), 'the fair');
    expect(linkIn(fair)).to.equal(0);
  });

  it('ends a read that gets no answer', async () => {
    const { fair } = mountFair({ instead: never, timeoutMs: 60 });
    await until(() => visibleText(fair).includes('没有完整的回应'), 'the end');
  });

  it('never shows what is not the service’s', async () => {
    const page = '<html><h1>请登录校园网</h1></html>';
    const { fair } = mountFair({
      instead: () => new Response(page, { headers: { 'content-type': 'text/html' } }),
    });
    await until(() => visibleText(fair).includes('服务出了点问题'), 'the failure');
    expect(visibleText(fair)).to.not.include('校园网');
  });

  it('drops and counts an employer that is off the contract', async () => {
    const { fair } = mountFair({
      instead: ({ pathname }) =>
        pathname.endsWith('/employers')
          ? json({ items: [{ employer: 1 }], nextCursor: null })
          : undefined,
    });
    await until(() => visibleText(fair).includes('另有 1 条信息无法显示'), 'the count');
  });

  it('keeps an error of ours inside', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => told.push(words.join(' '));
    const fair = new UnionFair();
    fair.data = sampleFair({ counters: null as never });
    fair.fair = fair.data.id;
    const place = document.createElement('main');
    place.append(fair);
    document.body.append(place);
    await fair.updateComplete;
    console.error = error;
    expect(visibleText(fair)).to.include('这部分内容无法显示');
    expect(told.filter((one) => String(one).includes('could not be rendered')).length).to.equal(1);
  });
});

import { expect } from '@open-wc/testing';
import type { UnionFair } from '../../packages/widgets/src/fair/fair.ts';
import '../../packages/widgets/src/fair-calendar/define.ts';
import { openFair, openFairFilter } from './fair-calendar-user.ts';
import { readCode } from './read-code.ts';
import { sampleFairs } from './fair-data.ts';
import { button, shadow, until, visibleText } from './job-list-user.ts';
import { json } from './job-service.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { mountFairShown, sampleFair } from './mount-fair.ts';
import { catchPrinting } from './printed-sheet.ts';
import { clearOfElements } from './on-page.ts';

/** Takes another browser's name for one test. */
function pretendAgent(name: string) {
  const value = `${navigator.userAgent} ${name}`;
  Object.defineProperty(navigator, 'userAgent', { value, configurable: true });
}

const panelIn = (element: Element) => shadow(element).querySelector('[part=panel]');
const linksIn = (element: Element) =>
  [...(panelIn(element)?.querySelectorAll('a') ?? [])].map(({ href }) => href);
const codeIn = (element: Element) =>
  until(() => shadow(element).querySelector<HTMLImageElement>('[part=qr]'), 'the code');
const addressIn = (element: Element) => panelIn(element)?.querySelector('input')?.value;

async function openCalendarMenu(fair: UnionFair) {
  button(fair, '加入日历').click();
  await until(() => panelIn(fair), 'the ways');
}

afterEach(() => {
  delete (navigator as { userAgent?: string }).userAgent;
  clearOfElements();
});

describe('<union-fair> add to calendar', () => {
  it('offers a file, Google and Outlook, and asks nobody for them', async () => {
    const { fair, service } = await mountFairShown();
    const asked = service.asked.length;
    await openCalendarMenu(fair);
    const [file, google, outlook] = linksIn(fair).map((href) => new URL(href));
    expect(file?.pathname).to.equal(`/feeds/fairs/${fair.fair}.ics`);
    expect(file?.searchParams.get('key')).to.equal('pk_test_sample');
    expect(google?.searchParams.get('dates')).to.equal('20261014T010000Z/20261014T070000Z');
    expect(outlook?.searchParams.get('startdt')).to.equal('2026-10-14T01:00:00Z');
    expect(panelIn(fair)?.querySelectorAll('[rel~=noreferrer]').length).to.equal(2);
    expect(service.asked.length).to.equal(asked);
    await expect(fair).to.be.accessible();
    button(fair, '加入日历').click();
    await until(() => !panelIn(fair), 'its end');
  });

  it('says in WeChat how, and gives the address of the file', async () => {
    pretendAgent('MicroMessenger/8.0.50');
    const { fair } = await mountFairShown();
    await openCalendarMenu(fair);
    expect(visibleText(fair)).to.include('在浏览器打开');
    expect(linksIn(fair)).to.deep.equal([]);
    expect(addressIn(fair)).to.include(`/feeds/fairs/${fair.fair}.ics`);
    await expect(fair).to.be.accessible();
  });

  it('is not offered for a fair that was cancelled', async () => {
    const { fair } = await mountFairShown({ change: { status: 'cancelled' } });
    expect(() => button(fair, '加入日历')).to.throw();
  });
});

describe('<union-fair-calendar> subscribe', () => {
  it('gives the feed of the filters that are chosen', async () => {
    const { calendar } = await mountCalendarShown();
    const panel = await openFairFilter(calendar, 'kind');
    panel.querySelector<HTMLElement>('input[value=gig]')?.click();
    button(calendar, '订阅').click();
    await until(() => addressIn(calendar)?.includes('kind=gig'), 'the ways');
    const [webcal, rss] = linksIn(calendar);
    expect(webcal).to.match(/^webcal:\/\/.*\/feeds\/fairs\.ics\?kind=gig&key=pk_test_sample$/);
    expect(rss).to.match(/^https:.*\/feeds\/fairs\.rss\?kind=gig/);
    expect(addressIn(calendar)).to.equal(webcal?.replace('webcal:', 'https:'));
    await expect(calendar).to.be.accessible();
  });

  for (const [name, agent] of [
    ['WeChat', 'MicroMessenger/8.0.50'],
    ['Android', 'Android 14'],
  ] as const) {
    it(`has no webcal in ${name}, where it leads nowhere`, async () => {
      pretendAgent(agent);
      const { calendar } = await mountCalendarShown();
      button(calendar, '订阅').click();
      await until(() => addressIn(calendar), 'the ways');
      expect(linksIn(calendar).some((href) => href.startsWith('webcal'))).to.equal(false);
      expect(addressIn(calendar)).to.include('/feeds/fairs.ics');
    });
  }

  it('tells of fairs that are off the contract', async () => {
    const { calendar } = await mountCalendarShown({
      instead: ({ searchParams }) =>
        searchParams.get('from') === '2026-10-01'
          ? json({ items: [{ id: 'fair_1' }], nextCursor: null })
          : undefined,
    });
    await until(() => visibleText(calendar).includes('另有 1 条信息无法显示'), 'that');
  });
});

describe('<union-fair> code', () => {
  it('opens the fair, by this page without what else stood in its address', async () => {
    const { fair } = await mountFairShown();
    history.replaceState(null, '', `${location.pathname}${location.search}&uf-q=A0`);
    button(fair, '二维码').click();
    const picture = await codeIn(fair);
    expect(picture.width).to.be.at.least(200);
    expect(picture.alt).to.include('秋季大型综合招聘会');
    const link = (await readCode(picture)) ?? '';
    expect(link).to.include(location.pathname);
    expect(link).to.not.include('uf-');
    await expect(fair).to.be.accessible();
  });

  it('opens the fair in the calendar that it was opened in', async () => {
    const { calendar } = await mountCalendarShown();
    const fair = await openFair(calendar, '高校毕业生双选会');
    button(fair, '二维码').click();
    const link = new URL((await readCode(await codeIn(fair))) ?? '');
    expect(link.searchParams.get('uf-fair')).to.equal(sampleFairs()[4]?.id);
  });

  it('opens the page that the partner has for it, and for a booth', async () => {
    const attributes = { 'fair-page': '/fair.html?uf-fair={id}' };
    const { fair } = await mountFairShown({ attributes });
    shadow(fair).querySelectorAll<HTMLElement>('[part=employer] > button')[6]?.click();
    await until(() => shadow(fair).querySelector('union-job-list'), 'the jobs');
    button(fair, '展位二维码').click();
    const page = `${location.origin}/fair.html?uf-fair=${fair.fair}`;
    expect(await readCode(await codeIn(fair))).to.equal(`${page}&uf-booth=A07`);
    button(fair, '二维码').click();
    const isShut = () => button(fair, '展位二维码').getAttribute('aria-expanded') === 'false';
    await until(isShut, 'one at a time');
    expect(await readCode(await codeIn(fair))).to.equal(page);
    expect(shadow(fair).querySelectorAll('[part=qr]').length).to.equal(1);
  });

  it('is a picture of the service in WeChat, for a page that the partner made public', async () => {
    pretendAgent('MicroMessenger/8.0.50');
    const attributes = { 'fair-page': '/fair.html?uf-fair={id}' };
    const { fair } = await mountFairShown({ attributes });
    const missing: string[] = [];
    const note = ({ target }: Event) => missing.push((target as HTMLImageElement).src);
    shadow(fair).addEventListener('error', note, true);
    button(fair, '二维码').click();
    await until(() => missing.length, 'that nobody answers');
    const asked = new URL(missing[0] ?? '');
    expect(asked.pathname).to.equal('/v1/qr.png');
    expect(asked.searchParams.get('to')).to.equal(
      `${location.origin}/fair.html?uf-fair=${fair.fair}`,
    );
    const isDrawn = () =>
      shadow(fair).querySelector<HTMLImageElement>('[part=qr]')?.src.startsWith('data:image/png');
    await until(isDrawn, 'the drawn one');
  });
});

describe('<union-fair> on paper', () => {
  it('is a poster with all that one needs, and its code', async () => {
    const { fair } = await mountFairShown();
    await until(() => visibleText(fair).includes('由 长春市总工会 提供'), 'the operator');
    const printer = catchPrinting();
    button(fair, '打印海报').click();
    const frame = await until(() => shadow(fair).querySelector('iframe'), 'the sheet');
    const page = frame.contentDocument as Document;
    await until(() => page.querySelector('main'), 'what stands on it');
    for (const words of [
      '秋季大型综合招聘会',
      '2026年10月14日 09:00–15:00',
      '市体育馆',
      '公交 3 路到体育馆站',
      '廊坊市总工会、北京市通州区总工会',
      '56 家单位',
      '长春市总工会',
    ]) {
      expect(page.body.innerText).to.include(words);
    }
    const code = await readCode(page.images[0] as HTMLImageElement);
    expect(code).to.include(location.pathname);
    expect(page.querySelector('main')?.scrollHeight).to.be.at.most(
      page.querySelector('main')?.clientHeight ?? 0,
    );
    await until(() => printer.count() === 1, 'the printer');
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    expect(shadow(fair).querySelector('iframe')).to.equal(null);
    printer.release();
  });

  it('is a sheet with the codes of all booths', async () => {
    const { fair } = await mountFairShown();
    const printer = catchPrinting();
    button(fair, '打印展位二维码').click();
    const frame = await until(() => shadow(fair).querySelector('iframe'), 'the sheet');
    const page = frame.contentDocument as Document;
    await until(() => page.images.length === 56, 'all booths');
    const last = page.querySelectorAll('section')[55];
    expect(last?.innerText).to.include('A56');
    expect(last?.innerText).to.include('廊坊市第56机械制造有限公司');
    const code = await readCode(page.images[55] as HTMLImageElement);
    expect(code).to.match(/uf-booth=A56$/);
    await until(() => printer.count() === 1, 'the printer');
    printer.release();
  });

  it('says when the booths do not come', async () => {
    let works = true;
    const { fair } = await mountFairShown({
      instead: () => (works ? undefined : json({}, { status: 418 })),
    });
    await until(() => shadow(fair).querySelector('[part=employer]'), 'the employers');
    works = false;
    button(fair, '打印展位二维码').click();
    await until(() => visibleText(fair).includes('暂时连不上服务'), 'the failure');
  });
});

describe('<union-fair> for search engines', () => {
  const scriptIn = (fair: Element) =>
    fair.querySelector<HTMLScriptElement>('script[type="application/ld+json"]');

  it('is an Event of schema.org in the light DOM', async () => {
    const { fair } = await mountFairShown();
    const event = JSON.parse(scriptIn(fair)?.textContent ?? '{}') as Record<string, unknown>;
    expect(event['@type']).to.equal('Event');
    expect(event['name']).to.equal('“工会帮就业”秋季大型综合招聘会');
    expect(event['startDate']).to.equal('2026-10-14T09:00:00+08:00');
    expect(event['eventStatus']).to.equal('https://schema.org/EventScheduled');
    expect(event['eventAttendanceMode']).to.equal('https://schema.org/OfflineEventAttendanceMode');
    const [place] = event['location'] as Record<string, Record<string, string>>[];
    expect(place?.['address']?.['addressLocality']).to.equal('廊坊市');
    expect(event['organizer']).to.deep.equal([
      { '@type': 'Organization', name: '廊坊市总工会' },
      { '@type': 'Organization', name: '北京市通州区总工会' },
    ]);
    fair.remove();
    expect(scriptIn(fair)).to.equal(null);
  });

  it('never ends its script by what a service says', async () => {
    const { fair } = await mountFairShown({ change: { name: '</script><b>' } });
    expect(scriptIn(fair)?.textContent).to.not.include('<');
  });

  it('is left out where the partner says so, and in a calendar', async () => {
    const { fair } = await mountFairShown({ attributes: { 'no-json-ld': '' } });
    expect(scriptIn(fair)).to.equal(null);
    const { calendar } = await mountCalendarShown();
    const opened = await openFair(calendar, sampleFair().name);
    expect(scriptIn(opened)).to.equal(null);
    expect(scriptIn(calendar)).to.equal(null);
  });

  it('says that a fair is cancelled, or online', async () => {
    const { fair } = await mountFairShown({
      change: { status: 'cancelled', format: 'online', venue: null },
    });
    const event = JSON.parse(scriptIn(fair)?.textContent ?? '{}') as Record<string, unknown>;
    expect(event['eventStatus']).to.equal('https://schema.org/EventCancelled');
    expect(event['location']).to.have.length(1);
  });
});

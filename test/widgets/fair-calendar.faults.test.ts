import { expect } from '@open-wc/testing';
import { UnionFairCalendar } from '../../packages/widgets/src/fair-calendar/fair-calendar.ts';
import { fairPageOf, sampleFairs } from './fair-data.ts';
import { barNames, monthName, openDay, openFair, turn } from './fair-calendar-user.ts';
import { shadow, shown, until, visibleText } from './job-list-user.ts';
import { never, refusal } from './job-service.ts';
import { clearCalendars, mountCalendar, mountCalendarShown } from './mount-calendar.ts';

const hostile = '<img src=x onerror="window.hurt=1">{{7*7}}"\'&\u202e';

describe('<union-fair-calendar> faults', () => {
  afterEach(clearCalendars);

  it('says what failed with a way on, and goes on when asked', async () => {
    let works = false;
    const { calendar } = await mountCalendarShown({
      instead: () => (works ? undefined : refusal('internal', 500)),
    });
    expect(visibleText(calendar)).to.include('服务出了点问题，请稍后再试。');
    expect(calendar.querySelector('a')?.getClientRects().length).to.equal(1);
    works = true;
    shadow(calendar).querySelector<HTMLElement>('.notice button')?.click();
    await until(() => barNames(calendar).length, 'the fairs');
    expect(calendar.querySelector('a')?.getClientRects().length).to.equal(0);
  });

  it('ends a read that gets no answer', async () => {
    const { calendar } = mountCalendar({ instead: never, timeoutMs: 60 });
    await calendar.updateComplete;
    await shown(calendar);
    expect(visibleText(calendar)).to.include('没有完整的回应');
  });

  it('never shows what is not the service’s', async () => {
    const page = '<html><h1>请登录校园网</h1></html>';
    const { calendar } = await mountCalendarShown({
      instead: () => new Response(page, { headers: { 'content-type': 'text/html' } }),
    });
    expect(visibleText(calendar)).to.not.include('校园网');
    expect(visibleText(calendar)).to.include('服务出了点问题');
  });

  it('keeps the months that are here when a further one fails', async () => {
    const { calendar } = await mountCalendarShown({
      instead: ({ search }) =>
        search.includes('from=2026-10') ? undefined : refusal('internal', 500),
    });
    await turn(calendar, 'next');
    await until(() => visibleText(calendar).includes('服务出了点问题'), 'the failure');
    await turn(calendar, 'previous');
    expect(monthName(calendar)).to.equal('2026年10月');
    expect(barNames(calendar).length).to.be.greaterThan(0);
    expect(visibleText(calendar)).to.not.include('服务出了点问题');
  });

  it('tells nobody of a month ahead that does not come', async () => {
    const errors: Event[] = [];
    const note = (event: Event) => errors.push(event);
    document.addEventListener('union-error', note);
    const { service } = await mountCalendarShown({
      instead: ({ search }) =>
        search.includes('from=2026-10') ? undefined : refusal('internal', 500),
    });
    await until(() => service.asked.length > 1, 'the month ahead');
    await new Promise((resolve) => setTimeout(resolve, 100));
    document.removeEventListener('union-error', note);
    expect(errors.length).to.equal(0);
  });

  it('writes hostile text as text, in bars, lists and the opened fair', async () => {
    const [fair] = sampleFairs(1);
    if (!fair) throw new Error('no fair');
    const fairs = [
      {
        ...fair,
        name: hostile,
        statusNote: hostile,
        hosts: [{ role: hostile, name: hostile, organizationId: null }],
        kind: hostile,
        format: hostile,
        venue: fair.venue && { ...fair.venue, name: hostile, transport: hostile },
      },
    ];
    const { calendar } = await mountCalendarShown({ fairs });
    expect(barNames(calendar)).to.deep.equal([hostile]);
    await openDay(calendar, 14);
    const opened = await openFair(calendar, hostile);
    expect(visibleText(opened)).to.include('onerror');
    for (const root of [calendar, opened]) {
      expect(shadow(root).querySelector('img')).to.equal(null);
    }
    expect('hurt' in window).to.equal(false);
  });

  it('asks no more once it has left the page', async () => {
    let signal: AbortSignal | undefined;
    const { calendar } = mountCalendar({
      instead: (_, request) => {
        signal = request.signal;
        return never();
      },
    });
    await until(() => signal, 'the request');
    calendar.remove();
    expect(signal?.aborted).to.equal(true);
    document.querySelector('main')?.append(calendar);
    await until(() => !signal?.aborted, 'another request');
  });

  it('survives fifty copies that come and go', async () => {
    const { calendar } = await mountCalendarShown();
    const place = calendar.parentElement as HTMLElement;
    for (let copy = 0; copy < 50; copy++) {
      const other = document.createElement('union-fair-calendar');
      other.data = fairPageOf(sampleFairs(3));
      other.month = '2026-10';
      place.append(other);
      await other.updateComplete;
      expect(barNames(other).length).to.equal(3);
      other.remove();
    }
    expect(barNames(calendar).length).to.be.greaterThan(0);
  });

  it('keeps an error of ours inside', async () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => told.push(words.join(' '));
    const calendar = new UnionFairCalendar();
    const page = fairPageOf(sampleFairs(1));
    const [item] = page.items;
    calendar.data = { ...page, items: item ? [{ ...item, counters: null as never }] : [] };
    calendar.month = '2026-10';
    calendar.view = 'agenda';
    const place = document.createElement('main');
    place.append(calendar);
    document.body.append(place);
    await calendar.updateComplete;
    console.error = error;
    expect(visibleText(calendar)).to.include('这部分内容无法显示');
    expect(told.length).to.equal(1);
  });
});

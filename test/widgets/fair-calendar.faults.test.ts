import { expect } from '@open-wc/testing';
import { sampleFairs } from './fair-data.ts';
import { barNames, monthName, openDay, openFair, turn } from './fair-calendar-user.ts';
import { shadow, until, visibleText } from './job-list-user.ts';
import { refusal } from './job-service.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { clearOfElements } from './on-page.ts';

const hostile = '<img src=x onerror="window.hurt=1">{{7*7}}"\'&\u202e';

describe('<union-fair-calendar> faults', () => {
  afterEach(clearOfElements);

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
});

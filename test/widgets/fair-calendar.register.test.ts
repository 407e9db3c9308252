import { expect } from '@open-wc/testing';
import type { Fair } from '@union-jobs/sdk';
import '../../packages/widgets/src/register-button/define.ts';
import { openFair } from './fair-calendar-user.ts';
import { sampleFairs } from './fair-data.ts';
import { mountCalendarShown } from './mount-calendar.ts';
import { until } from './job-list-user.ts';
import { clearOfElements } from './on-page.ts';

const now = '2026-10-10T09:00:00+08:00';

async function opened(change: Partial<Fair>) {
  const [first] = sampleFairs(1);
  if (!first) throw new Error('No fair');
  const { calendar } = await mountCalendarShown({ now, fairs: [{ ...first, ...change }] });
  return openFair(calendar, first.name);
}

const buttonIn = (fair: Element) => fair.shadowRoot?.querySelector('union-register-button');

describe('<union-fair-calendar> registering', () => {
  afterEach(clearOfElements);

  it('has the register button of an opened fair', async () => {
    const fair = await opened({});
    const button = await until(() => buttonIn(fair), 'the button');
    expect(button.fair).to.match(/^fair_/);
    await until(() => button.shadowRoot?.querySelector('button'), 'its code');
  });

  for (const [name, change] of [
    ['cancelled', { status: 'cancelled' }],
    ['without registration', { registration: null }],
  ] as const) {
    it(`has none for a fair that is ${name}`, async () => {
      expect(buttonIn(await opened(change))).to.equal(null);
    });
  }
});

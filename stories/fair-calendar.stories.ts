import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleFairs } from '../test/widgets/fair-data.ts';
import { fairService, type FairServiceOptions } from '../test/widgets/fair-service.ts';
import {
  calendarOf,
  openDay,
  openFair,
  openFairFilter,
  showAs,
} from '../test/widgets/fair-calendar-user.ts';
import { shadow, until } from '../test/widgets/job-list-user.ts';
import { json, never, refusal } from '../test/widgets/job-service.ts';
import { sampleNow } from '../test/widgets/mount-calendar.ts';

interface Args {
  service: FairServiceOptions;
  attributes?: Record<string, string>;
}

/** Each story is one state of `<union-fair-calendar>`. */
const meta: Meta<Args> = {
  title: 'union-fair-calendar',
  args: { service: { now: sampleNow } },
  render: ({ service, attributes = {} }) => {
    const calendar = document.createElement('union-fair-calendar');
    calendar.configuration = {
      baseUrl: `https://fairs-${Math.random()}.example`,
      fetch: fairService(service).fetch,
    };
    const all = { month: '2026-10', 'address-prefix': '', ...attributes };
    Object.entries(all).forEach(([name, value]) => calendar.setAttribute(name, value));
    const link = Object.assign(document.createElement('a'), {
      href: 'https://fairs.example/fairs',
      textContent: '查看招聘会',
    });
    calendar.append(link);
    return html`${calendar}`;
  },
  play: async ({ canvasElement }) => {
    await calendarOf(canvasElement);
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The fairs of a month as a sheet, or as an agenda on a phone. */
export const Content: Story = {};

/** The month as a sheet, on a phone too. */
export const Sheet: Story = { args: { attributes: { view: 'month' } } };

/** The month as an agenda, on a wide page too. */
export const AsAgenda: Story = { args: { attributes: { view: 'agenda' } } };

/** The list of a day below the sheet. */
export const DayOpen: Story = {
  args: { attributes: { view: 'month' } },
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    await openDay(calendar, 14);
  },
};

/** Many fairs, with the days of the Chinese calendar. */
export const FullWithLunarDays: Story = {
  args: {
    service: { fairs: sampleFairs(120), now: sampleNow },
    attributes: { view: 'month', lunar: '' },
  },
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    await until(() => shadow(calendar).textContent?.includes('重阳节'), 'the lunar days');
  },
};

/** Weeks begin on Sunday. */
export const WeekFromSunday: Story = {
  args: { attributes: { view: 'month', 'week-start': '0' } },
};

/** A year whose days off nobody has announced yet. */
export const UnknownYear: Story = {
  args: { attributes: { view: 'month', month: '2031-05' } },
};

/** The choices of a filter. */
export const FilterOpen: Story = {
  play: async ({ canvasElement }) => {
    await openFairFilter(await calendarOf(canvasElement), 'kind');
  },
};

/** Filters are chosen. */
export const Filtered: Story = {
  args: { attributes: { region: '131000', 'target-group': 'graduate' } },
};

/** Ways to subscribe to the fairs of the chosen filters. */
export const Subscribing: Story = {
  args: { attributes: { kind: 'gig' } },
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    shadow(calendar).querySelector<HTMLElement>('[part=subscribe]')?.click();
    await until(() => shadow(calendar).querySelector('.menu'), 'the ways');
  },
};

/** The choice of another month. */
export const MonthChoice: Story = {
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    shadow(calendar).querySelector<HTMLElement>('[part=month]')?.click();
    await until(() => shadow(calendar).querySelector('.choice'), 'the choice');
  },
};

/** A fair is open over the page. */
export const FairOpen: Story = {
  args: { attributes: { view: 'agenda' } },
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    const fair = await openFair(calendar, '三地工会联合招聘月');
    await until(() => fair.shadowRoot?.querySelector('.employers li'), 'the employers');
  },
};

/** A fair that was cancelled is open. */
export const CancelledFairOpen: Story = {
  args: { attributes: { view: 'agenda' } },
  play: async ({ canvasElement }) => {
    await openFair(await calendarOf(canvasElement), '新就业形态劳动者专场');
  },
};

/** No fair in the month. */
export const Empty: Story = { args: { service: { fairs: [], now: sampleNow } } };

/** Fairs are on their way. */
export const Waiting: Story = {
  args: { service: { instead: never, now: sampleNow } },
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelector('union-fair-calendar')?.shadowRoot, 'it');
  },
};

/** Nobody answers, and there was nothing before. */
export const Failed: Story = {
  args: { service: { instead: () => refusal('unavailable', 503), now: sampleNow } },
};

/** The key is not known: only the integrator can cure that. */
export const Refused: Story = {
  args: { service: { instead: () => refusal('key_unknown', 401), now: sampleNow } },
};

/** The next month does not come; the one that was here stays within reach. */
export const NextMonthFailed: Story = {
  args: {
    service: {
      now: sampleNow,
      instead: ({ searchParams }) =>
        searchParams.get('from') === '2026-10-01' ? undefined : json({}, { status: 418 }),
    },
  },
  play: async ({ canvasElement }) => {
    const calendar = await calendarOf(canvasElement);
    await showAs(calendar, calendar.shadowRoot?.querySelector('[lang=en]') ? 'Month' : '月');
    shadow(calendar).querySelector<HTMLElement>('[part=next]')?.click();
    await until(() => shadow(calendar).querySelector('.notice.bad'), 'the failure');
  },
};

/** Larger letters, and another colour. */
export const LargeTextOwnColour: Story = {
  args: { attributes: { 'large-text': '', style: '--union-color-accent: #0b6b53' } },
};

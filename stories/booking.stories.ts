import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/widgets/src/booking/define.ts';
import { sampleToken } from '../test/widgets/application-service.ts';
import {
  bookingPageService,
  sampleOffer,
  sampleSeat,
  sampleSeries,
  sampleWaiting,
  type BookingPageOptions,
} from '../test/widgets/booking-page-service.ts';
import { sampleId } from '../test/widgets/job-data.ts';
import { until } from '../test/widgets/job-list-user.ts';
import { never, refusal } from '../test/widgets/job-service.ts';

interface Args {
  service: BookingPageOptions;
  /** The address holds a code. */
  hasCode: boolean;
}

/** Each story is one state of `<union-booking>`. */
const meta: Meta<Args> = {
  title: 'union-booking',
  args: { service: {}, hasCode: true },
  render: ({ service, hasCode }) => {
    const element = document.createElement('union-booking');
    element.configuration = {
      baseUrl: `https://booking-${Math.random()}.example`,
      fetch: bookingPageService(service).fetch,
    };
    const code = `#union-booking=${sampleId('book', 1)}~${sampleToken}`;
    if (hasCode) history.replaceState(null, '', code);
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.state, form, .notice'), 'the element');
  },
};

export default meta;
type Story = StoryObj<Args>;

/** One session to come. */
export const Booked: Story = {};

/** By phone. */
export const ByPhone: Story = { args: { service: { booking: { mode: 'phone', place: null } } } };

/** Three sessions, one of them over. */
export const Series: Story = { args: { service: { booking: sampleSeries } } };

/** A seat at a lecture. */
export const Seat: Story = { args: { service: { booking: sampleSeat } } };

/** In the waitlist. */
export const Waiting: Story = { args: { service: { booking: sampleWaiting } } };

/** A time is kept for who waited. */
export const Offered: Story = { args: { service: { booking: sampleOffer } } };

/** Cancelled. */
export const Cancelled: Story = { args: { service: { booking: { state: 'cancelled' } } } };

/** The time that was kept has run out. */
export const Expired: Story = {
  args: { service: { booking: { state: 'expired', sessions: [] } } },
};

/** Another time is chosen. */
export const Moving: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 0);
    await until(() => inside(canvasElement, '.times .time'), 'the free times');
  },
};

/** The time that was chosen has just been taken. */
export const Taken: Story = {
  args: {
    service: {
      instead: ({ address }) =>
        address.pathname.endsWith('/move') ? refusal('slot_taken', 409) : undefined,
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 0);
    (await until(() => inside(canvasElement, '.times .time'), 'a free time')).click();
    const yes = () => inside(canvasElement, '.question .primary:not([disabled])');
    (await until(yes, 'the answer')).click();
    await until(() => inside(canvasElement, '.taken'), 'the refusal');
    await until(() => inside(canvasElement, '.times .time'), 'the free times');
  },
};

/** Asked before it is cancelled. */
export const Cancelling: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 3);
    await until(() => inside(canvasElement, '.question'), 'the question');
  },
};

/** With the calendar file. */
export const Calendar: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 1);
    await until(() => inside(canvasElement, '#calendar'), 'the file');
  },
};

/** Erased. */
export const Erased: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 4);
    (await until(() => inside(canvasElement, '.question .primary'), 'the question')).click();
    await until(() => inside(canvasElement, 'form'), 'the end');
  },
};

/** A change whose answer was lost. */
export const Unsure: Story = {
  args: { service: { instead: ({ method }) => (method === 'POST' ? wrong() : undefined) } },
  play: async ({ canvasElement }) => {
    (await until(() => inside(canvasElement, 'dd button'), 'the reminders')).click();
    await until(() => inside(canvasElement, '.notice.bad'), 'the doubt');
  },
};

/** No code yet. */
export const Asking: Story = { args: { hasCode: false } };

/** Erased, or a wrong code. */
export const NotFound: Story = {
  args: { service: { instead: () => refusal('not_found', 404) } },
};

/** On its way. */
export const Loading: Story = {
  args: { service: { instead: never } },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.waiting'), 'the wait');
  },
};

function wrong(): Response {
  return new Response('{"wrong":true}', { headers: { 'content-type': 'application/json' } });
}

/** Presses the nth button below the booking. */
async function press(canvas: Element, nth: number): Promise<void> {
  const buttons = () =>
    canvas
      .querySelector('union-booking')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('.root > .buttons > .button');
  (await until(() => buttons()?.[nth], 'the buttons')).click();
}

function inside(canvas: Element, selector: string): HTMLElement | null | undefined {
  return canvas.querySelector('union-booking')?.shadowRoot?.querySelector(selector);
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleLecture, sampleService, sampleSlot } from '../test/widgets/booking-data.ts';
import { slotTaken, type AskedOfBooking } from '../test/widgets/booking-service.ts';
import {
  agree,
  all,
  counselingBooking,
  fillInPerson,
  tick,
  type,
} from '../test/widgets/booking-user.ts';
import { sampleId } from '../test/widgets/job-data.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { until } from '../test/widgets/job-list-user.ts';

type Args = Parameters<typeof counselingBooking>[0] & object;

/** Each story is one state of `<union-counseling-booking>`. */
const meta: Meta<Args> = {
  title: 'union-counseling-booking',
  render: (args) => html`${counselingBooking(args).element}`,
  play: async ({ canvasElement }) => {
    await found(canvasElement, '[part=service]');
  },
};

export default meta;
type Story = StoryObj<Args>;

const isConfirm = ({ address }: AskedOfBooking) => address.pathname.endsWith('/confirmation');
const isHold = ({ method, address }: AskedOfBooking) =>
  method === 'POST' && address.pathname === '/v1/bookings';

/** The first step: whom to call, and what can be booked. */
export const Services: Story = {};

/** Everything larger. */
export const LargeText: Story = { args: { attributes: { 'large-text': '' } } };

/** On its way. */
export const Loading: Story = {
  args: { instead: never },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.waiting');
  },
};

/** Nothing can be booked. */
export const Empty: Story = {
  args: { services: [] },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '[aria-busy=false] .services[hidden]');
  },
};

/** The service fails. */
export const Failed: Story = {
  args: { instead: () => refusal('internal', 400) },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.notice');
  },
};

/** The key is not for this page. */
export const Refused: Story = {
  args: { instead: () => refusal('origin_not_allowed', 403) },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '.notice');
  },
};

/** How, with whom and how often. */
export const Way: Story = { play: async ({ canvasElement }) => toWay(canvasElement) };

/** Days and times. */
export const Times: Story = { play: async ({ canvasElement }) => toTimes(canvasElement) };

/** A day that is full, with the nearest times. */
export const DayFull: Story = {
  args: { slots: () => [1, 2, 6].map((day) => sampleSlot(day, 10)) },
  play: async ({ canvasElement }) => {
    await toTimes(canvasElement);
    all(elementIn(canvasElement), '.day:not(.free):not(.outside)')[1]?.click();
    await found(canvasElement, '.near .time');
  },
};

/** Nothing is free. */
export const NothingFree: Story = {
  args: { slots: () => [] },
  play: async ({ canvasElement }) => {
    await toWay(canvasElement);
    (await found(canvasElement, '.primary')).click();
    await found(canvasElement, '.of-day > .button');
  },
};

/** Somebody else was faster. */
export const Taken: Story = {
  args: {
    instead: (one) =>
      isHold(one) ? slotTaken([1, 2].map((day) => sampleSlot(day, 14).startsAt)) : undefined,
  },
  play: async ({ canvasElement }) => {
    await toTimes(canvasElement);
    all(elementIn(canvasElement), '.times .time')[1]?.click();
    await found(canvasElement, '.taken');
  },
};

/** How to reach the person, with a time held. */
export const Person: Story = { play: async ({ canvasElement }) => toPerson(canvasElement) };

/** Something is to be corrected. */
export const PersonMisfits: Story = {
  play: async ({ canvasElement }) => {
    await toPerson(canvasElement);
    type(elementIn(canvasElement), 'contact', '12345');
    all(elementIn(canvasElement), '.primary')[0]?.click();
    await found(canvasElement, '[aria-invalid=true]');
  },
};

/** What is about to be booked, and the consents. */
export const Confirm: Story = { play: async ({ canvasElement }) => toConfirm(canvasElement) };

/** The same for who is under 14, with nothing ticked. */
export const ConfirmMisfits: Story = {
  play: async ({ canvasElement }) => {
    await toPerson(canvasElement);
    const element = elementIn(canvasElement);
    fillInPerson(element);
    tick(element, 'age', 'child');
    all(element, '.primary')[0]?.click();
    await found(canvasElement, '[name=guardianConsent]');
    all(element, '[part=submit]')[0]?.click();
    await found(canvasElement, '[aria-invalid=true]');
  },
};

/** The time was kept too short. */
export const Expired: Story = {
  args: { holdMs: 900 },
  play: async ({ canvasElement }) => {
    await toPerson(canvasElement);
    await found(canvasElement, '[part=held][role=alert]');
  },
};

/** The answer was lost. */
export const Unsure: Story = {
  args: {
    timeoutMs: 400,
    instead: (one) => (isConfirm(one) ? Promise.reject(new TypeError('lost')) : undefined),
  },
  play: async ({ canvasElement }) => {
    await toConfirm(canvasElement);
    await send(canvasElement);
    await until(() => /结果|confirmed/.test(title(canvasElement)), 'the words');
  },
};

/** What the person keeps. */
export const Booked: Story = {
  play: async ({ canvasElement }) => {
    await toConfirm(canvasElement);
    await send(canvasElement);
    (await found(canvasElement, 'section .quiet')).click();
    await found(canvasElement, '[part=qr]');
  },
};

/** In the waitlist. */
export const Waiting: Story = {
  args: { slots: () => [] },
  play: async (context) => {
    const { canvasElement } = context;
    await NothingFree.play?.(context);
    (await found(canvasElement, '.of-day > .button')).click();
    await writeAll(canvasElement);
    await send(canvasElement);
    await found(canvasElement, '[part=manage-code]');
  },
};

/** Lectures with seats, one that is full and one that is cancelled. */
export const Lectures: Story = {
  args: {
    lectures: [
      sampleLecture(1),
      sampleLecture(2, { title: '和孩子谈谈考试', seatsLeft: 0 }),
      sampleLecture(3, { title: '离职前后要想清楚的事', isCancelled: true }),
    ],
  },
  play: async ({ canvasElement }) => {
    (await found(canvasElement, '.services + .quiet')).click();
    await found(canvasElement, '.seats');
  },
};

/** One service that the partner chose. */
export const Preset: Story = {
  args: { attributes: { service: sampleId('svc', 1) }, services: [sampleService(1)] },
  play: async ({ canvasElement }) => {
    await found(canvasElement, '[name=counselor]');
  },
};

function elementIn(canvas: Element): Element {
  const element = canvas.querySelector('union-counseling-booking');
  if (!element) throw new Error('The element is not on the page');
  return element;
}

function found(canvas: Element, selector: string): Promise<HTMLElement> {
  return until(() => all(elementIn(canvas), selector)[0], selector);
}

function title(canvas: Element): string {
  return all(elementIn(canvas), '[part=title]')[0]?.innerText ?? '';
}

async function toWay(canvas: Element): Promise<void> {
  (await found(canvas, '[part=service]')).click();
  await until(() => all(elementIn(canvas), '[name=counselor]').length === 3, 'the counselors');
}

async function toTimes(canvas: Element): Promise<void> {
  await toWay(canvas);
  (await found(canvas, '.primary')).click();
  await found(canvas, '.times .time');
}

async function toPerson(canvas: Element): Promise<void> {
  await toTimes(canvas);
  all(elementIn(canvas), '.times .time')[1]?.click();
  await found(canvas, '[name=contact]');
}

async function writeAll(canvas: Element): Promise<void> {
  await found(canvas, '[name=contact]');
  fillInPerson(elementIn(canvas));
  all(elementIn(canvas), '.primary')[0]?.click();
  await found(canvas, '[name=consent]');
}

async function toConfirm(canvas: Element): Promise<void> {
  await toPerson(canvas);
  await writeAll(canvas);
}

async function send(canvas: Element): Promise<void> {
  agree(elementIn(canvas));
  (await found(canvas, '[part=submit]')).click();
}

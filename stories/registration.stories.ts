import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/widgets/src/registration/define.ts';
import { sampleToken } from '../test/widgets/application-service.ts';
import { sampleId } from '../test/widgets/job-data.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { until } from '../test/widgets/job-list-user.ts';
import {
  registrationService,
  type RegistrationServiceOptions,
} from '../test/widgets/registration-service.ts';

interface Args {
  service: RegistrationServiceOptions;
  attributes?: Record<string, string>;
  /** The address holds a code. */
  hasCode: boolean;
}

/** Each story is one state of `<union-registration>`. */
const meta: Meta<Args> = {
  title: 'union-registration',
  args: { service: {}, hasCode: true },
  render: ({ service, attributes = {}, hasCode }) => {
    const element = document.createElement('union-registration');
    element.configuration = {
      baseUrl: `https://ticket-${Math.random()}.example`,
      fetch: registrationService(service).fetch,
    };
    Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
    const code = `#union-registration=${sampleId('reg', 1)}~${sampleToken}`;
    if (hasCode) history.replaceState(null, '', code);
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.ticket, form, .notice'), 'the element');
  },
};

export default meta;
type Story = StoryObj<Args>;

/** With a place. */
export const Registered: Story = {
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'img'), 'the code');
  },
};

/** In the waitlist. */
export const Waiting: Story = {
  args: { service: { ticket: () => ({ state: 'waiting', position: 3 }) } },
};

/** Checked in. */
export const Attended: Story = {
  args: {
    service: { ticket: () => ({ state: 'attended', attendedAt: '2026-12-14T01:12:00Z' }) },
  },
};

/** Withdrawn. */
export const Withdrawn: Story = {
  args: { service: { ticket: () => ({ state: 'withdrawn' }) } },
};

/** The fair does not take place. */
export const Cancelled: Story = {
  args: {
    service: { fair: { status: 'cancelled', statusNote: '因场馆检修取消，另行安排。' } },
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

function inside(canvas: Element, selector: string): Element | null | undefined {
  return canvas.querySelector('union-registration')?.shadowRoot?.querySelector(selector);
}

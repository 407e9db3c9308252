import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../packages/widgets/src/application/define.ts';
import {
  applicationService,
  sampleToken,
  type ApplicationServiceOptions,
} from '../test/widgets/application-service.ts';
import { sampleId } from '../test/widgets/job-data.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { until } from '../test/widgets/job-list-user.ts';

interface Args {
  service: ApplicationServiceOptions;
  attributes?: Record<string, string>;
  /** The address holds a code. */
  hasCode: boolean;
}

/** Each story is one state of `<union-application>`. */
const meta: Meta<Args> = {
  title: 'union-application',
  args: { service: {}, hasCode: true },
  render: ({ service, attributes = {}, hasCode }) => {
    const element = document.createElement('union-application');
    element.configuration = {
      baseUrl: `https://status-${Math.random()}.example`,
      fetch: applicationService(service).fetch,
    };
    Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
    const link = { href: 'https://jobs.example/', textContent: '回到首页' };
    element.append(Object.assign(document.createElement('a'), link));
    const code = `#union-application=${sampleId('app', 1)}~${sampleToken}`;
    if (hasCode) history.replaceState(null, '', code);
    return html`${element}`;
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.line, form, .notice'), 'the element');
  },
};

export default meta;
type Story = StoryObj<Args>;

/** In the middle of its way. */
export const Content: Story = {};

/** At the end of it. */
export const Signed: Story = {
  args: { service: { states: ['submitted', 'viewed', 'interview', 'offer', 'signed'] } },
};

/** Not taken. */
export const Declined: Story = {
  args: { service: { states: ['submitted', 'viewed', 'declined'] } },
};

/** No code yet. */
export const Asking: Story = { args: { hasCode: false } };

/** A code that is not whole. */
export const BadCode: Story = {
  args: { hasCode: false },
  play: async ({ canvasElement }) => {
    const form = await until(() => inside(canvasElement, 'form') as HTMLFormElement, 'the form');
    (form.elements.namedItem('code') as HTMLInputElement).value = 'app_1';
    form.requestSubmit();
    await until(() => inside(canvasElement, '[aria-invalid=true]'), 'the error');
  },
};

/** Waiting. */
export const Waiting: Story = { args: { service: { instead: never } }, play: () => undefined };

/** No such application. */
export const NotFound: Story = { args: { service: { instead: () => refusal('not_found', 404) } } };

/** An answer that is not the service's. */
export const Failed: Story = {
  args: {
    service: {
      instead: () => new Response('<title>Login</title>', { headers: { 'request-id': 'req_7f' } }),
    },
  },
};

/** Taken back by the person. */
export const Withdrawn: Story = { args: { service: { states: ['submitted', 'withdrawn'] } } };

/** Asks before it is taken back. */
export const Withdrawing: Story = {
  play: async ({ canvasElement }) => {
    await pressAt(canvasElement, 1);
    await until(() => inside(canvasElement, '.question'), 'the question');
  },
};

/** Asks before it erases. */
export const Erasing: Story = {
  play: async ({ canvasElement }) => {
    await pressAt(canvasElement, 2);
    await until(() => inside(canvasElement, '.question'), 'the question');
  },
};

/** All that is held. */
export const Exported: Story = {
  play: async ({ canvasElement }) => {
    await pressAt(canvasElement, 0);
    await until(() => inside(canvasElement, 'textarea'), 'the export');
  },
};

/** Erased. */
export const Erased: Story = {
  play: async ({ canvasElement }) => {
    await pressAt(canvasElement, 2);
    const yes = await until(() => inside(canvasElement, '.question .primary'), 'the question');
    (yes as HTMLElement).click();
    await until(() => inside(canvasElement, 'form'), 'the end');
  },
};

/** 大字. */
export const LargeText: Story = { args: { attributes: { 'large-text': '' } } };

function inside(canvas: Element, selector: string): Element | null | undefined {
  return canvas.querySelector('union-application')?.shadowRoot?.querySelector(selector);
}

async function pressAt(canvas: Element, index: number) {
  await until(() => inside(canvas, '.line'), 'the state');
  const root = canvas.querySelector('union-application')?.shadowRoot;
  root?.querySelectorAll<HTMLElement>('.buttons button')[index]?.click();
}

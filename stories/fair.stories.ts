import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Fair } from '@union-jobs/sdk';
import '../packages/widgets/src/fair/define.ts';
import { fairService, type FairServiceOptions } from '../test/widgets/fair-service.ts';
import { titles, until } from '../test/widgets/job-list-user.ts';
import { json, never, refusal } from '../test/widgets/job-service.ts';
import { sampleNow } from '../test/widgets/mount-calendar.ts';
import { sampleFair } from '../test/widgets/mount-fair.ts';

interface Args {
  /** What is different of the sample. */
  change?: Partial<Fair>;
  service?: FairServiceOptions;
  attributes?: Record<string, string>;
}

/** Each story is one state of `<union-fair>`. */
const meta: Meta<Args> = {
  title: 'union-fair',
  args: {},
  render: ({ change = {}, service = {}, attributes = {} }) => {
    const fair = document.createElement('union-fair');
    const sample = sampleFair(change);
    fair.configuration = {
      baseUrl: `https://fair-${Math.random()}.example`,
      key: 'pk_test_sample',
      fetch: fairService({ now: sampleNow, fairs: [sample], ...service }).fetch,
    };
    const all = { fair: sample.id, 'address-prefix': '', ...attributes };
    Object.entries(all).forEach(([name, value]) => fair.setAttribute(name, value));
    const link = Object.assign(document.createElement('a'), {
      href: 'https://fairs.example/fairs',
      textContent: '查看招聘会',
    });
    fair.append(link);
    return html`${fair}`;
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '[part=employer]'), 'the employers');
  },
};

export default meta;
type Story = StoryObj<Args>;

/** A fair on site that is under way. */
export const Content: Story = {};

/** The jobs of an employer are open in the directory. */
export const EmployerOpen: Story = {
  play: async ({ canvasElement }) => {
    const row = await until(() => inside(canvasElement, '[part=employer] > button'), 'them');
    row.click();
    const list = await until(() => inside(canvasElement, 'union-job-list'), 'the list');
    await until(() => list.shadowRoot && titles(list).length, 'the jobs');
  },
};

/** No employer fits what was searched for. */
export const NoEmployerFound: Story = {
  play: async ({ canvasElement }) => {
    const input = await until(() => inside<HTMLInputElement>(canvasElement, 'input'), 'them');
    input.value = '没有这家';
    input.form?.requestSubmit();
    await until(() => !inside(canvasElement, '[part=employer]'), 'that there is none');
  },
};

/** A fair that is on its way. */
export const Waiting: Story = {
  args: { service: { instead: never } },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.waiting'), 'it');
  },
};

/** Nobody answers, and there was nothing before. */
export const Failed: Story = {
  args: { service: { instead: () => refusal('unavailable', 503) } },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, '.notice.bad'), 'the failure');
  },
};

/** The fair is not here, or no longer. */
export const Gone: Story = {
  ...Failed,
  args: { service: { instead: () => refusal('not_found', 404) } },
};

/** The employers do not come. */
export const EmployersFailed: Story = {
  ...Failed,
  args: {
    service: {
      instead: ({ pathname }) =>
        pathname.endsWith('/employers') ? json({}, { status: 418 }) : undefined,
    },
  },
};

/** A cancelled fair. */
export const Cancelled: Story = {
  args: { change: { status: 'cancelled', statusNote: '因场馆检修取消，另行安排。' } },
};

/** Larger letters, another colour, and nothing but the facts. */
export const LargeTextOwnColour: Story = {
  args: {
    attributes: {
      'large-text': '',
      hide: 'employers register',
      style: '--union-color-accent: #0b6b53',
    },
  },
  play: async ({ canvasElement }) => {
    await until(() => inside(canvasElement, 'dl'), 'the facts');
  },
};

function inside<T extends HTMLElement = HTMLElement>(canvas: Element, selector: string): T | null {
  return canvas.querySelector('union-fair')?.shadowRoot?.querySelector<T>(selector) ?? null;
}

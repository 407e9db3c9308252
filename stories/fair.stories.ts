import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Fair } from '@union-jobs/sdk';
import '../packages/widgets/src/fair/define.ts';
import { fairService, type FairServiceOptions } from '../test/widgets/fair-service.ts';
import { titles, until } from '../test/widgets/job-list-user.ts';
import { json, never, refusal } from '../test/widgets/job-service.ts';
import { sampleNow } from '../test/widgets/mount-calendar.ts';
import { sampleFair } from '../test/widgets/mount-fair.ts';
import { catchPrinting, showSheet } from '../test/widgets/printed-sheet.ts';

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

/** Ways to put the fair into a calendar. */
export const CalendarMenu: Story = {
  play: async ({ canvasElement }) => {
    await act(canvasElement, 0);
    await until(() => inside(canvasElement, '.menu'), 'the ways');
  },
};

/** The code of the fair. */
export const Code: Story = {
  play: async ({ canvasElement }) => {
    await act(canvasElement, 1);
    await until(() => inside(canvasElement, '[part=qr]'), 'the code');
  },
};

/** The poster as it is printed. */
export const Poster: Story = {
  play: async ({ canvasElement }) => {
    const printer = catchPrinting();
    await until(() => inside(canvasElement, '.operator'), 'who runs the service');
    await act(canvasElement, 2);
    await showSheet(() => inside<HTMLIFrameElement>(canvasElement, 'iframe'), canvasElement);
    printer.release();
  },
};

/** The codes of all booths as they are printed. */
export const BoothCodes: Story = {
  play: async ({ canvasElement }) => {
    const printer = catchPrinting();
    await act(canvasElement, 3);
    await showSheet(() => inside<HTMLIFrameElement>(canvasElement, 'iframe'), canvasElement);
    printer.release();
  },
};

const stream = {
  platform: '抖音',
  url: 'https://live.example/room/1',
  qrText: 'https://live.example/room/1',
  startsAt: '2026-10-14T09:00:00+08:00',
  endsAt: '2026-10-14T15:00:00+08:00',
  replayUrl: null,
};

/** Streams that are announced, live, and over, and one that plays here. */
export const Live: Story = {
  args: {
    change: {
      format: 'hybrid',
      streams: [
        stream,
        { ...stream, platform: '工会直播间', url: 'https://live.example/1.m3u8', qrText: null },
        { ...stream, platform: '微信视频号', startsAt: '2026-10-14T13:00:00+08:00', url: null },
        { ...stream, platform: '快手', endsAt: '2026-10-14T10:00:00+08:00' },
      ],
    },
  },
};

/** A fair that begins in some days. */
export const Soon: Story = {
  args: { service: { now: '2026-10-11T06:30:20+08:00' } },
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

/** A fair that was moved, with the time that people knew before. */
export const Moved: Story = {
  args: {
    change: {
      status: 'changed',
      statusNote: '因场馆安排，改到 14 日举办。',
      previousStartsAt: '2026-10-12T13:30:00+08:00',
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

/** Uses one of the buttons below the facts, by its place. */
async function act(canvas: Element, index: number) {
  const isWhole = () => inside(canvas, '[part=employer]');
  await until(isWhole, 'all of the fair');
  const root = canvas.querySelector('union-fair')?.shadowRoot;
  root?.querySelectorAll<HTMLElement>('.actions > [part=action]')[index]?.click();
}

function inside<T extends HTMLElement = HTMLElement>(canvas: Element, selector: string): T | null {
  return canvas.querySelector('union-fair')?.shadowRoot?.querySelector<T>(selector) ?? null;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { listOf, openJob, pressAction, shadow, until } from '../test/widgets/job-list-user.ts';
import { never, refusal } from '../test/widgets/job-service.ts';
import { showSheet } from '../test/widgets/printed-sheet.ts';
import { jobListStage, link, type JobListArgs } from './job-list-stage.ts';

/** Each story is one state of a job opened in `<union-job-list>`. */
const meta: Meta<JobListArgs> = { title: 'union-job-list opened job', ...jobListStage };

export default meta;
type Story = StoryObj<JobListArgs>;

/** A job is open beside the list, or in its place on a phone. */
export const Detail: Story = {
  args: { attributes: { q: '机器人' } },
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    list.append(actionsOfPartner());
    await openJob(list, 0);
  },
};

/** A job over the page. */
export const DetailDialog: Story = {
  args: { attributes: { detail: 'dialog' } },
  play: async ({ canvasElement }) => {
    await openJob(await listOf(canvasElement), 0);
  },
};

/** A job below its card. */
export const DetailInline: Story = {
  args: { attributes: { detail: 'inline' } },
  play: async ({ canvasElement }) => {
    await openJob(await listOf(canvasElement), 1);
  },
};

/** An opened job for which one applies elsewhere. */
export const DetailWithoutApply: Story = {
  args: { attributes: { hide: 'apply' } },
  play: async ({ canvasElement }) => {
    await openJob(await listOf(canvasElement), 1);
  },
};

/** Link and code of the opened job, where the system shares nothing itself. */
export const Share: Story = {
  play: async ({ canvasElement }) => {
    Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    const detail = await openJob(await listOf(canvasElement), 0);
    pressAction(detail, 'share');
    await until(() => isDrawn(shadow(detail).querySelector('[part=qr]')), 'the code');
  },
};

/** In WeChat one shares by its own menu. */
export const ShareInWeChat: Story = {
  play: async (context) => {
    const value = `${navigator.userAgent} MicroMessenger/8.0.50`;
    Object.defineProperty(navigator, 'userAgent', { value, configurable: true });
    await Share.play?.(context);
  },
};

/** The poster on paper. */
export const Poster: Story = {
  play: async ({ canvasElement }) => {
    const detail = await openJob(await listOf(canvasElement), 0);
    pressAction(detail, 'print');
    await showSheet(() => shadow(detail).querySelector('iframe'), canvasElement);
  },
};

/** What is wrong with a posting. */
export const Report: Story = {
  play: async ({ canvasElement }) => {
    await openReport(canvasElement);
  },
};

/** Sent without a reason. */
export const ReportWithoutReason: Story = {
  play: async ({ canvasElement }) => {
    const root = await openReport(canvasElement);
    root.querySelector('form')?.requestSubmit();
    await until(() => root.querySelector('[aria-invalid=true]'), 'the mistake');
  },
};

/** The report is on its way. */
export const ReportSending: Story = {
  args: { service: { instead: ({ pathname }) => (isReport(pathname) ? never() : undefined) } },
  play: async ({ canvasElement }) => {
    await sendReport(canvasElement);
  },
};

/** The report has come. */
export const ReportSent: Story = {
  play: async ({ canvasElement }) => {
    const root = await sendReport(canvasElement);
    await until(() => !root.querySelector('form'), 'thanks');
  },
};

/** Nobody knows whether the report has come. */
export const ReportUnsure: Story = {
  args: {
    service: {
      instead: ({ pathname }) => (isReport(pathname) ? refusal('internal', 500) : undefined),
    },
  },
  play: async ({ canvasElement }) => {
    const root = await sendReport(canvasElement);
    await until(() => root.querySelector('form[aria-busy=false]'), 'the end of sending');
  },
};

/** The opened job has been closed meanwhile. */
export const Closed: Story = {
  args: {
    service: {
      instead: ({ pathname }) =>
        pathname.includes('job_') ? refusal('job_closed', 410) : undefined,
    },
  },
  play: async ({ canvasElement }) => {
    await openJob(await listOf(canvasElement), 1);
  },
};

const isReport = (pathname: string) => pathname.endsWith('/reports');

async function openReport(canvas: HTMLElement): Promise<ShadowRoot> {
  const detail = await openJob(await listOf(canvas), 0);
  pressAction(detail, 'report');
  const root = shadow(detail);
  await until(() => root.querySelector('form'), 'the form');
  return root;
}

async function sendReport(canvas: HTMLElement): Promise<ShadowRoot> {
  const root = await openReport(canvas);
  root.querySelector<HTMLInputElement>('input[value=asks_fee]')?.click();
  const words = root.querySelector('textarea');
  if (words) words.value = '面试时要求先交 300 元服装费。';
  words?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  root.querySelector('form')?.requestSubmit();
  await until(() => !root.querySelector('form[aria-busy=false]'), 'sending');
  return root;
}

function isDrawn(image: Element | null): boolean {
  return image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0;
}

function actionsOfPartner(): HTMLElement {
  const action = link('https://partner.example/how-to-apply', '怎样应聘');
  action.slot = 'item-actions';
  return action;
}

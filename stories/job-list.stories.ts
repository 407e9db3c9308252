import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { UnionJobList } from '../packages/widgets/src/job-list/job-list.ts';
import { savedJobs } from '../packages/widgets/src/job-list/saved-jobs.ts';
import { pageOf, sampleJobs } from '../test/widgets/job-data.ts';
import {
  jobService,
  json,
  never,
  refusal,
  type ServiceOptions,
} from '../test/widgets/job-service.ts';
import { showSheet } from '../test/widgets/printed-sheet.ts';
import {
  chooseOption,
  listOf,
  openFilter,
  openJob,
  pressAction,
  search,
  searchBox,
  shadow,
  showMore,
  until,
} from '../test/widgets/job-list-user.ts';

interface Args {
  service: ServiceOptions;
  attributes?: Record<string, string>;
}

/** Each story is one state of `<union-job-list>`. */
const meta: Meta<Args> = {
  title: 'union-job-list',
  args: { service: { jobs: sampleJobs(8) } },
  render: ({ service, attributes = {} }) => {
    const list = document.createElement('union-job-list');
    list.configuration = {
      baseUrl: `https://jobs-${Math.random()}.example`,
      fetch: jobService(service).fetch,
    };
    Object.keys(attributes).forEach((name) => list.setAttribute(name, attributes[name] ?? ''));
    if (!('address-prefix' in attributes)) list.setAttribute('address-prefix', '');
    list.append(link('https://jobs.example/jobs', '查看岗位'));
    return html`${list}`;
  },
  play: async ({ canvasElement }) => {
    await listOf(canvasElement);
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Jobs have come. */
export const Content: Story = {};

/** A search with two filters set by the partner. */
export const Searched: Story = {
  args: { attributes: { q: '机器人', region: '220100' } },
};

/** A job is open beside the list, or in its place on a phone. */
export const Detail: Story = {
  args: { attributes: { q: '机器人' } },
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    list.append(actionsOfPartner());
    await openJob(list, 0);
  },
};

/** The choices of a filter. */
export const FilterOpen: Story = {
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    await openFilter(list, 'education');
    await chooseOption(list, 'college');
  },
};

/** The way down the regions. */
export const RegionOpen: Story = {
  args: { attributes: { region: '220100' } },
  play: async ({ canvasElement }) => {
    await openFilter(await listOf(canvasElement), 'region');
  },
};

/** Two filters behind one button. */
export const MoreFilters: Story = {
  play: async ({ canvasElement }) => {
    await openFilter(await listOf(canvasElement), 'more');
  },
};

/** Filters that visitors see and cannot change, and a list without search and order. */
export const Locked: Story = {
  args: {
    attributes: { region: '220100', education: 'college', locked: 'region', hide: 'search sort' },
  },
};

/** What to look for, offered while a person types. */
export const Suggestions: Story = {
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    const input = searchBox(list);
    input.focus();
    await until(() => input.getAttribute('role') === 'combobox', 'the combobox');
    input.value = '长春';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => list.renderRoot.querySelector('[role=option]'), 'suggestions');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
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

/** Waiting for the first answer. */
export const Waiting: Story = { args: { service: { instead: never } }, play: () => undefined };

/** Nothing matches; each condition can be dropped. */
export const EmptyFiltered: Story = {
  args: { attributes: { q: '航天员', education: 'master', 'target-group': 'graduate' } },
};

/** No jobs at all. */
export const Empty: Story = { args: { service: { jobs: [] } } };

/** The service stopped answering after the first page: the old list stays. */
export const Stale: Story = {
  render: (args) => {
    let asked = 0;
    const instead = () => (++asked > 1 ? refusal('not_found', 404) : undefined);
    return html`${meta.render?.({ ...args, service: { instead: () => failing(instead) } }, {} as never)}`;
  },
  play: async ({ canvasElement }) => {
    await search(await listOf(canvasElement), '焊工');
  },
};

/** The service refuses to serve this site. */
export const Refused: Story = {
  args: { service: { instead: () => refusal('origin_not_allowed', 403) } },
};

/** An answer that is not the service's, such as a captive portal. */
export const Failed: Story = {
  args: {
    service: {
      instead: () =>
        new Response('<title>Login</title>', { headers: { 'request-id': 'req_7f3k' } }),
    },
  },
};

/** Too many people at once: tried again when the countdown ends. */
export const Limited: Story = {
  args: { service: { instead: () => refusal('rate_limited', 429, { 'retry-after': '25' }) } },
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

/** One row of the answer is off the contract. */
export const Dropped: Story = {
  args: {
    service: {
      instead: () => {
        const page = pageOf(sampleJobs(4));
        return json({ ...page, items: [...page.items, { id: 'job_?' }] });
      },
    },
  },
};

/** A second page. */
export const Paged: Story = {
  args: { attributes: { limit: '4' } },
  play: async ({ canvasElement }) => {
    await showMore(await listOf(canvasElement));
  },
};

/** In pages, on the third. */
export const InPages: Story = {
  args: { service: { jobs: sampleJobs(48) }, attributes: { limit: '4', paging: 'pages' } },
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    for (const page of ['2', '3']) {
      const pages = await until(() => list.renderRoot.querySelector('[part=pages]'), 'the pages');
      (pages.lastElementChild?.previousElementSibling as HTMLElement).click();
      const at = () => list.renderRoot.querySelector('[aria-current=page]')?.textContent?.trim();
      await until(() => at() === page, `page ${page}`);
    }
  },
};

/** Endless, come to where it asks. */
export const Endless: Story = {
  args: { service: { jobs: sampleJobs(48) }, attributes: { limit: '2', paging: 'endless' } },
};

/** Endless, where it asks before it goes on. */
export const EndlessAsking: Story = {
  args: { service: { jobs: sampleJobs(48) }, attributes: { limit: '2', paging: 'endless' } },
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    for (;;) {
      const before = list.renderRoot.querySelectorAll('.job').length;
      list.renderRoot.querySelector('.more')?.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (list.renderRoot.querySelectorAll('.job').length === before) return;
    }
  },
};

/** In pages, of which the next one does not come. */
export const PageFailed: Story = {
  args: {
    service: {
      jobs: sampleJobs(48),
      instead: ({ searchParams }) =>
        searchParams.has('cursor') ? json({ unexpected: true }) : undefined,
    },
    attributes: { limit: '4', paging: 'pages' },
  },
  play: async ({ canvasElement }) => {
    const list = await listOf(canvasElement);
    const pages = await until(() => list.renderRoot.querySelector('[part=pages]'), 'the pages');
    (pages.lastElementChild?.previousElementSibling as HTMLElement).click();
    await until(() => list.renderRoot.querySelector('.told .bad'), 'the failure');
  },
};

/** Two jobs are saved. */
export const Saved: Story = {
  play: async ({ canvasElement }) => {
    await saveJobs(await listOf(canvasElement), [0, 3]);
  },
};

/** The saved jobs, of which one has closed. */
export const SavedView: Story = {
  args: {
    service: {
      instead: ({ pathname }) => (pathname.endsWith('4') ? refusal('job_closed', 410) : undefined),
    },
  },
  play: async ({ canvasElement }) => {
    const view = await openSaved(canvasElement, [0, 3, 4]);
    await until(() => view.shadowRoot?.querySelector('.closed'), 'the closed job');
  },
};

/** Of the saved jobs nobody can tell how they are. */
export const SavedUnknown: Story = {
  args: {
    service: {
      instead: ({ pathname }) =>
        pathname.includes('job_') ? json({ unexpected: true }) : undefined,
    },
  },
  play: async ({ canvasElement }) => {
    const view = await openSaved(canvasElement, [0, 3]);
    await until(() => view.shadowRoot?.querySelector('.notice'), 'the notice');
  },
};

/** Nothing is saved any more. */
export const SavedNone: Story = {
  play: async ({ canvasElement }) => {
    await openSaved(canvasElement, [0]);
    savedJobs.clear();
  },
};

/** 大字. */
export const LargeText: Story = { args: { attributes: { 'large-text': '' } } };

/** A partner's colour and rounding. */
export const Themed: Story = {
  render: (args) => {
    const list = meta.render?.(args, {} as never);
    return html`<style>
        union-job-list {
          --union-color-accent: #0a5fb4;
          --union-radius: 2px;
        }
      </style>
      ${list}`;
  },
};

/** Right to left, as for Uyghur. */
export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl">${meta.render?.(args, {} as never)}</div>`,
  args: { attributes: { region: '220100' } },
};

function failing(instead: () => Response | undefined): Response | undefined {
  const response = instead();
  return response && json({ unexpected: true }, { headers: { 'request-id': 'req_9d2m' } });
}

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

/** Saves the jobs at these places, whatever was saved in the story before. */
async function saveJobs(list: UnionJobList, indexes: readonly number[]): Promise<void> {
  savedJobs.clear();
  const root = list.renderRoot.querySelector('[part=root]');
  root?.dispatchEvent(new Event('pointerover', { bubbles: true }));
  await until(() => list.renderRoot.querySelector('[part=save]'), 'the stars');
  const stars = list.renderRoot.querySelectorAll<HTMLElement>('[part=save]');
  indexes.forEach((index) => stars[index]?.click());
  await until(() => list.renderRoot.querySelector('[part=saved]'), 'the way to the saved jobs');
}

/** Saves the jobs at these places and turns to them. */
async function openSaved(canvas: HTMLElement, indexes: readonly number[]): Promise<Element> {
  const list = await listOf(canvas);
  await saveJobs(list, indexes);
  list.renderRoot.querySelector<HTMLElement>('[part=saved]')?.click();
  return until(() => list.renderRoot.querySelector('union-saved-jobs'), 'the view');
}

function actionsOfPartner(): HTMLElement {
  const action = link('https://partner.example/how-to-apply', '怎样应聘');
  action.slot = 'item-actions';
  return action;
}

function link(href: string, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, textContent: text });
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  chooseOption,
  listOf,
  openFilter,
  search,
  searchBox,
  showMore,
  until,
} from '../test/widgets/job-list-user.ts';
import { pageOf, sampleJobs } from '../test/widgets/job-data.ts';
import { json, never, refusal } from '../test/widgets/job-service.ts';
import { setOnLine } from '../test/widgets/on-page.ts';
import { jobListStage, type JobListArgs } from './job-list-stage.ts';

/** Each story is one state of `<union-job-list>`. */
const meta: Meta<JobListArgs> = { title: 'union-job-list', ...jobListStage };

export default meta;
type Story = StoryObj<JobListArgs>;

/** Jobs have come. */
export const Content: Story = {};

/** A search with two filters set by the partner. */
export const Searched: Story = {
  args: { attributes: { q: '机器人', region: '220100' } },
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

/** Waiting for the first answer. */
export const Waiting: Story = { args: { service: { instead: never } }, play: () => undefined };

/** It takes longer than a person expects. */
export const Slow: Story = {
  args: { service: { instead: never } },
  play: async ({ canvasElement }) => {
    const list = await until(() => canvasElement.querySelector('union-job-list'), 'the list');
    await until(() => list.shadowRoot?.querySelector('.notice'), 'the word of it');
  },
};

/** There is no network. */
export const Offline: Story = {
  args: { service: { instead: () => Promise.reject(new TypeError('Failed to fetch')) } },
  play: async ({ canvasElement }) => {
    setOnLine(false);
    await listOf(canvasElement);
    setOnLine(true);
  },
};

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
    return html`${jobListStage.render({ ...args, service: { instead: () => failing(instead) } })}`;
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

/** 大字. */
export const LargeText: Story = { args: { attributes: { 'large-text': '' } } };

/** A partner's colour and rounding. */
export const Themed: Story = {
  render: (args) => {
    const list = jobListStage.render(args);
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
  render: (args) => html`<div dir="rtl">${jobListStage.render(args)}</div>`,
  args: { attributes: { region: '220100' } },
};

function failing(instead: () => Response | undefined): Response | undefined {
  const response = instead();
  return response && json({ unexpected: true }, { headers: { 'request-id': 'req_9d2m' } });
}

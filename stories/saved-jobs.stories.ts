import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { UnionJobList } from '../packages/widgets/src/job-list/job-list.ts';
import { savedJobs } from '../packages/widgets/src/job-list/saved-jobs.ts';
import { listOf, until } from '../test/widgets/job-list-user.ts';
import { json, refusal } from '../test/widgets/job-service.ts';
import { jobListStage, type JobListArgs } from './job-list-stage.ts';

/** Each story is one state of the saved jobs in `<union-job-list>`. */
const meta: Meta<JobListArgs> = { title: 'union-job-list saved jobs', ...jobListStage };

export default meta;
type Story = StoryObj<JobListArgs>;

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

import { html } from 'lit';
import type { JobSummary } from '@union-jobs/sdk';
import type { Messages } from '../messages/zh-Hans.ts';
import type { JobCards } from './job-cards.ts';
import type { JobListing } from './job-listing.ts';

interface ResultsOptions {
  messages: Messages;
  headingLevel: number;
  jobs: readonly JobSummary[];
  cards: JobCards;
  /** What comes on use: words for an empty list, and the way to further pages. */
  empty: unknown;
  paging: unknown;
  onMore: () => void;
}

/** The cards, or that there are none, and the way to further ones. */
export function renderResults({ first, nextCursor }: JobListing, options: ResultsOptions) {
  const { messages, cards, jobs } = options;
  cards.show(jobs, options);
  cards.old = first.pending;
  return html`${cards.element}
    <div class="empty" ?hidden=${jobs.length > 0}>
      <slot name="empty">${options.empty}</slot>
    </div>
    ${
      options.paging ??
      (nextCursor &&
        html`<button class="button more" part="more" @click=${options.onMore}>
          ${messages.more}
        </button>`)
    }`;
}

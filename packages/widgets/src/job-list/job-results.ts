import { html, nothing } from 'lit';
import type { JobSummary } from '@union-jobs/sdk';
import type { Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import type { JobCards } from './job-cards.ts';
import { choicesOf, withoutChoice } from './job-choice.ts';
import { renderEmpty } from './job-list-states.ts';
import type { JobListing } from './job-listing.ts';

interface ResultsOptions {
  messages: Messages;
  headingLevel: number;
  opened: JobSummary | undefined;
  cards: JobCards;
}

/** The cards, or that there are none, and the way to further ones. */
export function renderResults(listing: JobListing, options: ResultsOptions) {
  const { messages, cards } = options;
  const { jobs, query, first, dropped } = listing;
  cards.show(jobs, options);
  cards.select(options.opened);
  cards.old = first.pending;
  return html`${cards.element}
    <div class="empty" ?hidden=${jobs.length > 0}>
      <slot name="empty">
        ${renderEmpty(choicesOf(query), {
          messages,
          onDrop: (choice) => listing.ask(withoutChoice(query, choice)),
        })}
      </slot>
    </div>
    ${dropped ? html`<p class="muted">${messages.dropped(dropped)}</p>` : nothing}
    ${renderMore(listing, options)}`;
}

function renderMore(listing: JobListing, { messages }: ResultsOptions) {
  const { next, jobs, extended, hasMore } = listing;
  return html`<div role="status" class="told">
      ${renderNotice(next, messages)}
      ${extended ? html`<span class="unseen">${messages.shown(jobs.length)}</span>` : nothing}
    </div>
    ${
      hasMore && !next.fault
        ? html`<button class="button more" part="more" @click=${() => listing.more()}>
            ${next.pending ? messages.loading : messages.more}
          </button>`
        : nothing
    }`;
}

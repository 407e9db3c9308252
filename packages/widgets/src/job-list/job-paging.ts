import { html, nothing } from 'lit';
import { call, job, type Dropped, type JobPage } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { AllMessages } from '../language-on-use.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';
import { pageQuery } from './job-query.ts';

interface PagingOptions {
  listing: JobListing;
  configuration: () => Configuration;
  /** A person asks for further jobs. */
  onMore: () => void;
  /** Further jobs have come. */
  onLoad: () => void;
}

/** The pages after the first. */
export class JobPaging {
  readonly #list: UnionJobList;
  readonly #listing: JobListing;
  readonly #next: Read<string, JobPage & Dropped>;
  readonly #onMore: () => void;
  #wanted: string | undefined;

  constructor(list: UnionJobList, { listing, configuration, onMore, onLoad }: PagingOptions) {
    this.#list = list;
    this.#listing = listing;
    this.#onMore = onMore;
    this.#next = new Read<string, JobPage & Dropped>(list, {
      configuration,
      question: () => (this.#wanted === listing.nextCursor ? this.#wanted : undefined),
      ask: (cursor, service, rest) => {
        const query = { ...pageQuery(listing.query, { limit: list.limit }), cursor };
        return call(job.list, { query, ...rest }, service);
      },
      onAnswer: (page) => {
        const first = listing.first.answer;
        listing.jobs = [...listing.jobs, ...page.items];
        listing.nextCursor = page.nextCursor;
        if (first) first.dropped = (first.dropped ?? 0) + (page.dropped ?? 0);
        listing.come++;
        onLoad();
      },
    });
  }

  /** Whether all pages that are to be shown have come. */
  get isComplete(): boolean {
    const { first, come, pages, nextCursor } = this.#listing;
    return first.answer !== undefined && !first.pending && (come >= pages || !nextCursor);
  }

  /** Shows a page more; one, however often it is called meanwhile. */
  more(): void {
    if (!this.isComplete || !this.#listing.nextCursor) return;
    this.#listing.pages++;
    this.goOn();
  }

  /** Asks for what is missing. */
  goOn(): void {
    const { come, pages } = this.#listing;
    if (come >= pages) return;
    this.#wanted = this.#listing.nextCursor ?? undefined;
    this.#list.requestUpdate();
  }

  /** What is told below the cards, and the way to further ones. */
  render(messages: AllMessages) {
    const { pages, jobs, nextCursor, first } = this.#listing;
    const dropped = first.answer?.dropped;
    const { pending, fault } = this.#next;
    return html`${dropped ? html`<p class="muted">${messages.dropped(dropped)}</p>` : nothing}
      <div role="status" class="told">
        ${renderNotice(this.#next, messages)}
        ${pages > 1 ? html`<span class="unseen">${messages.shown(jobs.length)}</span>` : nothing}
      </div>
      ${
        nextCursor && !fault
          ? html`<button class="button more" part="more" @click=${this.#onMore}>
              ${pending ? messages.loading : messages.more}
            </button>`
          : nothing
      }`;
  }
}

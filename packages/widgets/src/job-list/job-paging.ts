import { html, nothing, type ReactiveController } from 'lit';
import { call, job, type Dropped, type JobPage, type JobSummary } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { AllMessages } from '../language-on-use.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { EndlessScroll } from './endless-scroll.ts';
import type { JobCards } from './job-cards.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';
import { renderPages } from './job-pages.ts';
import { pageQuery, rowsOf, type JobQuery } from './job-query.ts';

interface PagingOptions {
  listing: JobListing;
  cards: JobCards;
  configuration: () => Configuration;
  /** A person asks for this page. */
  onTurn: (page: number) => void;
  /** A person nears the end of an endless list. */
  onNear: () => void;
  /** Further jobs have come. */
  onLoad: () => void;
}

/** The pages after the first: below the others, or in their place with the attribute `paging="pages"`. */
export class JobPaging implements ReactiveController {
  readonly #list: UnionJobList;
  readonly #options: PagingOptions;
  readonly #listing: JobListing;
  readonly #next: Read<string, JobPage & Dropped>;
  readonly #endless: EndlessScroll;
  #wanted: string | undefined;
  /** The page that was turned to, for as long as the query stays. */
  #turned: { query: JobQuery; page: number } | undefined;
  /** A person waits for the page that was turned to. */
  #isAwaited = false;
  #watchedRows: readonly JobSummary[] | undefined;

  constructor(list: UnionJobList, options: PagingOptions) {
    const { listing, configuration } = options;
    this.#list = list;
    this.#options = options;
    this.#listing = listing;
    this.#endless = new EndlessScroll(options.onNear);
    this.#next = new Read<string, JobPage & Dropped>(list, {
      configuration,
      question: () => (this.#wanted === listing.nextCursor ? this.#wanted : undefined),
      ask: (cursor, service, rest) => {
        const query = { ...pageQuery(listing.query, { limit: list.limit }), cursor };
        return call(job.list, { query, ...rest }, service);
      },
      onAnswer: (page) => this.#handleAnswer(page),
    });
    list.addController(this);
  }

  /** In an endless list the button at its end is looked at anew after every page. */
  hostUpdated(): void {
    const { jobs } = this.#listing;
    if (this.#list.paging !== 'endless' || !this.isComplete || jobs === this.#watchedRows) return;
    this.#watchedRows = jobs;
    this.#endless.watch(this.#list.renderRoot.querySelector('.more'));
  }

  hostConnected(): void {
    this.#watchedRows = undefined;
  }

  hostDisconnected(): void {
    this.#endless.watch(null);
  }

  /** The page to be shown, from 1; of pages below each other the last. */
  get page(): number {
    const { query, pages, nextCursor } = this.#listing;
    if (!this.#isInPages) return pages;
    const page = this.#turned?.query === query ? this.#turned.page : pages;
    return nextCursor ? page : Math.min(page, this.#pagesHere);
  }

  /** The jobs on screen. */
  get jobs(): readonly JobSummary[] {
    const { jobs } = this.#listing;
    if (!this.#isInPages) return jobs;
    const end = this.#shownPage * this.#rows;
    return jobs.slice(end - this.#rows, end);
  }

  /** Whether all pages that are to be shown have come. */
  get isComplete(): boolean {
    const { first } = this.#listing;
    return first.answer !== undefined && !first.pending && !this.#lacksRows;
  }

  /** Turns to a page; to one further, however often it is called meanwhile. */
  turnTo(page: number): void {
    const isHere = this.#isInPages && page <= this.#pagesHere;
    if (!isHere && !(this.isComplete && this.#listing.nextCursor)) return;
    this.#isAwaited = this.#isInPages;
    if (!this.#isInPages) this.#listing.pages = page;
    this.choose(page);
    this.goOn();
    void this.#arrive();
  }

  /** Shows this page of the query, here or on its way, in place of others. */
  choose(page: number): void {
    this.#turned = { query: this.#listing.query, page };
  }

  /** Asks for what is missing. */
  goOn(): void {
    const wanted = this.#lacksRows ? (this.#listing.nextCursor ?? undefined) : undefined;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#list.requestUpdate();
  }

  /** What is told below the cards, and the way to further ones. */
  render(messages: AllMessages) {
    const { first } = this.#listing;
    const dropped = first.answer?.dropped;
    return html`${dropped ? html`<p class="muted">${messages.dropped(dropped)}</p>` : nothing}
      <div role="status" class="told">
        ${renderNotice(this.#next, messages)}
        ${
          this.page > 1 || this.#turned
            ? html`<span class="unseen">${this.#shownText(messages)}</span>`
            : nothing
        }
      </div>
      ${this.#isInPages ? this.#renderPages(messages) : this.#renderMore(messages)}`;
  }

  #renderMore(messages: AllMessages) {
    const { pending, fault } = this.#next;
    if (!this.#listing.nextCursor || fault) return nothing;
    return html`<button class="button more" part="more" @click=${this.#handleMore}>
      ${pending ? messages.loading : messages.more}
    </button>`;
  }

  #renderPages(messages: AllMessages) {
    const { first, nextCursor } = this.#listing;
    const { pending, fault } = this.#next;
    const count = first.answer?.facets?.jobs;
    return renderPages({
      messages,
      page: this.#shownPage,
      last: this.#pagesHere + (nextCursor ? 1 : 0),
      total: count && !count.atLeast ? Math.ceil(count.value / this.#rows) : undefined,
      isBusy: pending || fault !== undefined,
      onTurn: this.#options.onTurn,
    });
  }

  #shownText(messages: AllMessages): string {
    const { length } = this.jobs;
    if (!this.#isInPages) return messages.shown(length);
    const before = (this.#shownPage - 1) * this.#rows;
    return messages.pages.shown(this.#shownPage, before + 1, before + length);
  }

  get #isInPages(): boolean {
    return this.#list.paging === 'pages';
  }

  get #rows(): number {
    return rowsOf(this.#list.limit);
  }

  /** Pages that the jobs here fill. */
  get #pagesHere(): number {
    return Math.ceil(this.#listing.jobs.length / this.#rows) || 1;
  }

  /** The page on screen: the last one here while a further one is on its way. */
  get #shownPage(): number {
    return Math.min(this.page, this.#pagesHere);
  }

  get #lacksRows(): boolean {
    const { come, pages, nextCursor, jobs } = this.#listing;
    if (!nextCursor) return false;
    // By rows, because some of a page may have been dropped or have expired.
    return this.#isInPages ? jobs.length < this.page * this.#rows : come < pages;
  }

  #handleAnswer(page: JobPage & Dropped) {
    const listing = this.#listing;
    const first = listing.first.answer;
    listing.jobs = [...listing.jobs, ...page.items];
    listing.nextCursor = page.nextCursor;
    if (first) first.dropped = (first.dropped ?? 0) + (page.dropped ?? 0);
    listing.come++;
    this.#options.onLoad();
    void this.#arrive();
  }

  readonly #handleMore = () => {
    this.#endless.renew();
    this.#options.onTurn(this.page + 1);
  };

  /** Takes the person to the top of the page that has come. */
  async #arrive() {
    if (!this.#isAwaited || !this.isComplete) return;
    this.#isAwaited = false;
    await this.#list.updateComplete;
    const { element } = this.#options.cards;
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    const { top } = element.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) element.scrollIntoView();
  }
}

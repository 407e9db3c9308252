import { addressed, isNamed, type AddressSpace } from './job-address.ts';
import { jobIn, type JobHistory, type Shown } from './job-history.ts';
import type { UnionJobList } from './job-list.ts';
import type { JobListing } from './job-listing.ts';
import type { JobPaging } from './job-paging.ts';
import type { JobQuery } from './job-query.ts';
import type { JobSaving } from './job-saving.ts';
import { KeptPages } from './kept-pages.ts';
import type { OpenedJob } from './opened-job.ts';

/** How long the page stands still before its place is kept. */
const stillMs = 400;

interface WayBackOptions {
  readonly listing: JobListing;
  readonly space: () => AddressSpace;
  /** What the attributes and the page's address say. */
  readonly read: () => { query: JobQuery; pages: number };
  readonly history: JobHistory;
  readonly paging: JobPaging;
  readonly opened: OpenedJob;
  readonly saving: JobSaving;
  /** What is on screen. */
  readonly shown: () => Shown;
  /** Corrects the current entry of the history. */
  readonly note: () => void;
}

/** Keeps what is on screen while a person goes on, and brings it back as the address says. */
export class JobWayBack {
  /** The address says something that is not on screen yet. */
  isWanted = true;

  readonly #list: UnionJobList;
  readonly #options: WayBackOptions;
  readonly #kept = new KeptPages();
  #toApply = jobIn(addressed('union-', 'apply'));
  #stillness: ReturnType<typeof setTimeout> | undefined;

  constructor(list: UnionJobList, options: WayBackOptions) {
    this.#list = list;
    this.#options = options;
  }

  connect(): void {
    addEventListener('popstate', this.#handleMove);
    addEventListener('scroll', this.#handleScroll, { passive: true });
  }

  disconnect(): void {
    removeEventListener('popstate', this.#handleMove);
    removeEventListener('scroll', this.#handleScroll);
    clearTimeout(this.#stillness);
  }

  /** Keeps the rows of what is on screen, so that going back asks for nothing. */
  keep(): void {
    const { shown, listing } = this.#options;
    this.#kept.keep(this.#membersOf(shown()), listing);
  }

  /** Keeps rows and place, before a person's action changes them. */
  leave(): void {
    this.keep();
    this.#options.history.keepPlace();
  }

  /** Brings job and place in step with the address, once the rows are here. */
  async settle(): Promise<void> {
    const { history, paging, opened, saving, note } = this.#options;
    this.isWanted = true;
    this.#list.requestUpdate();
    await this.#list.updateComplete;
    if (!paging.isComplete || !this.isWanted) return;
    this.isWanted = false;
    await saving.show(history.showsSaved);
    await opened.follow(history.job ?? this.#jobToApply());
    note();
    await this.#list.updateComplete;
    await history.restorePlace();
  }

  /** Follows the address, back and forward. */
  readonly #handleMove = () => {
    clearTimeout(this.#stillness);
    const { listing, paging, read, shown } = this.#options;
    const { query, pages } = read();
    const members = this.#membersOf({ query, pages });
    const isOther = members !== this.#membersOf(shown());
    if (isOther) {
      const kept = this.#kept.find(members);
      listing.ask(query, { pages: kept?.come ?? pages, kept: kept?.page });
    }
    paging.choose(pages);
    if (!isOther) paging.goOn();
    void this.settle();
  };

  readonly #handleScroll = () => {
    clearTimeout(this.#stillness);
    this.#stillness = setTimeout(() => this.#options.history.keepPlace(), stillMs);
  };

  /** What rows belong to: pages in place of each other are parts of the same rows. */
  #membersOf({ query, pages }: Pick<Shown, 'query' | 'pages'>): string {
    const inPages = this.#list.paging === 'pages';
    return this.#options.history.membersOf({ query, pages: inPages ? 1 : pages }).join('&');
  }

  /** The job for which a page was opened by the address of its form; once. */
  #jobToApply(): string | undefined {
    const id = this.#toApply;
    this.#toApply = undefined;
    const isOurs = this.#options.space().prefix && !isNamed(this.#list.hide, 'apply');
    return isOurs ? id : undefined;
  }
}

import type { LitElement } from 'lit';
import { call, job, type Dropped, type JobPage, type JobSummary } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { Read } from '../read.ts';
import { firstPageQuery, pageQuery, type JobQuery } from './job-query.ts';

type Page = JobPage & Dropped;

interface ListingOptions {
  configuration: () => Configuration;
  limit: () => number;
  /** A first page for the presets that is here already. */
  data: () => JobPage | undefined;
  /** Jobs have come: the first of a query, or further ones. */
  onLoad: (page: JobPage, options: { first: boolean }) => void;
}

/** The jobs of one query, page after page. What is shown stays until the next query is answered. */
export class JobListing {
  query: JobQuery = {};
  /** What is shown; another array whenever that changes, so that cards are made anew only then. */
  jobs: readonly JobSummary[] = [];
  readonly first: Read<JobQuery, Page>;
  readonly next: Read<string, Page>;

  readonly #host: LitElement;
  #preset: JobQuery | undefined;
  #cursor: string | undefined;
  #pages: Page[] = [];

  constructor(host: LitElement, { configuration, limit, data, onLoad }: ListingOptions) {
    this.#host = host;
    this.first = new Read<JobQuery, Page>(host, {
      configuration,
      question: () => this.query,
      ready: (query) => (query === this.#preset ? data() : undefined),
      ask: (query, options, rest) =>
        call(job.list, { query: firstPageQuery(query, limit()), ...rest }, options),
      onAnswer: (page) => {
        this.#pages = [page];
        this.jobs = page.items;
        this.#cursor = undefined;
        onLoad(page, { first: true });
      },
    });
    this.next = new Read<string, Page>(host, {
      configuration,
      question: () => this.#cursor,
      ask: (cursor, options, rest) =>
        call(job.list, { query: { ...pageQuery(this.query, limit()), cursor }, ...rest }, options),
      onAnswer: (page) => {
        this.#pages = [...this.#pages, page];
        this.jobs = [...this.jobs, ...page.items];
        onLoad(page, { first: false });
      },
    });
  }

  /** Whether further pages were shown. */
  get extended(): boolean {
    return this.#pages.length > 1;
  }

  /** Rows that were off the contract and left out. */
  get dropped(): number {
    let dropped = 0;
    this.#pages.forEach((page) => (dropped += page.dropped ?? 0));
    return dropped;
  }

  get hasMore(): boolean {
    return this.#lastCursor !== undefined;
  }

  /** Starts with what a partner preset. */
  preset(query: JobQuery): void {
    this.#preset = query;
    this.query = query;
  }

  /** Asks for other jobs. */
  ask(query: JobQuery): void {
    this.query = query;
    this.#cursor = undefined;
    this.#host.requestUpdate();
  }

  /** Asks for the next page; once, however often it is called meanwhile. */
  more(): void {
    this.#cursor = this.#lastCursor;
    this.#host.requestUpdate();
  }

  get #lastCursor(): string | undefined {
    return this.#pages[this.#pages.length - 1]?.nextCursor ?? undefined;
  }
}

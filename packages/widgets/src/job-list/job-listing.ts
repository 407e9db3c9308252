import type { LitElement } from 'lit';
import { call, job, type Dropped, type JobPage, type JobSummary } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { Read } from '../read.ts';
import { firstPageQuery, pagesInOne, type JobQuery } from './job-query.ts';

interface ListingOptions {
  configuration: () => Configuration;
  limit: () => number;
  onLoad: (page: JobPage) => void;
}

/** The jobs of one query. What is shown stays until the next query is answered. */
export class JobListing {
  query: JobQuery = {};
  /** What has come; another array whenever that changes, so that cards are made anew only then. */
  jobs: readonly JobSummary[] = [];
  /** Pages that are to be shown; those that do not fit into the first answer are asked for on use. */
  pages = 1;
  /** Pages that have come. */
  come = 0;
  nextCursor: string | null = null;
  readonly first: Read<JobQuery, JobPage & Dropped>;

  readonly #host: LitElement;
  #kept: JobPage | undefined;

  constructor(host: LitElement, { configuration, limit, onLoad }: ListingOptions) {
    this.#host = host;
    this.first = new Read<JobQuery, JobPage & Dropped>(host, {
      configuration,
      question: () => this.query,
      ready: () => this.#kept,
      ask: (query, service, rest) => {
        const { pages } = this;
        return call(
          job.list,
          { query: firstPageQuery(query, { limit: limit(), pages }), ...rest },
          service,
        );
      },
      onAnswer: (page) => {
        this.jobs = page.items;
        this.nextCursor = page.nextCursor;
        this.come = this.#kept ? this.pages : pagesInOne(limit(), this.pages);
        this.#kept = undefined;
        onLoad(page);
      },
    });
  }

  /** Asks for jobs, or shows the answer that is here already. */
  ask(query: JobQuery, { pages = 1, kept }: { pages?: number; kept?: JobPage | undefined } = {}) {
    this.query = query;
    this.pages = pages;
    this.#kept = kept;
    this.#host.requestUpdate();
  }
}

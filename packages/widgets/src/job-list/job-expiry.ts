import type { LitElement } from 'lit';
import type { JobListing } from './job-listing.ts';

/** Takes jobs off the screen the moment they expire. */
export class JobExpiry {
  readonly #host: LitElement;
  readonly #listing: JobListing;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, listing: JobListing) {
    this.#host = host;
    this.#listing = listing;
  }

  /** Takes away what has expired, and looks again when the next job does. */
  readonly look = (): void => {
    const listing = this.#listing;
    const now = Date.now();
    clearTimeout(this.#alarm);
    const ends = listing.jobs.map(({ validUntil }) => Date.parse(validUntil));
    const open = listing.jobs.filter(({ validUntil }) => Date.parse(validUntil) > now);
    if (open.length < listing.jobs.length) {
      this.#countLess(listing.jobs.length - open.length);
      listing.jobs = open;
      this.#host.requestUpdate();
    }
    const next = Math.min(...ends.filter((end) => end > now));
    if (next < Infinity) this.#alarm = setTimeout(this.look, Math.min(next - now, 0x7fffffff));
  };

  stop(): void {
    clearTimeout(this.#alarm);
  }

  #countLess(gone: number) {
    const { first } = this.#listing;
    const { facets } = first.answer ?? {};
    if (!first.answer || !facets) return;
    const jobs = { ...facets.jobs, value: facets.jobs.value - gone };
    first.answer = { ...first.answer, facets: { ...facets, jobs } };
  }
}

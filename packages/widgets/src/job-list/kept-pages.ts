import type { JobPage } from '@union-jobs/sdk';
import type { JobListing } from './job-listing.ts';

/** Rows as they were shown, and how many pages they make. */
interface Kept {
  readonly page: JobPage;
  readonly come: number;
}

const most = 30;

/** What a list has shown, so that going back asks for nothing. */
export class KeptPages {
  readonly #kept = new Map<string, Kept>();

  /** Keeps the rows on screen under the members of the address that they belong to. */
  keep(members: string, { jobs, first, nextCursor, come }: JobListing): void {
    if (!first.answer || first.pending) return;
    this.#kept.delete(members);
    this.#kept.set(members, { page: { ...first.answer, items: [...jobs], nextCursor }, come });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** The rows that belong to these members of the address. */
  find(members: string): Kept | undefined {
    return this.#kept.get(members);
  }
}

import { addressed } from '../job-list/job-address.ts';
import { memberOf, pageWith } from '../page-members.ts';

/** Where a person is on the page of a fair. */
export interface FairPlace {
  /** What employers are searched for; empty for all. */
  readonly words: string;
  /** The employer whose jobs are open, `emp_…`. */
  readonly employer: string;
  /** The booth at which the person scanned a code. */
  readonly booth: string;
}

/** What the jobs of an employer keep in the address begins with this, after the prefix. */
export const jobsPrefix = 'jobs-';

/** Members of the page's address that the page of a fair has, after the prefix. */
export const fairMembers = ['q', 'employer', 'booth', `${jobsPrefix}job`, `${jobsPrefix}page`];

/** Where the page's address says that a person is. */
export function placeIn(prefix: string): FairPlace {
  const employer = addressed(prefix, 'employer') ?? '';
  return {
    words: (addressed(prefix, 'q') ?? '').slice(0, 100),
    employer: /^emp_[0-9a-z]{20}$/.test(employer) ? employer : '',
    booth: (addressed(prefix, 'booth') ?? '').slice(0, 100),
  };
}

/** The fair that the page's address names. */
export function fairIn(prefix: string): string {
  const id = addressed(prefix, 'fair') ?? '';
  return /^fair_[0-9a-z]{20}$/.test(id) ? id : '';
}

/** Writes where a person is into the page's address, as an entry of its own. */
export function writePlace(prefix: string, { words, employer, booth }: FairPlace): void {
  if (!prefix) return;
  const said = { q: words, employer, booth };
  const members = (Object.keys(said) as (keyof typeof said)[])
    .filter((name) => said[name])
    .map((name) => memberOf(prefix + name, said[name]));
  const address = pageWith(
    members,
    fairMembers.map((name) => prefix + name),
  );
  if (address === location.href) return;
  try {
    history.pushState(history.state, '', address);
  } catch {
    // Sandboxed pages and files have no history of ours: the page of the fair works without.
  }
}

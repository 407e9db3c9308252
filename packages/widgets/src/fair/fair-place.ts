import type { FairEmployer } from '@union-jobs/sdk';
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

interface Linked {
  readonly fair: string;
  /** What members of the page's address begin with; empty where the address is left alone. */
  readonly prefix: string;
  /** Address of the partner's page for one fair, with `{id}` in it; empty without one. */
  readonly page: string;
  /** The page shows this fair whatever its address says. */
  readonly isFixed: boolean;
}

/** The address that opens a fair for others, with one more member of ours where told. */
export function linkToFair(
  { fair, prefix, page, isFixed }: Linked,
  member?: readonly [name: string, value: string],
): string {
  const members = member ? [memberOf((prefix || 'uf-') + member[0], member[1])] : [];
  if (page) {
    const { href, hash } = new URL(page.replace('{id}', fair), document.baseURI);
    const plain = href.slice(0, href.length - hash.length);
    return plain + members.map((one) => (plain.includes('?') ? '&' : '?') + one).join('') + hash;
  }
  if (!prefix) return location.href;
  const own = [...new URLSearchParams(location.search).keys()].filter((name) =>
    name.startsWith(prefix),
  );
  return pageWith([...(isFixed ? [] : [memberOf(`${prefix}fair`, fair)]), ...members], own);
}

/** The member of an address that opens the jobs of an employer. */
export function memberFor({
  employer,
  booth,
}: FairEmployer): readonly [name: string, value: string] {
  return booth ? ['booth', booth] : ['employer', employer.id];
}

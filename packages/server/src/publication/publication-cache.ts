import type { Database } from '../database.ts';
import {
  getPublication,
  type Publication,
  type PublicationSubject,
} from './publication-queries.ts';

/** Something worked out from what an organization publishes. */
export interface Finding<T> {
  readonly value: T;
  /** From this moment on it is not true any more; null when only a write can change it. */
  readonly until: Date | null;
  /** About how many characters it holds in memory. */
  readonly size: number;
}

/** What was found out before about the data as it stands now, for one request. */
export interface Findings {
  /** The finding with this name, from before or as `find` gives it now. */
  remember<T>(name: string, find: () => Promise<Finding<T>>): Promise<Finding<T>>;
}

/** Opens the findings about an organization at a moment. */
export type PublicationCache = (subject: PublicationSubject) => Findings;

/** Characters that one instance keeps. */
const mostCharacters = 16_000_000;

/**
 * Makes the cache of one instance. Every request asks the database whether anything was written
 * since, so that instances need not know of each other; the least recently used goes first.
 */
export function createPublicationCache(db: Database): PublicationCache {
  const kept = new Map<string, Finding<unknown> & { version: string }>();
  const underWay = new Map<string, Promise<Finding<unknown>>>();
  /** How far the data of each owner was, as the database told last. */
  const versions = new Map<string, string>();
  const publicationOf = shareReads((subject) => getPublication(db, subject));
  let characters = 0;

  function drop(id: string): void {
    characters -= kept.get(id)?.size ?? 0;
    kept.delete(id);
  }

  function keep(id: string, finding: Finding<unknown>, version: string): void {
    drop(id);
    kept.set(id, { ...finding, version });
    characters += finding.size;
    for (const oldest of kept.keys()) {
      if (characters <= mostCharacters) break;
      drop(oldest);
    }
  }

  /** Many who ask for the same at a time wait for one. */
  function findOnce(id: string, find: () => Promise<Finding<unknown>>): Promise<Finding<unknown>> {
    const finding = underWay.get(id) ?? find().finally(() => underWay.delete(id));
    underWay.set(id, finding);
    return finding;
  }

  /**
   * What has to be found anyhow is looked for while the database tells how far its data is. When that
   * is where it was before, nothing was written in between. When it is not, what was found is true for
   * who began to look, and may be too old for who joined them.
   */
  function findEarly(id: string, find: () => Promise<Finding<unknown>>) {
    const isOwn = !underWay.has(id);
    return { isOwn, finding: findOnce(id, find) };
  }

  return (subject) => {
    const { now } = subject;
    const owner = ownerOf(subject);
    const publication = publicationOf(subject);
    // Whoever remembers something is told; nobody may.
    publication.catch(() => {});
    const isTrue = ({ until }: Finding<unknown>) => until === null || until > now;
    return {
      async remember<T>(name: string, find: () => Promise<Finding<T>>) {
        const id = `${owner} ${name}`;
        const known = kept.get(id);
        const expected = versions.get(owner);
        const early =
          expected === undefined || known?.version === expected
            ? undefined
            : findEarly(`${expected} ${id}`, find);
        early?.finding.catch(() => {});
        const { version, opensAt } = await publication;
        versions.set(owner, version);
        const stands = known !== undefined && known.version === version && isTrue(known);
        const isSteady = version === expected;
        const good = isSteady || early?.isOwn ? early : undefined;
        const finding = stands
          ? known
          : await (good?.finding ?? findOnce(`${version} ${id}`, find));
        const whole = { ...finding, until: earlier(finding.until, opensAt) };
        if (isTrue(whole) && (isSteady || !good)) keep(id, whole, version);
        return whole as Finding<T>;
      },
    };
  };
}

/** The earlier of two moments, where null is never. */
export function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/**
 * One read for all who ask while another is under way: it begins after they asked, so that none is
 * told what was true before.
 */
function shareReads(
  read: (subject: PublicationSubject) => Promise<Publication>,
): (subject: PublicationSubject) => Promise<Publication> {
  const running = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<Publication>>();

  function begin(subject: PublicationSubject): Promise<Publication> {
    const owner = ownerOf(subject);
    next.delete(owner);
    const result = read(subject);
    const done = result
      .catch(() => {})
      .then(() => {
        if (running.get(owner) === done) running.delete(owner);
      });
    running.set(owner, done);
    return result;
  }

  return (subject) => {
    const owner = ownerOf(subject);
    const before = running.get(owner);
    if (!before) return begin(subject);
    const waiting = next.get(owner) ?? before.then(() => begin(subject));
    next.set(owner, waiting);
    return waiting;
  };
}

/** Whose findings: those with figures of registrations are of one mode. */
function ownerOf({ organizationId, seats }: PublicationSubject): string {
  return `${organizationId} ${seats ?? 'any'}`;
}

import type { Database } from './database.ts';
import { getPublication, type Publication } from './publication/publication-queries.ts';

/** An answer that may be given again. */
export interface KeptAnswer {
  readonly body: string;
  readonly etag: string;
  /** From this moment on the answer is not true any more; null when only a write can change it. */
  readonly until: Date | null;
}

/** Answers given again while nothing they were made of has changed. */
export interface AnswerCache {
  /**
   * The kept answer to an address, or the one that `make` gives. Every request asks the database
   * whether anything was written since, so that instances need not know of each other.
   */
  answer(
    request: { organizationId: string; address: string; now: Date },
    make: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer>;
}

/** Characters of answers kept by one instance. */
const mostCharacters = 16_000_000;

/** Makes the cache of one instance; the least recently used answers go first. */
export function createAnswerCache(db: Database): AnswerCache {
  const kept = new Map<string, KeptAnswer & { version: number }>();
  const publicationOf = shareReads((organizationId, now: Date) =>
    getPublication(db, { organizationId, now }),
  );
  const making = new Map<string, Promise<KeptAnswer>>();
  let characters = 0;

  function drop(address: string): void {
    characters -= kept.get(address)?.body.length ?? 0;
    kept.delete(address);
  }

  /** Many who miss the same answer wait for one. */
  function makeOnce(id: string, make: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const answer = making.get(id) ?? make().finally(() => making.delete(id));
    making.set(id, answer);
    return answer;
  }

  return {
    async answer({ organizationId, address, now }, make) {
      const publication = await publicationOf(organizationId, now);
      const id = `${organizationId} ${address}`;
      const known = kept.get(id);
      drop(id);
      const isGood = known?.version === publication.version && isTrue(known, now);
      const answer = isGood ? known : await makeOnce(`${publication.version} ${id}`, make);
      const until = earlier(answer.until, publication.opensAt);
      const entry = { ...answer, until, version: publication.version };
      if (isTrue(entry, now)) {
        kept.set(id, entry);
        characters += entry.body.length;
      }
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters) break;
        drop(oldest);
      }
      return entry;
    },
  };
}

function isTrue(answer: KeptAnswer, now: Date): boolean {
  return answer.until === null || answer.until > now;
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
  read: (organizationId: string, now: Date) => Promise<Publication>,
): (organizationId: string, now: Date) => Promise<Publication> {
  const running = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<Publication>>();

  function begin(organizationId: string, now: Date): Promise<Publication> {
    next.delete(organizationId);
    const result = read(organizationId, now);
    const done = result
      .catch(() => {})
      .then(() => {
        if (running.get(organizationId) === done) running.delete(organizationId);
      });
    running.set(organizationId, done);
    return result;
  }

  return (organizationId, now) => {
    const before = running.get(organizationId);
    if (!before) return begin(organizationId, now);
    const waiting = next.get(organizationId) ?? before.then(() => begin(organizationId, now));
    next.set(organizationId, waiting);
    return waiting;
  };
}

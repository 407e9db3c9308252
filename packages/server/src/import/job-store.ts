import type { Database } from '../database.ts';
import type { EmployerDraft } from '../job/job-draft.ts';
import { replaceJobs } from '../job/job-queries.ts';
import { closeRecord } from '../job/job-record.ts';
import type { JobRow } from '../job/job-row.ts';
import { insertSearchWords } from '../job/search-word-queries.ts';
import {
  findStoredJobs,
  insertJobRecords,
  numberedIdentity,
  saveEmployers,
  type StoredJob,
} from './import-queries.ts';
import type { PostingBatch, ReadyPosting } from './posting-batch.ts';

/** What became of the drafts given to a store. */
export interface StoreCounts {
  created: number;
  updated: number;
  unchanged: number;
}

/** A row that says the same as an earlier one. */
export interface DuplicateRow {
  readonly posting: ReadyPosting;
  readonly first: { readonly sheet: string; readonly row: number };
}

/** One posting of the file. */
interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly hash: string;
}

/**
 * Stores the postings of one file. Rows of equal identity (employer, title, place, form of work) but
 * different content are postings of their own, told apart by a number behind the identity; a row of
 * equal content is a duplicate. What is stored already is left alone, a row that differs from what is
 * stored under its identity takes its place.
 */
export class JobStore {
  readonly counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  readonly #db: Database;
  readonly #organizationId: string;
  readonly #seen = new Map<string, Entry[]>();
  readonly #taken = new Set<string>();
  readonly #employers = new Map<string, { id: string; draft: EmployerDraft }>();
  /** Rows whose identity is stored with other content: they wait until all rows have been seen. */
  readonly #waiting = new Map<string, { posting: ReadyPosting; stored: StoredJob[] }[]>();

  constructor(db: Database, organizationId: string) {
    this.#db = db;
    this.#organizationId = organizationId;
  }

  /** Stores a batch; returns the rows that repeat an earlier one. */
  async add({ postings, words }: PostingBatch): Promise<DuplicateRow[]> {
    const duplicates: DuplicateRow[] = [];
    const fresh: { posting: ReadyPosting; place: number }[] = [];
    for (const posting of postings) {
      const { identity: base, contentHash: hash, sheet, row } = posting;
      const entries = this.#seen.get(base) ?? [];
      const first = entries.find((entry) => entry.hash === hash);
      if (first) duplicates.push({ posting, first });
      else {
        fresh.push({ posting, place: entries.length + 1 });
        this.#seen.set(base, [...entries, { sheet, row, hash }]);
      }
    }
    const stored = await this.#storedFor(fresh.map(({ posting }) => posting.identity));
    const created: { posting: ReadyPosting; identity: string }[] = [];
    for (const { posting, place } of fresh) {
      const { identity: base, contentHash: hash } = posting;
      const candidates = stored.get(base) ?? [];
      const same = candidates.find((job) => job.content_hash === hash && !this.#taken.has(job.id));
      if (same) {
        this.#taken.add(same.id);
        this.counts.unchanged += 1;
      } else if (candidates.length > 0) {
        this.#waiting.set(base, [
          ...(this.#waiting.get(base) ?? []),
          { posting, stored: candidates },
        ]);
      } else created.push({ posting, identity: numberedIdentity(base, place) });
    }
    await this.#create(created);
    await insertSearchWords(this.#db, words);
    return duplicates;
  }

  /** Settles the rows that differ from what is stored; call it once, after the last batch. */
  async finish(): Promise<void> {
    const created: { posting: ReadyPosting; identity: string }[] = [];
    const replaced: { posting: ReadyPosting; stored: StoredJob }[] = [];
    for (const [base, rows] of this.#waiting) {
      for (const { posting, stored } of rows) {
        const free = stored.find((job) => !this.#taken.has(job.id));
        if (free) {
          this.#taken.add(free.id);
          replaced.push({ posting, stored: free });
        } else
          created.push({
            posting,
            identity: numberedIdentity(base, this.#nextPlace(base, stored)),
          });
      }
    }
    await this.#create(created);
    await this.#replace(replaced);
  }

  readonly #places = new Map<string, number>();

  #nextPlace(base: string, stored: readonly StoredJob[]): number {
    const last = this.#places.get(base) ?? Math.max(...stored.map((job) => placeOf(job.identity)));
    this.#places.set(base, last + 1);
    return last + 1;
  }

  async #storedFor(bases: readonly string[]): Promise<Map<string, StoredJob[]>> {
    const byBase = new Map<string, StoredJob[]>();
    // Those that this import has just written are not what was stored before it.
    const unknown = [...new Set(bases)];
    for (const job of await findStoredJobs(this.#db, this.#organizationId, unknown)) {
      if (this.#created.has(job.id)) continue;
      byBase.set(job.base, [...(byBase.get(job.base) ?? []), job]);
    }
    return byBase;
  }

  readonly #created = new Set<string>();

  async #create(rows: readonly { posting: ReadyPosting; identity: string }[]): Promise<void> {
    if (rows.length === 0) return;
    const employers = await this.#employerIds(rows.map((row) => row.posting.employer));
    const records = rows.map(({ posting, identity }) =>
      closeRecord(posting.record, { employerId: idOf(posting, employers), identity }),
    );
    for (const { posting } of rows) this.#created.add(posting.id);
    await insertJobRecords(this.#db, records);
    this.counts.created += records.length;
  }

  async #replace(rows: readonly { posting: ReadyPosting; stored: StoredJob }[]): Promise<void> {
    if (rows.length === 0) return;
    const employers = await this.#employerIds(rows.map((row) => row.posting.employer));
    const jobs = rows.map(({ posting, stored }) => {
      const { identity, id, published_at } = stored;
      const record = closeRecord(posting.record, {
        employerId: idOf(posting, employers),
        identity,
      });
      const job = JSON.parse(record) as JobRow;
      return { ...job, id, published_at, closed_at: reopened(stored) };
    });
    await replaceJobs(this.#db, jobs);
    this.counts.updated += jobs.length;
  }

  /** Employers are written once a file, and again only when a later row tells more of them. */
  async #employerIds(drafts: readonly EmployerDraft[]): Promise<Map<string, string>> {
    const wanted = new Map<string, EmployerDraft>();
    for (const draft of drafts) {
      const known = wanted.get(draft.name) ?? this.#employers.get(draft.name)?.draft;
      const merged = known ? mergeEmployer(known, draft) : draft;
      if (merged !== known) wanted.set(draft.name, merged);
    }
    const ids = await saveEmployers(this.#db, this.#organizationId, [...wanted.values()]);
    const known = new Map<string, string>();
    for (const { name } of drafts) {
      const draft = wanted.get(name) ?? this.#employers.get(name)?.draft;
      const id = ids.get(name) ?? this.#employers.get(name)?.id;
      if (draft && id) this.#employers.set(name, { id, draft });
      if (id) known.set(name, id);
    }
    return known;
  }
}

function idOf({ employer }: ReadyPosting, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(employer.name);
  if (id === undefined) throw new Error(`Employer was not stored: ${employer.name}`);
  return id;
}

function placeOf(identity: string): number {
  return Number(identity.split('#')[1] ?? 1);
}

/** A posting that only ran out comes back with its new validity; one that was taken down stays so. */
function reopened(job: StoredJob): Date | null {
  const ranOut = job.closed_at !== null && job.closed_at >= job.valid_until;
  return ranOut ? null : job.closed_at;
}

/** Fills what the first row left out; the same object when there is nothing to fill. */
function mergeEmployer(known: EmployerDraft, next: EmployerDraft): EmployerDraft {
  const merged = {
    name: known.name,
    creditCode: known.creditCode ?? next.creditCode,
    ownership: known.ownership ?? next.ownership,
    size: known.size ?? next.size,
    industry: known.industry ?? next.industry,
    introduction: known.introduction ?? next.introduction,
  };
  const keys = Object.keys(merged) as (keyof EmployerDraft)[];
  return keys.every((key) => merged[key] === known[key]) ? known : merged;
}

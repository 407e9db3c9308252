import type { Database } from '../database.ts';
import { columnName } from './column.ts';
import { JobStore, type DuplicateRow, type StoreCounts } from './job-store.ts';
import type { PostingBatch, ReadCounts, ReportNote } from './posting-batch.ts';
import { readPostingBatches } from './posting-batches.ts';
import type { ImportTerms } from './posting-row.ts';

/** An import of one file for one organization. */
export interface JobImport {
  readonly organizationId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly terms: ImportTerms;
  /** Find out what would happen, and keep nothing of it. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
  /** Sheets that are no tables of postings. */
  readonly ownSheets?: readonly string[];
  /** Done within the same transaction, before the first posting and after the last. */
  prepare?(db: Database): Promise<void>;
  finish?(db: Database): Promise<void>;
}

/** What became of a file. */
export interface ImportResult extends ReadCounts, StoreCounts {
  readonly duplicate: number;
  readonly remarks: readonly string[];
  readonly notes: readonly ReportNote[];
}

/** Batches in hand when the transaction begins: in the embedded database, it keeps readers waiting. */
const batchesBefore = 2;

/** Ends the transaction of a dry run; nothing went wrong. */
export class DryRunEnd extends Error {
  override name = 'DryRunEnd';
}

/**
 * Takes in a file of postings, all or nothing: a broken file, a failure midway or an aborted
 * `signal` leaves the database as it was. The same file once more changes nothing.
 *
 * @throws {SheetFileError} when the file cannot be read as a table of postings
 */
export async function importJobs(db: Database, job: JobImport): Promise<ImportResult> {
  const { organizationId, fileName, bytes, terms, ownSheets, signal } = job;
  const input = { organizationId, fileName, bytes, terms, ownSheets };
  const batches = readPostingBatches(input, signal);
  const taking = new Taking(job);
  try {
    // Read before the transaction begins: most files to their end, and what is wrong with a file.
    const first = await takeSome(batches, batchesBefore);
    const work = db.transaction().execute(async (transaction) => {
      await job.prepare?.(transaction);
      const store = new JobStore(transaction, organizationId);
      for (const batch of first) await taking.add(store, batch);
      for await (const batch of batches) await taking.add(store, batch);
      await store.finish();
      await job.finish?.(transaction);
      signal?.throwIfAborted();
      taking.counts = store.counts;
      if (job.dryRun) throw new DryRunEnd();
    });
    await work.catch((error: unknown) => {
      if (!(error instanceof DryRunEnd)) throw error;
    });
    return taking.result();
  } finally {
    await batches.return(undefined);
  }
}

async function takeSome<T>(items: AsyncIterator<T>, most: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = await items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

/** What has become of a file so far. */
class Taking {
  counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  readonly #job: JobImport;
  readonly #notes: ReportNote[] = [];
  readonly #duplicates: ReportNote[] = [];
  #last: PostingBatch | undefined;

  constructor(job: JobImport) {
    this.#job = job;
  }

  /** Stores a batch, then lets signals in and progress out. */
  async add(store: JobStore, batch: PostingBatch): Promise<void> {
    this.#notes.push(...batch.notes);
    this.#duplicates.push(...(await store.add(batch)).map(duplicateNote));
    this.#last = batch;
    this.#job.onProgress?.(batch.done, batch.total);
    await new Promise((resolve) => setImmediate(resolve));
    this.#job.signal?.throwIfAborted();
  }

  result(): ImportResult {
    if (!this.#last) throw new Error('A file without a last batch');
    return {
      ...this.#last.counts,
      ...this.counts,
      duplicate: this.#duplicates.length,
      notes: [...this.#notes, ...this.#duplicates],
      remarks: this.#last.remarks,
    };
  }
}

function duplicateNote({ posting, first }: DuplicateRow): ReportNote {
  const { sheet, row, title } = posting;
  const where =
    first.sheet === sheet ? `第 ${first.row} 行` : `工作表“${first.sheet}”第 ${first.row} 行`;
  return {
    sheet,
    row,
    column: columnName('title'),
    value: title.slice(0, 60),
    level: 'duplicate',
    reason: `与${where}内容相同，只保留一条`,
    cure: '如是不同岗位，请在岗位名称或内容上写出区别；否则可删去这一行',
  };
}

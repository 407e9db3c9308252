import type { Database } from '../database.ts';
import { employerlessRow } from '../job/job-row.ts';
import { columnName } from './column.ts';
import { JobStore, type DuplicateRow, type StoreCounts } from './job-store.ts';
import { PostingBatches } from './posting-batches.ts';
import { openPostingFile } from './posting-file.ts';
import { type ImportTerms, readPosting } from './posting-row.ts';
import type { RowNote } from './row-notes.ts';

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
}

/** A note of a report: on a row that was refused, warned about, or passed over. */
export type ReportNote = Omit<RowNote, 'level'> & {
  readonly level: RowNote['level'] | 'duplicate' | 'passed';
};

/** What became of a file. `taken` rows are those stored or already there. */
export interface ImportResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly refused: number;
  /** Rows taken with at least one warning. */
  readonly warned: number;
  /** Rows that are no postings: repeated headers, footers, notes. */
  readonly passed: number;
  /** Rows that are postings, whatever became of them. */
  readonly rows: number;
  /** Rows whose validity came from the import, not from the sheet. */
  readonly validityGiven: number;
  readonly remarks: readonly string[];
  readonly notes: readonly ReportNote[];
}

/** Rows that are read before other work of the process gets a turn. */
const rowsATurn = 20;
const passedWords = {
  header: '重复的表头，已跳过',
  footer: '表尾说明或合计，已跳过',
  note: '说明文字，不是岗位，已跳过',
};

/** Ends the transaction of a dry run; nothing went wrong. */
class DryRunEnd extends Error {
  override name = 'DryRunEnd';
}

/**
 * Takes in a file of postings, all or nothing: a broken file, a failure midway or an aborted
 * `signal` leaves the database as it was. The same file once more changes nothing.
 *
 * @throws {SheetFileError} when the file cannot be read as a table of postings
 */
export async function importJobs(db: Database, job: JobImport): Promise<ImportResult> {
  const file = await openPostingFile(job.bytes, job.fileName);
  const reading = new ImportReading(job);
  for (const { row, employerAbove } of file.rows()) {
    if ('passedOver' in row) reading.pass(row);
    else await reading.take(row, employerAbove);
    if (reading.done % rowsATurn === 0) await pause(job, reading.done, 2 * file.rowCount);
  }
  const progress = (stored: number) => pause(job, file.rowCount + stored, 2 * file.rowCount);
  const { counts, duplicates } = await storePostings(db, job, reading.postings, progress);
  const notes = [...reading.notes, ...duplicates.map(duplicateNote)];
  return {
    ...reading.counts,
    ...counts,
    duplicate: duplicates.length,
    notes,
    remarks: file.remarks,
  };
}

/** Writes what was read, in one transaction that is open for the writes alone. */
async function storePostings(
  db: Database,
  job: JobImport,
  postings: PostingBatches,
  progress: (stored: number) => Promise<void>,
): Promise<{ counts: StoreCounts; duplicates: DuplicateRow[] }> {
  const duplicates: DuplicateRow[] = [];
  let counts: StoreCounts = { created: 0, updated: 0, unchanged: 0 };
  const work = db.transaction().execute(async (transaction) => {
    const store = new JobStore(transaction, job.organizationId);
    let stored = 0;
    for await (const batch of postings.take()) {
      duplicates.push(...(await store.add(batch)));
      await progress((stored += batch.length));
    }
    await store.finish();
    counts = store.counts;
    job.signal?.throwIfAborted();
    if (job.dryRun) throw new DryRunEnd();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof DryRunEnd)) throw error;
  });
  return { counts, duplicates };
}

/** Lets signals in and progress out. */
async function pause(job: JobImport, done: number, total: number): Promise<void> {
  job.onProgress?.(done, total);
  await new Promise((resolve) => setImmediate(resolve));
  job.signal?.throwIfAborted();
}

/** What has been read of a file so far. */
class ImportReading {
  done = 0;
  readonly postings = new PostingBatches();
  readonly notes: ReportNote[] = [];
  readonly counts = { refused: 0, warned: 0, passed: 0, rows: 0, validityGiven: 0 };
  readonly #job: JobImport;

  constructor(job: JobImport) {
    this.#job = job;
  }

  pass(row: { sheet: string; number: number; passedOver: string; text: string }): void {
    this.done += 1;
    const reason = passedWords[row.passedOver as keyof typeof passedWords];
    if (!reason) return;
    this.counts.passed += 1;
    if (row.passedOver !== 'note') return;
    this.notes.push({
      sheet: row.sheet,
      row: row.number,
      column: '',
      value: row.text,
      level: 'passed',
      reason,
      cure: '',
    });
  }

  async take(row: Parameters<typeof readPosting>[0], employerAbove: string | null): Promise<void> {
    this.done += 1;
    this.counts.rows += 1;
    const { draft, notes } = readPosting(row, this.#job.terms, employerAbove);
    // A refused row is reported with what refuses it; its warnings can wait until it is put right.
    this.notes.push(...notes.list.filter((note) => draft || note.level === 'refused'));
    if (!draft) {
      this.counts.refused += 1;
      return;
    }
    if (notes.list.length > 0) this.counts.warned += 1;
    if (draft.validUntil === this.#job.terms.validUntil) this.counts.validityGiven += 1;
    await this.postings.add({
      sheet: row.sheet,
      row: row.number,
      employer: draft.employer,
      job: employerlessRow(draft, this.#job.organizationId),
    });
  }
}

function duplicateNote({ row, first }: DuplicateRow): ReportNote {
  const where =
    first.sheet === row.sheet ? `第 ${first.row} 行` : `工作表“${first.sheet}”第 ${first.row} 行`;
  return {
    sheet: row.sheet,
    row: row.row,
    column: columnName('title'),
    value: row.job.title.slice(0, 60),
    level: 'duplicate',
    reason: `与${where}内容相同，只保留一条`,
    cure: '如是不同岗位，请在岗位名称或内容上写出区别；否则可删去这一行',
  };
}

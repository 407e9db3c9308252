import type { Database } from '../database.ts';
import { columnName } from './column.ts';
import { JobStore, type DraftRow } from './job-store.ts';
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

const batchRows = 500;
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
  let result: ImportResult | undefined;
  try {
    await db.transaction().execute(async (transaction) => {
      const run = new ImportRun(transaction, job);
      for (const { row, employerAbove } of file.rows()) {
        if ('passedOver' in row) run.pass(row);
        else await run.take(row, employerAbove);
        if (run.done % 100 === 0) await pause(job, run.done, file.rowCount);
      }
      result = { ...(await run.finish()), remarks: file.remarks };
      job.signal?.throwIfAborted();
      if (job.dryRun) throw new DryRunEnd();
    });
  } catch (error) {
    if (!(error instanceof DryRunEnd)) throw error;
  }
  if (!result) throw new Error('The import ended without a result');
  return result;
}

/** Lets signals in and progress out. */
async function pause(job: JobImport, done: number, total: number): Promise<void> {
  job.onProgress?.(done, total);
  await new Promise((resolve) => setImmediate(resolve));
  job.signal?.throwIfAborted();
}

/** The state of an import while it walks through the rows. */
class ImportRun {
  done = 0;
  readonly #store: JobStore;
  readonly #terms: ImportTerms;
  readonly #notes: ReportNote[] = [];
  #batch: DraftRow[] = [];
  /** The batch before this one, on its way into the database while the next rows are read. */
  #storing: Promise<void> = Promise.resolve();
  readonly #counts = { duplicate: 0, refused: 0, warned: 0, passed: 0, rows: 0, validityGiven: 0 };

  constructor(db: Database, job: JobImport) {
    this.#store = new JobStore(db, job.organizationId);
    this.#terms = job.terms;
  }

  pass(row: { sheet: string; number: number; passedOver: string; text: string }): void {
    this.done += 1;
    const reason = passedWords[row.passedOver as keyof typeof passedWords];
    if (!reason) return;
    this.#counts.passed += 1;
    if (row.passedOver !== 'note') return;
    this.#notes.push({
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
    this.#counts.rows += 1;
    const { draft, notes } = readPosting(row, this.#terms, employerAbove);
    // A refused row is reported with what refuses it; its warnings can wait until it is put right.
    this.#notes.push(...notes.list.filter((note) => draft || note.level === 'refused'));
    if (!draft) {
      this.#counts.refused += 1;
      return;
    }
    if (notes.list.length > 0) this.#counts.warned += 1;
    if (draft.validUntil === this.#terms.validUntil) this.#counts.validityGiven += 1;
    this.#batch.push({ sheet: row.sheet, row: row.number, draft });
    if (this.#batch.length >= batchRows) await this.#flush();
  }

  async finish(): Promise<Omit<ImportResult, 'remarks'>> {
    await this.#flush();
    await this.#storing;
    await this.#store.finish();
    return { ...this.#counts, ...this.#store.counts, notes: this.#notes };
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    await this.#storing;
    this.#storing = this.#save(batch);
    // Heard where it is awaited next; unheard until then, it would end the process.
    this.#storing.catch(() => {});
  }

  async #save(batch: readonly DraftRow[]): Promise<void> {
    for (const { row, first } of await this.#store.add(batch)) {
      this.#counts.duplicate += 1;
      const where =
        first.sheet === row.sheet
          ? `第 ${first.row} 行`
          : `工作表“${first.sheet}”第 ${first.row} 行`;
      this.#notes.push({
        sheet: row.sheet,
        row: row.row,
        column: columnName('title'),
        value: row.draft.title.slice(0, 60),
        level: 'duplicate',
        reason: `与${where}内容相同，只保留一条`,
        cure: '如是不同岗位，请在岗位名称或内容上写出区别；否则可删去这一行',
      });
    }
  }
}

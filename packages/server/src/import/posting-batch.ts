import type { EmployerDraft } from '../job/job-draft.ts';
import { openRecord } from '../job/job-record.ts';
import { employerlessRow } from '../job/job-row.ts';
import { latinLexemes } from '../job/search-document.ts';
import type { PostingFile } from './posting-file.ts';
import { readPosting, type ImportTerms } from './posting-row.ts';
import type { RowNote } from './row-notes.ts';
import type { PassedRow, PostingRow } from './table.ts';

/** A posting that was read and checked, with the row that it was read from. */
export interface ReadyPosting {
  readonly sheet: string;
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly identity: string;
  readonly contentHash: string;
  readonly employer: EmployerDraft;
  /** The row of `job` without its employer; see {@link openRecord}. */
  readonly record: string;
}

/** A note of a report: on a row that was refused, warned about, or passed over. */
export type ReportNote = Omit<RowNote, 'level'> & {
  readonly level: RowNote['level'] | 'duplicate' | 'passed';
};

/** What has been read of a file so far. */
export interface ReadCounts {
  readonly refused: number;
  /** Rows taken with at least one warning. */
  readonly warned: number;
  /** Rows that are no postings: repeated headers, footers, notes. */
  readonly passed: number;
  /** Rows that are postings, whatever became of them. */
  readonly rows: number;
  /** Rows whose validity came from the import, not from the sheet. */
  readonly validityGiven: number;
}

/** Some rows of a file, in their order. */
export interface PostingBatch {
  readonly postings: readonly ReadyPosting[];
  readonly notes: readonly ReportNote[];
  /** Latin words of these postings that no batch before had. */
  readonly words: readonly string[];
  /** Up to the end of this batch. */
  readonly counts: ReadCounts;
  /** Rows read up to the end of this batch, empty ones included, and all of the file (estimated). */
  readonly done: number;
  readonly total: number;
  readonly remarks: readonly string[];
}

/** Who the postings are read for. */
export interface PostingReader {
  readonly organizationId: string;
  readonly terms: ImportTerms;
}

/** Rows of one batch: enough to share the cost of a statement, few enough to keep memory small. */
const batchRows = 500;

/** Reads the rows of a file in batches; the last one may be empty. */
export function* readBatches(file: PostingFile, reader: PostingReader): Generator<PostingBatch> {
  const reading = new Reading(file, reader);
  for (const { row, employerAbove } of file.rows()) {
    if ('passedOver' in row) reading.pass(row);
    else reading.take(row, employerAbove);
    if (reading.isFull) yield reading.next();
  }
  yield reading.next();
}

class Reading {
  readonly #file: PostingFile;
  readonly #reader: PostingReader;
  readonly #counts = { refused: 0, warned: 0, passed: 0, rows: 0, validityGiven: 0 };
  readonly #words = new Set<string>();
  #done = 0;
  #open = emptyBatch();

  constructor(file: PostingFile, reader: PostingReader) {
    this.#file = file;
    this.#reader = reader;
  }

  get isFull(): boolean {
    return this.#done % batchRows === 0;
  }

  next(): PostingBatch {
    const open = this.#open;
    this.#open = emptyBatch();
    const { rowCount: total, remarks } = this.#file;
    return { ...open, counts: { ...this.#counts }, done: this.#done, total, remarks };
  }

  pass({ sheet, number, passedOver, text }: PassedRow): void {
    this.#done += 1;
    if (passedOver === 'empty') return;
    this.#counts.passed += 1;
    if (passedOver !== 'note') return;
    const place = { sheet, row: number, column: '', value: text };
    const reason = '说明文字，不是岗位，已跳过';
    this.#open.notes.push({ ...place, level: 'passed', reason, cure: '' });
  }

  take(row: PostingRow, employerAbove: string | null): void {
    this.#done += 1;
    this.#counts.rows += 1;
    const { terms, organizationId } = this.#reader;
    const { draft, notes } = readPosting(row, terms, employerAbove);
    // A refused row is reported with what refuses it; its warnings can wait until it is put right.
    this.#open.notes.push(...notes.list.filter((note) => draft || note.level === 'refused'));
    if (!draft) {
      this.#counts.refused += 1;
      return;
    }
    if (notes.list.length > 0) this.#counts.warned += 1;
    if (draft.validUntil === terms.validUntil) this.#counts.validityGiven += 1;
    const job = employerlessRow(draft, organizationId);
    this.#open.postings.push({
      sheet: row.sheet,
      row: row.number,
      id: job.id,
      title: job.title,
      identity: job.identity,
      contentHash: job.content_hash,
      employer: draft.employer,
      record: openRecord(job),
    });
    for (const word of latinLexemes(job.search)) {
      if (this.#words.has(word)) continue;
      this.#words.add(word);
      this.#open.words.push(word);
    }
  }
}

function emptyBatch(): { postings: ReadyPosting[]; notes: ReportNote[]; words: string[] } {
  return { postings: [], notes: [], words: [] };
}

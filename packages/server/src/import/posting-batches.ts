import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { EmployerDraft } from '../job/job-draft.ts';
import type { EmployerlessRow } from '../job/job-row.ts';

/** A posting that was read and checked, with the row that it was read from. */
export interface ReadyPosting {
  readonly sheet: string;
  readonly row: number;
  readonly employer: EmployerDraft;
  readonly job: EmployerlessRow;
}

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);
const batchRows = 500;

/**
 * Keeps the postings of a file until all have been read, packed to about a fifth, so that the
 * database is asked for nothing before the first is stored.
 */
export class PostingBatches {
  readonly #packed: Buffer[] = [];
  #open: ReadyPosting[] = [];

  async add(posting: ReadyPosting): Promise<void> {
    this.#open.push(posting);
    if (this.#open.length === batchRows) await this.#close();
  }

  /** The postings in their order, once; what was given is forgotten. */
  async *take(): AsyncIterable<ReadyPosting[]> {
    await this.#close();
    let packed: Buffer | undefined;
    while ((packed = this.#packed.shift())) {
      yield deserialize(await unpack(packed)) as ReadyPosting[];
    }
  }

  async #close(): Promise<void> {
    if (this.#open.length === 0) return;
    const rows = this.#open;
    this.#open = [];
    this.#packed.push(await pack(serialize(rows), { level: 1 }));
  }
}

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { readBatches, type PostingBatch, type PostingReader } from './posting-batch.ts';
import { openPostingFile } from './posting-file.ts';
import { SheetFileError } from './sheet-file.ts';

/** What the thread that reads a file is given. */
export interface ReadingInput extends PostingReader {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Sheets that are no tables of postings. */
  readonly ownSheets?: readonly string[] | undefined;
}

/** What the thread starts from: its input, and how many batches it may still send (one Int32). */
export interface ReadingStart extends ReadingInput {
  readonly room: SharedArrayBuffer;
}

/** What the thread answers: a batch, or why the file is none. */
export type ReadingAnswer = PostingBatch | { readonly unreadable: string };

/** Batches that are read before they are wanted. */
const batchesAhead = 4;

/** A file of fewer bytes is read in less time than a thread takes to start. */
const smallFile = 20_000;

/**
 * Reads a file in a thread of its own, so that reading and storing go on at the same time and the
 * service answers meanwhile. The thread waits while {@link batchesAhead} batches wait here; it ends
 * with the last batch, or when whoever walks through them stops.
 *
 * @throws {SheetFileError} when the file cannot be read as a table of postings
 */
export async function* readPostingBatches(
  input: ReadingInput,
  signal?: AbortSignal,
): AsyncGenerator<PostingBatch> {
  if (input.bytes.length < smallFile) {
    yield* readBatches(await openPostingFile(input.bytes, input.fileName, input), input);
    return;
  }
  const room = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  room[0] = batchesAhead;
  const workerData: ReadingStart = { ...input, room: room.buffer };
  const file = import.meta.url.endsWith('.ts') ? 'reading-thread.source.mjs' : 'reading-thread.js';
  const thread = new Worker(new URL(`./${file}`, import.meta.url), { workerData });
  try {
    const answers = on(thread, 'message', { close: ['exit'], ...(signal ? { signal } : {}) });
    for await (const [answer] of answers as AsyncIterable<[ReadingAnswer]>) {
      if ('unreadable' in answer) throw new SheetFileError(answer.unreadable);
      yield answer;
      Atomics.add(room, 0, 1);
      Atomics.notify(room, 0);
    }
  } finally {
    await thread.terminate();
  }
}

import { parentPort, workerData } from 'node:worker_threads';
import { readBatches } from './posting-batch.ts';
import type { ReadingAnswer, ReadingStart } from './posting-batches.ts';
import { openPostingFile } from './posting-file.ts';
import { SheetFileError } from './sheet-file.ts';

const { bytes, fileName, ownSheets, room, ...reader } = workerData as ReadingStart;
const places = new Int32Array(room);

try {
  for (const batch of readBatches(await openPostingFile(bytes, fileName, { ownSheets }), reader)) {
    // Asleep until there is room, so that nothing is read ahead of what is stored.
    while (Atomics.load(places, 0) <= 0) Atomics.wait(places, 0, 0);
    Atomics.sub(places, 0, 1);
    answer(batch);
  }
} catch (error) {
  if (!(error instanceof SheetFileError)) throw error;
  answer({ unreadable: error.message });
}

function answer(message: ReadingAnswer): void {
  parentPort?.postMessage(message);
}

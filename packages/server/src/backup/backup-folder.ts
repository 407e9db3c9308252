import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '../upload/file-store.ts';
import { FolderStore } from '../upload/folder-store.ts';

/** The keys of the newest backup, which stand for older ones as well. */
export const keysFileName = 'keys.ndjson.gz';

/** The data of one moment: `data-2026-11-24T02-40-00Z.ndjson.gz`. */
const dataFileName = /^data-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.ndjson\.gz$/;

/** The name of the data of this moment. */
export function nameOfMoment(moment: Date): string {
  return `data-${moment.toISOString().slice(0, 19).replaceAll(':', '-')}Z.ndjson.gz`;
}

/** Names of the files of data in a folder of backups, newest first; none when there is no folder. */
export async function listBackups(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => dataFileName.test(name))
    .sort()
    .toReversed();
}

/** People's files in a folder of backups. */
export function savedFiles(folder: string): FileStore {
  return new FolderStore(join(folder, 'files'), { reserveBytes: 0 });
}

/** Bytes of a file that are held in memory. */
const partBytes = 256 * 1024;

/**
 * Copies a file that never changes, unless it is there already.
 *
 * @returns false when there is nothing to copy
 */
export async function copyFile(name: string, from: FileStore, to: FileStore): Promise<boolean> {
  const bytes = await from.size(name);
  if (bytes === undefined) return false;
  if ((await to.size(name)) !== bytes) await to.write(name, partsOf(name, from, bytes));
  return true;
}

async function* partsOf(name: string, from: FileStore, bytes: number): AsyncGenerator<Buffer> {
  for (let position = 0; position < bytes; position += partBytes) {
    yield await from.read(name, { position, length: Math.min(partBytes, bytes - position) });
  }
}

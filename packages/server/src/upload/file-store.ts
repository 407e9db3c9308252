import { ProblemError } from '../problem.ts';

/**
 * Where files are kept, as folders and object stores alike can do it. What is stored is sealed
 * already, its names are random: a store learns nothing but sizes and times.
 */
export interface FileStore {
  /**
   * Stores a file for good: when this resolves, it survives the loss of power. When it fails,
   * nothing of it is left.
   *
   * @throws {ProblemError} `storage_full`
   */
  write(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Bytes of a file; undefined when there is none. */
  size(name: string): Promise<number | undefined>;
  /** A part of a file. */
  read(name: string, part: { position: number; length: number }): Promise<Buffer>;
  /** Removes a file, and is content when there is none. */
  remove(name: string): Promise<void>;
  /** Every file, those included that were being written when a process died. */
  list(): AsyncIterable<{ readonly name: string; readonly changedAt: Date }>;
}

/** There is no room for a file, on the disk or for what nobody applied with yet. */
export function storageFull(): ProblemError {
  return new ProblemError(
    'storage_full',
    {
      zh: '服务器暂时没有空间存放更多文件，文件没有保存。您可以先不带简历投递，或稍后再试。',
      en: 'The service has no room for further files and did not store this one. Apply without it, or try later.',
    },
    { retryAfterS: 300 },
  );
}

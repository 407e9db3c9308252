import { upload, type Upload } from '@union-jobs/contract';
import { call, type CallOptions, type ClientOptions, type Intent } from './call.ts';
import { progressFetch, type OnProgress } from './progress-fetch.ts';

/** Half of the time in which a file must have arrived: a write has twice of what is set. */
const timeoutMs = 60_000;

/**
 * Sends a file from a page, and tells how far it is unless a `fetch` is set. It has 120 s, repeats
 * included; the same key again stores it once.
 *
 * @throws what `call` throws
 */
export function uploadFile(
  file: File,
  options: ClientOptions,
  asked: CallOptions & Intent & { onProgress: OnProgress },
): Promise<Upload> {
  const { onProgress, ...rest } = asked;
  const { fetch = progressFetch(onProgress) } = options;
  return call(upload.create, { body: { file }, ...rest }, { ...options, timeoutMs, fetch });
}

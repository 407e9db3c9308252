import {
  newIdempotencyKey,
  uploadFile,
  uploadLimits,
  uploadTypes,
  type ApiError,
  type ClientOptions,
  type Upload,
} from '@union-jobs/sdk';
import { fetchOrTake } from '../early-read.ts';

/** Where a file is: none chosen, refused before or by the service, on its way, broken off, there. */
export type ResumePhase = 'none' | 'refused' | 'sending' | 'stopped' | 'done';

/** Why a file is refused. */
export type ResumeMisfit = 'wrongType' | 'tooLarge' | 'empty' | 'refused';

/** Endings of names that are taken: `pdf`, `docx`, `jpg`, … */
export const resumeExtensions: readonly string[] = Object.values(uploadTypes).flatMap(
  ({ extensions }): readonly string[] => extensions,
);

/** The résumé of an attempt on its way to the service, ahead of the application. */
export class ResumeUpload {
  phase: ResumePhase = 'none';
  file: File | undefined;
  /** 0–100 */
  percent = 0;
  misfit: ResumeMisfit | undefined;
  /** What the service says of a file that it refuses. */
  detail: string | undefined;
  /** What the service has. */
  upload: Upload | undefined;

  readonly #onChange: () => void;
  #key = '';
  #call: AbortController | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Sends a file, unless it is plain that the service would refuse it. */
  choose(file: File, options: ClientOptions): void {
    this.remove();
    this.#key = newIdempotencyKey();
    const misfit = misfitOf(file);
    this.#change({ file, misfit, phase: misfit ? 'refused' : 'sending' });
    if (!misfit) void this.#send(file, options);
  }

  /** Sends the same file again, which is stored once. */
  again(options: ClientOptions): void {
    if (this.file) void this.#send(this.file, options);
  }

  /** Stops what is on its way, and forgets the file. */
  remove(): void {
    this.#call?.abort();
    this.upload = this.file = this.misfit = this.detail = undefined;
    this.#change({ phase: 'none', percent: 0 });
  }

  /** The service no longer has the file: it has to be sent anew. */
  expire(): void {
    this.#key = newIdempotencyKey();
    this.upload = undefined;
    this.#change({ phase: this.file ? 'stopped' : 'none' });
  }

  async #send(file: File, { fetch, ...options }: ClientOptions) {
    const { signal } = (this.#call = new AbortController());
    this.#change({ phase: 'sending', percent: 0 });
    const onProgress = (sent: number, total: number) =>
      this.#change({ percent: Math.floor((sent / total) * 100) });
    const service = fetch && fetch !== fetchOrTake ? { ...options, fetch } : options;
    try {
      const upload = await uploadFile(file, service, {
        idempotencyKey: this.#key,
        signal,
        onProgress,
        onRetry: () => this.#change({ percent: 0 }),
      });
      this.#change({ phase: 'done', upload });
    } catch (error) {
      if (signal.aborted) return;
      const { status = 500, message, fields } = error as Partial<ApiError>;
      const isRefused = status < 500 && status !== 429 && status !== 409;
      const detail = fields?.[0]?.detail ?? message;
      this.#change(
        isRefused ? { phase: 'refused', misfit: 'refused', detail } : { phase: 'stopped' },
      );
    }
  }

  #change(news: Partial<ResumeUpload>) {
    Object.assign(this, news);
    this.#onChange();
  }
}

function misfitOf({ name, size }: File): ResumeMisfit | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!resumeExtensions.includes(ending)) return 'wrongType';
  if (size > uploadLimits.bytes) return 'tooLarge';
  return size ? undefined : 'empty';
}

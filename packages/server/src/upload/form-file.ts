import { uploadLimits } from '@union-jobs/contract';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { ProblemError } from '../problem.ts';
import { invalidFields } from '../request-input.ts';

/** The file of a form, as it arrives. */
export interface FormFile {
  /** As the sender wrote it; empty when not written. */
  readonly name: string;
  /** `Content-Type` of the part. */
  readonly declaredType: string;
  /** Ends with {@link ProblemError} `too_large` where the limit is passed. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * How much is read of a request that is refused already: a browser reads the answer only when it has
 * sent everything, so a slightly larger file is heard out.
 */
const mostHeardBytes = 2 * uploadLimits.bytes;

/**
 * Reads the one file of a form (RFC 7578, part `file`) while it arrives, and hands it on; a slow
 * taker slows the sender down, and nothing waits in memory but a few pieces.
 *
 * @param take refuses a file by throwing; the rest of it is then read and forgotten
 * @throws {ProblemError} `unsupported_type` when the request is no form, `too_large`,
 *   `invalid_fields` when it holds anything but one file, `invalid_request` when it breaks off
 */
export async function readFormFile<T>(
  request: Request,
  take: (file: FormFile) => Promise<T>,
): Promise<T> {
  if (Number(request.headers.get('content-length') ?? 0) > mostHeardBytes) throw tooLarge();
  const form = openForm(request.headers.get('content-type') ?? '');
  let taken: Promise<{ value: T } | { refusal: unknown }> | undefined;
  let isMore = false;
  const noteMore = () => (isMore = true);
  form.on('field', noteMore).on('partsLimit', noteMore);
  form.on('file', (field, stream, name, _encoding, declaredType) => {
    // Whoever reads hears of it; when nobody does any more, the form tells it as well.
    stream.on('error', () => {});
    if (field !== 'file') {
      isMore = true;
      stream.resume();
      return;
    }
    const file = { name: name ?? '', declaredType, chunks: counted(stream) };
    taken = take(file)
      .then((value) => ({ value }))
      .catch((refusal: unknown) => ({ refusal }))
      .finally(() => stream.resume());
    form.once('close', () => stream.destroy(new Error('The form broke off')));
  });
  const failure = await pour(request, form);
  const outcome = await taken;
  if (failure) throw failure;
  if (outcome && 'refusal' in outcome) throw outcome.refusal;
  if (!outcome || isMore) throw notOneFile();
  return outcome.value;
}

function openForm(contentType: string): BusboyInstance {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) throw notAForm();
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { parts: 1, headerPairs: 20, headerSize: 8 * 1024 },
    });
  } catch {
    throw notAForm();
  }
}

/** Gives a request to the form; the failure, if it was not whole. */
async function pour(request: Request, form: BusboyInstance): Promise<ProblemError | undefined> {
  try {
    await pipeline(heard(request), form);
  } catch (error) {
    return error instanceof ProblemError ? error : brokenOff();
  }
}

async function* heard(request: Request): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of Readable.fromWeb(bodyOf(request)) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostHeardBytes) throw tooLarge();
    yield chunk;
  }
}

function bodyOf(request: Request): ReadableStream {
  return (request.body ?? new Blob().stream()) as ReadableStream;
}

async function* counted(stream: BusboyFileStream): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > uploadLimits.bytes) throw tooLarge();
    yield chunk as Buffer;
  }
}

function tooLarge(): ProblemError {
  const wording = {
    zh: '文件超过 10 MB。请压缩图片或另存为较小的 PDF 后再上传。',
    en: 'The file is over 10 MB. Make its pictures smaller or save it as a smaller PDF.',
  };
  return new ProblemError('too_large', wording, {
    fields: [{ pointer: '/body/file', code: 'too_large', detail: wording }],
  });
}

function notAForm(): ProblemError {
  return new ProblemError('unsupported_type', {
    zh: '请用 multipart/form-data 发送文件，文件放在名为 file 的部分。',
    en: 'Send the file as multipart/form-data, in a part named file.',
  });
}

function notOneFile(): ProblemError {
  const detail = {
    zh: '请发送一个文件，放在名为 file 的部分，不带其他内容。',
    en: 'Send one file, in a part named file, and nothing else.',
  };
  return invalidFields([{ pointer: '/body/file', code: 'invalid_type', detail }]);
}

function brokenOff(): ProblemError {
  return new ProblemError('invalid_request', {
    zh: '文件没有传完就中断了，没有保存。请重新上传。',
    en: 'The file broke off and was not stored. Send it again.',
  });
}

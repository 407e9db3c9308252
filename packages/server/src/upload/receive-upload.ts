import type { UploadType } from '@union-jobs/contract';
import { createHash, randomBytes } from 'node:crypto';
import { randomText } from '../random-id.ts';
import { checkDocx } from './docx-check.ts';
import type { FileStore } from './file-store.ts';
import { checkMark, markBytes, typeOfFile } from './file-type.ts';
import { readFormFile, type FormFile } from './form-file.ts';
import { plainJpeg } from './jpeg-picture.ts';
import { checkPdf } from './pdf-check.ts';
import { plainPng } from './png-picture.ts';
import { SealedFile, sealFrames } from './sealed-file.ts';
import { cleanName } from './upload-name.ts';

/** A file that is checked and stored, but that nothing points to yet. */
export interface ReceivedFile {
  /** Its name in the store. */
  readonly storeName: string;
  readonly key: Uint8Array;
  /** The person's own name for it, cleaned. */
  readonly name: string;
  readonly type: UploadType;
  readonly bytes: number;
  /** SHA-256 of the file as it was sent, hexadecimal: the same request again is known by it. */
  readonly digest: string;
}

/**
 * Takes the file of a request: sealed on its way to the store, never readable on disk nor whole in
 * memory, and judged before anything points to it. What is refused leaves nothing behind.
 *
 * @throws {ProblemError} `unsupported_type`, `too_large`, `invalid_fields`, `invalid_request`,
 *   `storage_full`
 */
export async function receiveFile(request: Request, files: FileStore): Promise<ReceivedFile> {
  let stored: ReceivedFile | undefined;
  try {
    return await readFormFile(request, async (file) => (stored = await store(file, files)));
  } catch (error) {
    if (stored) await files.remove(stored.storeName);
    throw error;
  }
}

async function store(file: FormFile, files: FileStore): Promise<ReceivedFile> {
  const name = cleanName(file.name);
  const type = typeOfFile(name, file.declaredType);
  const storeName = randomText(32);
  const key = randomBytes(32);
  const hash = createHash('sha256');
  const content = plain[type](marked(type, hashed(file.chunks, hash)));
  await files.write(storeName, sealFrames(key, content));
  try {
    const sealed = await SealedFile.open(files, storeName, key);
    if (type === 'pdf') await checkPdf(sealed);
    if (type === 'docx') await checkDocx(sealed);
    return { storeName, key, name, type, bytes: sealed.bytes, digest: hash.digest('hex') };
  } catch (error) {
    await files.remove(storeName);
    throw error;
  }
}

type Chunks = AsyncIterable<Uint8Array>;

/** Takes out of a file what the person did not mean to send; documents pass as they are. */
const plain: Readonly<Record<UploadType, (chunks: Chunks) => Chunks>> = {
  pdf: (chunks) => chunks,
  docx: (chunks) => chunks,
  jpg: plainJpeg,
  png: plainPng,
};

async function* hashed(chunks: Chunks, hash: { update(bytes: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Passes a file on once its beginning is that of its type. */
async function* marked(type: UploadType, chunks: Chunks): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < markBytes) continue;
    checkMark(type, head.subarray(0, markBytes));
    yield head;
    head = null;
  }
  if (head === null) return;
  checkMark(type, head);
  yield head;
}

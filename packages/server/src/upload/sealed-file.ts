import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { FileStore } from './file-store.ts';

/** First byte of every stored file. */
const version = 1;
const frameBytes = 64 * 1024;
const tagBytes = 16;

/** A stored file was changed, cut short, or belongs to another key. */
export class AlteredFileError extends Error {
  override name = 'AlteredFileError';
}

/**
 * Seals a file piece by piece: frames of 64 KiB under AES-256-GCM, whose nonces count upwards and
 * tell the last frame, so that frames can neither be swapped nor left out at the end (the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015). The key must be this file's alone.
 */
export async function* sealFrames(
  key: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Uint8Array.of(version);
  const plain = new Uint8Array(frameBytes);
  let filled = 0;
  let index = 0;
  for await (const chunk of chunks) {
    for (let rest = chunk; rest.length > 0;) {
      if (filled === frameBytes) {
        yield sealFrame(key, nonceOf(index++, false), plain);
        filled = 0;
      }
      const taken = rest.subarray(0, frameBytes - filled);
      plain.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
    }
  }
  yield sealFrame(key, nonceOf(index, true), plain.subarray(0, filled));
}

function sealFrame(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** Reads what {@link sealFrames} made, any part of it, and no byte that was not verified. */
export class SealedFile {
  readonly #store: FileStore;
  readonly #name: string;
  readonly #key: Uint8Array;
  readonly #sealedBytes: number;
  readonly #frames: number;
  /** Size of the content. */
  readonly bytes: number;
  #lastRead: { readonly index: number; readonly plain: Buffer } | undefined;

  private constructor(
    store: FileStore,
    { name, key, sealedBytes }: { name: string; key: Uint8Array; sealedBytes: number },
  ) {
    this.#store = store;
    this.#name = name;
    this.#key = key;
    this.#sealedBytes = sealedBytes;
    this.#frames = Math.ceil((sealedBytes - 1) / (frameBytes + tagBytes));
    this.bytes = sealedBytes - 1 - this.#frames * tagBytes;
  }

  /**
   * Opens a stored file and verifies its last frame, and so its length.
   *
   * @throws {AlteredFileError} also when it is not there
   */
  static async open(store: FileStore, name: string, key: Uint8Array): Promise<SealedFile> {
    const sealedBytes = await store.size(name);
    if (sealedBytes === undefined) throw new AlteredFileError('The file is gone');
    const file = new SealedFile(store, { name, key, sealedBytes });
    const [first] = await store.read(name, { position: 0, length: 1 });
    if (first !== version || file.bytes < 0)
      throw new AlteredFileError('Not a file of this service');
    await file.#frame(file.#frames - 1);
    return file;
  }

  /** The bytes from a position on; fewer at the end of the file. */
  async read(position: number, length: number): Promise<Buffer> {
    const end = Math.min(position + length, this.bytes);
    const parts: Buffer[] = [];
    for (let at = position; at < end;) {
      const index = Math.floor(at / frameBytes);
      const start = index * frameBytes;
      const part = (await this.#frame(index)).subarray(at - start, end - start);
      parts.push(part);
      at += part.length;
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  /** The whole content, a frame at a time. */
  async *chunks(): AsyncGenerator<Buffer> {
    for (let index = 0; index < this.#frames; index++) yield this.#frame(index);
  }

  async #frame(index: number): Promise<Buffer> {
    if (this.#lastRead?.index === index) return this.#lastRead.plain;
    const position = 1 + index * (frameBytes + tagBytes);
    const length = Math.min(frameBytes + tagBytes, this.#sealedBytes - position);
    const sealed = await this.#store.read(this.#name, { position, length });
    const plain = this.#open(sealed, index);
    this.#lastRead = { index, plain };
    return plain;
  }

  #open(sealed: Buffer, index: number): Buffer {
    try {
      const nonce = nonceOf(index, index === this.#frames - 1);
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, {
        authTagLength: tagBytes,
      });
      const tagStart = sealed.length - tagBytes;
      decipher.setAuthTag(sealed.subarray(tagStart));
      return Buffer.concat([decipher.update(sealed.subarray(0, tagStart)), decipher.final()]);
    } catch (cause) {
      throw new AlteredFileError(`Frame ${index} of a stored file does not open`, { cause });
    }
  }
}

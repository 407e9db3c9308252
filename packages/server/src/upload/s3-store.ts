import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.ts';
import { S3Bucket, type S3Place } from './s3-bucket.ts';

/** Bytes that are fetched at once: a check reads a file from end to end, some KiB at a time. */
const blockBytes = 1024 * 1024;
/** Blocks that are kept to be read on. */
const mostBlocks = 16;

/** As files are named; see `receive-upload.ts`. */
const fileName = /^[0-9a-z]{32}$/;

/** Keeps files as objects of an S3-compatible store, which all instances share. */
export class S3Store implements FileStore {
  readonly #bucket: S3Bucket;
  /** Objects never change once they are written. */
  readonly #blocks = new Map<string, Promise<Buffer>>();

  constructor(place: S3Place) {
    this.#bucket = new S3Bucket(place);
  }

  /**
   * By way of a file, sealed as it is, so that slow senders fill no memory: stores want to know size
   * and checksum beforehand.
   */
  async write(name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-'));
    try {
      const draft = join(folder, name);
      await pipeline(chunks, createWriteStream(draft, { mode: 0o600 }));
      const body = await readFile(draft);
      const sum = createHash('sha256').update(body).digest('hex');
      await this.#bucket.ask('PUT', name, { body, headers: { 'x-amz-content-sha256': sum } });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async size(name: string): Promise<number | undefined> {
    const { ok, headers } = await this.#bucket.ask('HEAD', name);
    return ok ? Number(headers.get('content-length')) : undefined;
  }

  async read(name: string, part: { position: number; length: number }): Promise<Buffer> {
    const end = part.position + part.length;
    const parts: Buffer[] = [];
    for (let at = part.position; at < end;) {
      const index = Math.floor(at / blockBytes);
      const start = index * blockBytes;
      const block = await this.#block(name, index);
      const found = block.subarray(at - start, end - start);
      parts.push(found);
      at += found.length;
      if (block.length < blockBytes) break;
    }
    return Buffer.concat(parts);
  }

  async remove(name: string): Promise<void> {
    for (const id of this.#blocks.keys()) if (id.startsWith(`${name} `)) this.#blocks.delete(id);
    await this.#bucket.ask('DELETE', name);
  }

  /** What others keep in the bucket is left out: whoever lists files removes those without an owner. */
  async *list(): AsyncGenerator<{ name: string; changedAt: Date }> {
    for await (const one of this.#bucket.list()) if (fileName.test(one.name)) yield one;
  }

  #block(name: string, index: number): Promise<Buffer> {
    const id = `${name} ${index}`;
    const known = this.#blocks.get(id);
    if (known) return known;
    const block = this.#fetch(name, index);
    this.#blocks.set(id, block);
    block.catch(() => this.#blocks.delete(id));
    const [oldest = ''] = this.#blocks.keys();
    if (this.#blocks.size > mostBlocks) this.#blocks.delete(oldest);
    return block;
  }

  async #fetch(name: string, index: number): Promise<Buffer> {
    const start = index * blockBytes;
    const range = `bytes=${start}-${start + blockBytes - 1}`;
    const answer = await this.#bucket.ask('GET', name, { headers: { range } });
    // Behind the end there is nothing.
    if (answer.status === 416) return Buffer.alloc(0);
    return Buffer.from(await answer.arrayBuffer());
  }
}

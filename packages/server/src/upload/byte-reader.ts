/** Reads a stream of bytes in pieces of the sizes that a file format asks for. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffered: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; undefined when the stream ends before. */
  async take(length: number): Promise<Buffer | undefined> {
    while (this.#buffered.length < length) if (!(await this.#fill())) return undefined;
    const taken = this.#buffered.subarray(0, length);
    this.#buffered = this.#buffered.subarray(length);
    return taken;
  }

  /** The bytes that have arrived, at least one and at most so many; undefined at the end. */
  async takeSome(most = Infinity): Promise<Buffer | undefined> {
    while (this.#buffered.length === 0) if (!(await this.#fill())) return undefined;
    return this.take(Math.min(most, this.#buffered.length));
  }

  /** Puts bytes back, to be read again next. */
  putBack(bytes: Uint8Array): void {
    this.#buffered = Buffer.concat([bytes, this.#buffered]);
  }

  /** Reads to the end and forgets what was read. */
  async skipRest(): Promise<void> {
    this.#buffered = Buffer.alloc(0);
    while (await this.#fill()) this.#buffered = Buffer.alloc(0);
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) return false;
    this.#buffered = this.#buffered.length
      ? Buffer.concat([this.#buffered, value])
      : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}

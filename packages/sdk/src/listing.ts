interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * A list that was asked for: await it for its first page, or walk every row with `for await`.
 * Nothing is sent before one of the two.
 */
export class Listing<P, Item> implements PromiseLike<P>, AsyncIterable<Item> {
  readonly #read: (cursor?: string) => Promise<unknown>;
  #first: Promise<P> | undefined;

  constructor(read: (cursor?: string) => Promise<unknown>) {
    this.#read = read;
  }

  then<A = P, B = never>(
    onPage?: ((page: P) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#first ??= this.#read() as Promise<P>;
    return this.#first.then(onPage, onError);
  }

  /** Every row, page after page; a row that stands throughout the walk comes exactly once. */
  async *[Symbol.asyncIterator](): AsyncIterator<Item> {
    let cursor: string | null | undefined;
    do {
      const page = (await this.#read(cursor ?? undefined)) as Page<Item>;
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }
}

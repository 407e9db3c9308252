/**
 * Lets many who ask the same at the same time share one answer. Nobody is given one that was begun
 * before they asked: what they have just learned of is in it.
 */
export class SharedLookups<T> {
  readonly #running = new Map<string, Promise<T>>();
  readonly #next = new Map<string, Promise<T>>();

  /** Looks something up, or waits for somebody who is about to. */
  ask(key: string, look: () => Promise<T>): Promise<T> {
    const running = this.#running.get(key);
    if (!running) return this.#begin(key, look);
    const next =
      this.#next.get(key) ??
      running
        .catch(() => undefined)
        .then(() => {
          this.#next.delete(key);
          return this.#begin(key, look);
        });
    this.#next.set(key, next);
    return next;
  }

  #begin(key: string, look: () => Promise<T>): Promise<T> {
    const running = look().finally(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    this.#running.set(key, running);
    return running;
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Somebody who wants what another one is just trying to get. */
interface Waiting<Gone> {
  readonly look: () => Promise<Gone | undefined>;
  readonly resolve: (gone: Gone | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Turns of the event loop in which others are heard; each takes in one new connection. */
const turns = 50;

/**
 * Lets those who want the same come one after the other: one at a time tries to get it, and all who
 * came meanwhile learn by one look whether it is gone. The look begins after each of them came, so
 * nobody is told what is not true any more. It decides nothing: who gets through still has to win
 * against other instances.
 */
export class Turnstile<Gone> {
  readonly #queues = new Map<string, Waiting<Gone>[]>();

  /**
   * Waits for those ahead, then calls `go`.
   *
   * @param look says what to tell when it is gone, or undefined while it is to be had
   * @param go is given what `look` said, or undefined for who may try
   */
  async pass<T>(
    key: string,
    { look, go }: { look: Waiting<Gone>['look']; go: (gone: Gone | undefined) => Promise<T> },
  ): Promise<T> {
    const queue = this.#queues.get(key);
    const gone =
      queue &&
      (await new Promise<Gone | undefined>((resolve, reject) =>
        queue.push({ look, resolve, reject }),
      ));
    if (gone !== undefined) return go(gone);
    if (!queue) this.#queues.set(key, []);
    try {
      return await go(undefined);
    } finally {
      void this.#next(key);
    }
  }

  async #next(key: string): Promise<void> {
    const queue = this.#queues.get(key) ?? [];
    for (;;) {
      // The embedded database works without a pause: those who came meanwhile are heard only now.
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      const all = queue.splice(0);
      const last = all.at(-1);
      if (!last) {
        this.#queues.delete(key);
        return;
      }
      try {
        const gone = await last.look();
        if (gone === undefined) {
          const [first, ...rest] = all;
          queue.unshift(...rest);
          first?.resolve(undefined);
          return;
        }
        all.forEach(({ resolve }) => resolve(gone));
      } catch (error) {
        all.forEach(({ reject }) => reject(error));
      }
    }
  }
}

const tolerableMs = 10 * 60_000;

/**
 * What time it is by the clock of the service. The clocks of visitors may be hours off; the service
 * tells its own in the `Date` of every answer, to the second and as old as the answer is. So the
 * visitor's clock counts unless it is more than ten minutes off.
 */
export class ServiceClock {
  #aheadMs = -Infinity;

  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number {
    const ahead = this.#aheadMs;
    return Date.now() + (Number.isFinite(ahead) && Math.abs(ahead) > tolerableMs ? ahead : 0);
  }

  /** The same `fetch`, of which each answer is looked at. */
  listening(send: typeof fetch = globalThis.fetch): typeof fetch {
    return async (input, init) => {
      const answer = await send(input, init);
      const told = Date.parse(answer.headers.get('date') ?? '');
      // A kept answer is older than it was: the latest says it best.
      if (told) this.#aheadMs = Math.max(this.#aheadMs, told - Date.now());
      return answer;
    };
  }
}

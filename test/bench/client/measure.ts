import type { Ask } from './contestants.ts';

/** Microseconds a call took, one figure for each round, under the name of the contestant. */
export type Rounds = Record<string, number[]>;

/** A `fetch` that answers every call at once with a new response of this text. */
export function stubbedFetch(text: string): typeof fetch {
  const init = { headers: { 'content-type': 'application/json' } };
  return async () => new Response(text, init);
}

/** Lets the contestants run in turn, round after round, so that all meet the same disturbances. */
export async function measure(
  contestants: Record<string, Ask>,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<Rounds> {
  const names = Object.keys(contestants);
  const results: Rounds = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -5; round < rounds; round++) {
    for (const name of round % 2 ? names : [...names].reverse()) {
      const start = performance.now();
      for (let call = 0; call < calls; call++) await contestants[name]?.();
      const took = ((performance.now() - start) * 1000) / calls;
      if (round >= 0) results[name]?.push(took);
    }
  }
  return results;
}

/** Random draws that are the same for the same seed. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One member of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different members of a list, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[];
}

/** A generator of 32-bit state (splitmix32: a Weyl sequence mixed by two multiplications). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    some(list, count) {
      const taken = [];
      const wanted = Math.min(count, list.length);
      for (let index = 0; taken.length < wanted; index += 1) {
        // Algorithm S (Knuth, TAOCP 3.4.2): each member with what is still wanted over what is left.
        const member = list[index] as (typeof list)[number];
        if (next() * (list.length - index) < wanted - taken.length) taken.push(member);
      }
      return taken;
    },
  };
}

/**
 * Lower ends of bands of monthly pay in CNY. A filter by pay that finds little among the newest
 * jobs is looked up by bands and then checked exactly.
 */
const bandFloors = [
  0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10_000, 12_000, 14_000, 16_000, 18_000,
  20_000, 25_000, 30_000, 40_000, 50_000, 70_000, 100_000, 200_000, 500_000,
];

/** The band that an amount falls in. */
export function payBand(amount: number): number {
  return bandFloors.findLastIndex((floor) => floor <= amount);
}

/** The bands of amounts of at least `amount`, its own included. */
export function bandsFrom(amount: number): number[] {
  return [...bandFloors.keys()].slice(payBand(amount));
}

/** The bands of amounts of at most `amount`, its own included. */
export function bandsTo(amount: number): number[] {
  return [...bandFloors.keys()].slice(0, payBand(amount) + 1);
}

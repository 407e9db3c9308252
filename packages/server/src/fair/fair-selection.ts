import type { FairFilter } from '@union-jobs/contract';
import { currentCodes, lineage } from '../region/region-tree.ts';
import type { FairSelection } from './fair-queries.ts';

const dayMs = 86_400_000;

/** Filters of a calendar as a selection; `from` is its first day (`2026-11-23`). */
export function fairSelection(filter: FairFilter, from: string): FairSelection {
  return {
    from: startOf(from),
    before: filter.to === undefined ? null : new Date(startOf(filter.to).getTime() + dayMs),
    region: filter.region ? regionFilter(filter.region) : null,
    kind: filter.kind ?? null,
    format: filter.format ?? null,
    targetGroup: filter.targetGroup ?? null,
    host: filter.host ?? null,
    words: searchWords(filter.q),
  };
}

/** The first moment of a day in China. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/** Words of a search as they are compared: NFKC, lower case. */
export function searchWords(q: string | undefined): string[] {
  return (q ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
}

function regionFilter(codes: readonly string[]) {
  const within = [...new Set(codes.flatMap(currentCodes))];
  const above = within.flatMap((code) => regionLineage(code).filter((one) => one !== code));
  return { within, above };
}

/** A code in force and those above it, province first; an unknown code is its own. */
export function regionLineage(code: string): string[] {
  return [
    ...new Set(currentCodes(code).flatMap((one) => [...lineage(one).map((row) => row.code), one])),
  ];
}

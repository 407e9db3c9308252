import {
  fairFormats,
  fairKinds,
  targetGroups,
  type FairFacets,
  type FairFilter,
} from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { regionByCode } from '../region/region-data.ts';
import { listFacetRows, type FairFacetRow, type FairReader } from './fair-queries.ts';
import { fairSelection } from './fair-selection.ts';

type Facet = FairFacets['region'];
const names = ['region', 'kind', 'format', 'targetGroup', 'host'] as const;
type FacetName = (typeof names)[number];

/** Fairs that are counted; no calendar of a year has more. */
const mostCounted = 20_000;
/** Hosts shown, the most frequent first. */
const mostHosts = 50;

/** Counts for the filters of a calendar; a facet ignores its own filter. */
export async function fairFacets(
  db: Database,
  reader: FairReader,
  { filter, from }: { filter: FairFilter; from: string },
): Promise<FairFacets> {
  const rowsFor = (part: FairFilter) =>
    listFacetRows(db, reader, { selection: fairSelection(part, from), limit: mostCounted });
  const all = await rowsFor(filter);
  const rows = new Map<FacetName, FairFacetRow[]>();
  for (const name of names) {
    rows.set(name, filter[name] ? await rowsFor({ ...filter, [name]: undefined }) : all);
  }
  const counted = (name: FacetName, valuesOf: (row: FairFacetRow) => readonly string[]) =>
    countValues(rows.get(name) ?? [], valuesOf);
  return {
    fairs: { value: all.length, atLeast: all.length === mostCounted },
    region: regionFacet(counted('region', (row) => row.region_lineage)),
    kind: inOrder(
      counted('kind', (row) => [row.kind]),
      fairKinds,
    ),
    format: inOrder(
      counted('format', (row) => [row.format]),
      fairFormats,
    ),
    targetGroup: inOrder(
      counted('targetGroup', (row) => row.target_groups),
      targetGroups,
    ),
    host: hostFacet(counted('host', (row) => row.hosts)),
  };
}

function countValues(
  rows: readonly FairFacetRow[],
  valuesOf: (row: FairFacetRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function inOrder(counts: ReadonlyMap<string, number>, codes: readonly string[]): Facet {
  return codes
    .filter((value) => counts.has(value))
    .map((value) => ({ value, label: null, count: counts.get(value) ?? 0 }));
}

/** Provinces and cities: fine enough for a calendar. */
function regionFacet(counts: ReadonlyMap<string, number>): Facet {
  return Array.from(counts, ([value, count]) => {
    return { value, label: regionByCode(value)?.name ?? null, count };
  })
    .filter(({ value }) => value.endsWith('00'))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function hostFacet(counts: ReadonlyMap<string, number>): Facet {
  return Array.from(counts, ([value, count]) => ({ value, label: null, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostHosts);
}

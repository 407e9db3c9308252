import {
  educations,
  employmentTypes,
  experiences,
  industries,
  targetGroups,
  type JobFacets,
} from '@union-jobs/contract';
import type { RegionRow } from '../region/region-data.ts';
import { childrenOf, currentCodes, lineage } from '../region/region-tree.ts';
import type { JobTally } from './job-facet-queries.ts';
import type { FacetName } from './job-selection.ts';

type Facet = JobFacets['region'];
type Counts = ReadonlyMap<string, number>;

/** The counts that facets are made of. */
export interface FacetSource {
  /** Of the jobs that match every filter. */
  readonly all: JobTally;
  /** Of those that match every other filter, for each filter that is set. */
  readonly without: ReadonlyMap<FacetName, JobTally>;
  readonly fairNames: ReadonlyMap<string, string>;
  /** The regions chosen. */
  readonly region: readonly string[] | undefined;
}

/** Values shown of a facet whose values are free words. */
const mostValues = 50;

/** Counts as the contract shows them: codes in their own order, words and fairs by number. */
export function jobFacets({ all, without, fairNames, region }: FacetSource): JobFacets {
  const of = (name: FacetName): Counts => (without.get(name) ?? all).values[name];
  return {
    jobs: { value: all.jobs, atLeast: all.partial },
    headcount: { value: all.headcount, atLeast: all.partial },
    partial: [all, ...without.values()].some((tally) => tally.partial),
    region: regionFacet(of('region'), region),
    education: inOrder(of('education'), educations),
    experience: inOrder(of('experience'), experiences),
    employmentType: inOrder(of('employmentType'), employmentTypes),
    industry: inOrder(of('industry'), industries),
    targetGroup: inOrder(of('targetGroup'), targetGroups),
    benefit: byCount(of('benefit'), (value) => value),
    fair: byCount(of('fair'), (value) => fairNames.get(value) ?? null),
  };
}

function inOrder(counts: Counts, codes: readonly string[]): Facet {
  return codes
    .filter((value) => counts.has(value))
    .map((value) => ({ value, label: null, count: counts.get(value) ?? 0 }));
}

function byCount(counts: Counts, labelOf: (value: string) => string | null): Facet {
  return Array.from(counts, ([value, count]) => ({ value, label: labelOf(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
}

/**
 * The divisions below the chosen one, those beside it where nothing is below, and without a choice
 * the widest level at which the jobs differ: provinces, or the cities of the only province.
 */
function regionFacet(counts: Counts, chosen: readonly string[] | undefined): Facet {
  let parent = chosen?.[0] === undefined ? null : parentOf(chosen[0], chosen.length === 1);
  let facet = childCounts(counts, parent);
  while (!chosen && facet.length === 1 && childrenOf(facet[0]?.value ?? null).length > 0) {
    parent = facet[0]?.value ?? null;
    const below = childCounts(counts, parent);
    if (below.length === 0) break;
    facet = below;
  }
  return facet;
}

function parentOf(chosen: string, isOnly: boolean): string | null {
  const code = currentCodes(chosen)[0] ?? chosen;
  if (isOnly && childrenOf(code).length > 0) return code;
  return lineage(code).at(-2)?.code ?? null;
}

function childCounts(counts: Counts, parent: string | null): Facet {
  const children = new Map<string, { row: RegionRow; count: number }>();
  for (const [code, count] of counts) {
    const row = childOn(lineage(code), parent);
    if (!row) continue;
    const known = children.get(row.code);
    children.set(row.code, { row, count: count + (known?.count ?? 0) });
  }
  return Array.from(children.values(), ({ row, count }) => ({
    value: row.code,
    label: row.name,
    count,
  })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The division right below `parent` on the way to a code. */
function childOn(path: readonly RegionRow[], parent: string | null): RegionRow | undefined {
  if (parent === null) return path[0];
  const at = path.findIndex((row) => row.code === parent);
  return at < 0 ? undefined : path[at + 1];
}

import type { JobFacets, JobFilter } from '@union-jobs/contract';
import type { JobDraft } from '../../../packages/server/src/job/job-draft.ts';
import type { JobRow } from '../../../packages/server/src/job/job-row.ts';
import { childrenOf, lineage } from '../../../packages/server/src/region/region-tree.ts';

/** A stored job with the draft it was made of. */
export interface StoredJob {
  readonly draft: JobDraft;
  readonly row: JobRow;
}

/** The jobs that a list must hold, in its order; worked out by looking at every one. */
export function expectedJobs(
  stored: readonly StoredJob[],
  filter: JobFilter,
  now: Date,
): StoredJob[] {
  return stored
    .filter((job) => matches(job, filter, now))
    .sort(
      (a, b) =>
        b.draft.publishedAt.getTime() - a.draft.publishedAt.getTime() ||
        (a.row.id < b.row.id ? 1 : -1),
    );
}

/** Counts of a facet as value → number; each ignores its own filter. */
export function expectedFacet(
  stored: readonly StoredJob[],
  filter: JobFilter,
  { name, now }: { name: Exclude<keyof JobFacets, 'jobs' | 'headcount' | 'partial'>; now: Date },
): Record<string, number> {
  const others = { ...filter };
  delete others[name];
  const counts: Record<string, number> = {};
  for (const job of expectedJobs(stored, others, now)) {
    for (const value of valuesOf(job, name, filter)) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** People wanted by the jobs, 若干 counted as one. */
export function expectedHeadcount(jobs: readonly StoredJob[]): number {
  return jobs.reduce((sum, { draft }) => {
    return sum + (draft.headcount.max ?? draft.headcount.min ?? 1);
  }, 0);
}

function valuesOf({ draft, row }: StoredJob, name: string, filter: JobFilter): readonly string[] {
  switch (name) {
    case 'region': {
      const path = lineage(row.region_code ?? '').map((region) => region.code);
      const chosen = filter.region?.[0];
      const below = chosen === undefined ? path[0] : path[path.indexOf(chosen) + 1];
      if (chosen === undefined) return below === undefined ? [] : [below];
      return path.includes(chosen) && below !== undefined ? [below] : [];
    }
    case 'targetGroup':
      return draft.targetGroups;
    case 'benefit':
      return draft.benefits;
    case 'fair':
      return draft.fairId === null ? [] : [draft.fairId];
    default: {
      const value = draft[name as 'education' | 'experience' | 'employmentType' | 'industry'];
      return value === null ? [] : [value];
    }
  }
}

function matches({ draft, row }: StoredJob, filter: JobFilter, now: Date): boolean {
  const path = lineage(row.region_code ?? '').map((region) => region.code);
  const reaches = row.monthly_max ?? -1;
  const starts = row.monthly_min ?? Infinity;
  const ageMs = now.getTime() - draft.publishedAt.getTime();
  return (
    draft.validUntil > now &&
    ageMs >= 0 &&
    holds(filter.region, (code) => path.includes(code)) &&
    (filter.payMin === undefined || reaches >= filter.payMin) &&
    (filter.payMax === undefined || starts <= filter.payMax) &&
    holds(filter.education, (value) => draft.education === value) &&
    holds(filter.experience, (value) => draft.experience === value) &&
    holds(filter.employmentType, (value) => draft.employmentType === value) &&
    holds(filter.industry, (value) => draft.industry === value) &&
    holds(filter.targetGroup, (value) => draft.targetGroups.includes(value)) &&
    (filter.benefit ?? []).every((value) => draft.benefits.includes(value)) &&
    holds(filter.fair, (id) => draft.fairId === id) &&
    holds(filter.employer, (id) => row.employer_id === id) &&
    (filter.postedWithin === undefined || ageMs <= filter.postedWithin * 86_400_000) &&
    (filter.q ?? '').split(' ').every((word) => textsOf(draft).some((text) => text.includes(word)))
  );
}

function holds<T>(values: readonly T[] | undefined, test: (value: T) => boolean): boolean {
  return values === undefined || values.some(test);
}

const known = new WeakMap<JobDraft, string[]>();

/** Every text of a posting that a search looks through. */
export function textsOf(draft: JobDraft): string[] {
  const texts = known.get(draft) ?? collectTexts(draft);
  known.set(draft, texts);
  return texts;
}

function collectTexts(draft: JobDraft): string[] {
  const { employer, agency, address, majors, benefits, title } = draft;
  const places = lineage(draft.regionCode ?? '').map((region) => region.name);
  const lines = draft.description.flatMap((block) =>
    (block.type === 'list' ? block.items : [block.children]).map((line) =>
      line.map((inline) => inline.text).join(''),
    ),
  );
  const names = [title, employer.name, agency ?? '', address ?? '', employer.industry ?? ''];
  return [...names, ...places, ...majors, ...benefits, ...lines];
}

/** Whether a region has divisions below it, so that its facet shows those. */
export function isDivided(code: string): boolean {
  return childrenOf(code).length > 0;
}

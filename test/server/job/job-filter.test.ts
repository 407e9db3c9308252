import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  educations,
  employmentTypes,
  experiences,
  targetGroups,
  type JobFilter,
  type JobPage,
} from '@union-jobs/contract';
import fc from 'fast-check';
import { facetNames } from '../../../packages/server/src/job/job-selection.ts';
import { generateJobs } from '../../../packages/server/src/sample/generate-jobs.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt, openJobBoard, type JobBoard } from './job-board.ts';
import {
  expectedFacet,
  expectedHeadcount,
  expectedJobs,
  isDivided,
  textsOf,
  type StoredJob,
} from './job-oracle.ts';

/** More than are looked through before the index of words is asked. */
const jobCount = 3000;

forEachDatabase((name, open) =>
  describe(`GET /v1/jobs on ${name}`, () => {
    let board: JobBoard;
    let stored: StoredJob[];
    before(async () => {
      board = await openJobBoard(open);
      const drafts = [...generateJobs({ seed: 7, count: jobCount, now: openedAt })];
      const rows = await board.add(...drafts);
      stored = drafts.flatMap((draft, i) => (rows[i] ? [{ draft, row: rows[i] }] : []));
    });
    after(() => board.database.close());

    it('answers any filters with the jobs, counts and order that looking at each job gives', async () => {
      const property = fc.asyncProperty(filters(stored), async (filter) => {
        const expected = expectedJobs(stored, filter, board.now);
        const page: JobPage = await board.read(`/jobs?${queryOf(filter)}&limit=30&include=facets`);
        assert.deepEqual(
          page.items.map((job) => job.id),
          expected.slice(0, 30).map((job) => job.row.id),
        );
        assert.deepEqual(page.facets?.jobs, { value: expected.length, atLeast: false });
        assert.equal(page.facets?.headcount.value, expectedHeadcount(expected));
        for (const facet of facetNames) {
          const shown: [string, number][] = (page.facets?.[facet] ?? []).map((entry) => [
            entry.value,
            entry.count,
          ]);
          const counted: Record<string, number> = expectedFacet(stored, filter, {
            name: facet,
            now: board.now,
          });
          if (facet !== 'benefit') assert.deepEqual(Object.fromEntries(shown), counted, facet);
          else for (const [value, count] of shown) assert.equal(counted[value], count);
        }
      });
      await fc.assert(property, { numRuns: 40, seed: 1 });
    });

    it('walks through all matches page by page', async () => {
      const filter: JobFilter = { education: ['college'] };
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
        const page: JobPage = await board.read(`/jobs?${queryOf(filter)}&limit=100${query}`);
        seen.push(...page.items.map((job) => job.id));
        cursor = page.nextCursor;
      }
      const expected = expectedJobs(stored, filter, board.now);
      assert.deepEqual(
        seen,
        expected.map((job) => job.row.id),
      );
    });
  }),
);

/** Filters with values that some of the jobs have, and now and then some that none has. */
function filters(stored: readonly StoredJob[]): fc.Arbitrary<JobFilter> {
  const job = fc.constantFrom(...stored);
  const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 3 });
  const regions = job.chain(({ row }) => {
    const code = row.region_code ?? '220000';
    return fc.constantFrom(`${code.slice(0, 2)}0000`, row.city ?? code);
  });
  return fc.record(
    {
      q: fc
        .array(job.chain(pairOf), { minLength: 1, maxLength: 2 })
        .map((words) => words.join(' ')),
      region: regions.filter(isDivided).map((code) => [code]),
      payMin: fc.integer({ min: 0, max: 30_000 }),
      payMax: fc.integer({ min: 1000, max: 30_000 }),
      education: some(fc.constantFrom(...educations)),
      experience: some(fc.constantFrom(...experiences)),
      employmentType: some(fc.constantFrom(...employmentTypes)),
      industry: some(fc.constantFrom('A', 'C', 'G', 'I', 'Q')),
      targetGroup: some(fc.constantFrom(...targetGroups)),
      benefit: some(job.chain(({ draft }) => fc.constantFrom('无', ...draft.benefits))),
      employer: some(job.map(({ row }) => row.employer_id)),
      postedWithin: fc.integer({ min: 1, max: 70 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<JobFilter>;
}

/** Two Chinese characters that stand together in a job. */
function pairOf({ draft }: StoredJob): fc.Arbitrary<string> {
  const pairs = textsOf(draft).flatMap((text) => text.match(/\p{Script=Han}{2}/gu) ?? []);
  return fc.constantFrom(...pairs);
}

function queryOf(filter: JobFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    for (const one of [value].flat()) query.append(name, String(one));
  }
  return query.toString();
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FairFilter } from '@union-jobs/contract';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { listFacetRows, listFairs } from '../../../packages/server/src/fair/fair-queries.ts';
import { fairSelection } from '../../../packages/server/src/fair/fair-selection.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from '../job/job-board.ts';
import { explain, recordStatements } from '../statements.ts';
import { seedFairs } from './fair-seed.ts';

const month = { from: '2026-11-01', to: '2026-11-30' };
const days = /fair_share_days/;
const whole = /Seq Scan on (fair|fair_share|fair_host|fair_employer|job)\b/;

/** What a calendar asks for, by the days that it shows. */
const months: [string, FairFilter][] = [
  ['a month', month],
  ['a month long ago', { from: '2025-02-01', to: '2025-02-28' }],
  ['a month in two years', { from: '2028-10-01', to: '2028-10-31' }],
  ['a region', { ...month, region: ['131000'] }],
  ['a kind', { ...month, kind: ['campus'] }],
  ['a format and a group', { ...month, format: ['onsite'], targetGroup: ['graduate'] }],
  ['a host', { ...month, host: ['长春市总工会'] }],
  ['a word', { ...month, q: '招聘会' }],
];

forEachDatabase((name, open) =>
  describe(`plans of fair lists on ${name}`, () => {
    let database: OpenDatabase;
    let organizationId: string;
    before(async () => {
      database = await open();
      organizationId = await seedFairs(database.db, 4000);
    });
    after(() => database.close());

    const selectionOf = (filter: FairFilter) => fairSelection(filter, filter.from ?? '2026-11-23');

    async function plansOf(work: Parameters<typeof recordStatements>[1]): Promise<string[]> {
      const statements = await recordStatements(database.db, work);
      return Promise.all(statements.map((one) => explain(database.db, one)));
    }

    for (const [what, filter] of months) {
      it(`${what}: finds a page and its facets by the days`, async () => {
        const reader = { organizationId, mode: 'live' as const, now: openedAt };
        const selection = selectionOf(filter);
        const plans = await plansOf(async (db) => {
          await listFairs(db, reader, { selection, limit: 101, after: null });
          await listFacetRows(db, reader, { selection, limit: 20_000 });
        });
        assert.equal(plans.length, 2);
        for (const plan of plans) {
          assert.match(plan, days);
          assert.doesNotMatch(plan, whole);
        }
      });
    }

    it('all that is to come: walks in the order of the beginning', async () => {
      const reader = { organizationId, mode: 'live' as const, now: openedAt };
      const selection = selectionOf({});
      const page = { selection, limit: 101, after: null };
      const [plan = ''] = await plansOf((db) => listFairs(db, reader, page));
      assert.match(plan, /Index Scan using fair_share_time/);
      assert.doesNotMatch(plan, whole);
    });
  }),
);

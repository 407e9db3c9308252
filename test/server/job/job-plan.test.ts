import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobFilter } from '@union-jobs/contract';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { tallyJobs } from '../../../packages/server/src/job/job-facet-queries.ts';
import { listJobs } from '../../../packages/server/src/job/job-list-queries.ts';
import { readSearch } from '../../../packages/server/src/job/job-search.ts';
import type { JobSelection } from '../../../packages/server/src/job/job-selection.ts';
import { seedJobs, terms } from '../../bench/job-seed.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from './job-board.ts';
import { explain, recordStatements } from '../statements.ts';

const newest = /Index Scan using job_newest/;
const words = /Bitmap Index Scan on job_search/;
const byId = /job_pkey/;

/** Each selection of a list with the indexes that its statements must use, in order. */
const lists: [string, JobFilter, RegExp[]][] = [
  ['all', {}, [newest]],
  ['posted within a week', { postedWithin: 7 }, [newest]],
  ['province and industry', { region: ['220000'], industry: ['C'] }, [/job_province_industry/]],
  ['city', { region: ['220100'] }, [/job_city/]],
  ['province', { region: ['220000'] }, [newest]],
  ['a common filter', { education: ['any', 'college', 'high_school'] }, [newest]],
  ['a filter none passes', { employer: ['emp_00000000000000000000'] }, [newest, words]],
  ['rare pay', { payMin: 900_000 }, [newest, words]],
  ['a common word', { q: terms.common.text }, [newest]],
  ['a rare word', { q: terms.rare.text }, [newest, words, byId]],
  ['an absent word', { q: terms.absent.text }, [newest, words]],
  ['two words', { q: `${terms.common.text} ${terms.absent.text}` }, [newest, words]],
  ['a single character', { q: '鹉' }, [newest, words]],
];

forEachDatabase((name, open) =>
  describe(`plans of job lists on ${name}`, () => {
    let database: OpenDatabase;
    let organizationId: string;
    before(async () => {
      database = await open();
      const seeding = { count: 20_000, originals: 4000, now: openedAt };
      organizationId = await seedJobs(database.db, seeding);
    });
    after(() => database.close());

    function selectionOf({ q, ...filter }: JobFilter): JobSelection {
      const search = q === undefined ? null : readSearch(q, { corrections: {}, loose: false });
      return { organizationId, now: openedAt, filter, search };
    }

    for (const [what, filter, indexes] of lists) {
      it(`${what}: walks or looks up, never reads the whole table`, async () => {
        const statements = await recordStatements(database.db, (db) =>
          listJobs(db, selectionOf(filter), { limit: 21, after: null, byRank: false }),
        );
        const plans = await Promise.all(statements.map((one) => explain(database.db, one)));
        assert.equal(plans.length, indexes.length, plans.join('\n\n'));
        for (const [i, index] of indexes.entries()) {
          assert.match(plans[i] ?? '', index);
          assert.doesNotMatch(plans[i] ?? '', /Seq Scan on job/);
        }
      });

      it(`${what}: counts its facets up to a limit, or by the index of words`, async () => {
        const statements = await recordStatements(database.db, (db) =>
          tallyJobs(db, selectionOf(filter)),
        );
        for (const statement of statements) {
          const plan = await explain(database.db, statement);
          assert.match(plan, /Limit/);
          if (statement.byWordIndex) assert.match(plan, words);
        }
      });
    }
  }),
);

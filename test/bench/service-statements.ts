import type { JobFilter } from '@union-jobs/contract';
import type { Database } from '../../packages/server/src/database.ts';
import { listJobs } from '../../packages/server/src/job/job-list-queries.ts';
import { readSearch } from '../../packages/server/src/job/job-search.ts';
import { explain, recordStatements, type Statement } from '../server/statements.ts';
import { terms } from './job-seed.ts';

/** The statements that the service sends for the first page of a list. */
export async function listStatements(
  db: Database,
  organizationId: string,
  { q, ...filter }: JobFilter,
): Promise<Statement[]> {
  const search = q === undefined ? null : readSearch(q, { corrections: {}, loose: false });
  const selection = { organizationId, now: new Date(), filter, search };
  return recordStatements(db, (recorded) =>
    listJobs(recorded, selection, { limit: 21, after: null, byRank: false }),
  );
}

/** The plans of every statement behind lists and searches, with what each took. */
export async function listPlans(db: Database, organizationId: string): Promise<string> {
  const wanted: [string, JobFilter][] = [
    ['list', {}],
    ['province + industry', { region: ['220000'], industry: ['C'] }],
    ['education', { education: ['doctor'] }],
    ...Object.entries(terms).map(([kind, { text }]): [string, JobFilter] => [
      `search ${kind}`,
      { q: text },
    ]),
  ];
  const plans: string[] = [];
  for (const [name, filter] of wanted) {
    for (const statement of await listStatements(db, organizationId, filter)) {
      plans.push(`-- ${name}\n${await explain(db, statement, '(analyze, buffers)')}`);
    }
  }
  return plans.join('\n\n');
}

import type { JobFilter } from '@union-jobs/contract';
import { openDatabase } from '../../packages/server/src/database.ts';
import { listJobs } from '../../packages/server/src/job/job-list-queries.ts';
import { readSearch } from '../../packages/server/src/job/job-search.ts';
import { explain, recordStatements, type Statement } from '../server/statements.ts';
import { terms } from './job-seed.ts';

/** The statements that the service sends to PostgreSQL for the first page of a list. */
export async function listStatements(
  url: string,
  organizationId: string,
  filter: JobFilter,
): Promise<Statement[]> {
  const database = await openDatabase({ url, connections: 1 });
  const { q, ...others } = filter;
  const search = q === undefined ? null : readSearch(q, { corrections: {}, loose: false });
  const selection = { organizationId, now: new Date(), filter: others, search };
  const statements = await recordStatements(database.db, (db) =>
    listJobs(db, selection, { limit: 21, after: null, byRank: false }),
  );
  await database.close();
  return statements;
}

/** Prints the plan of every statement behind lists and searches. */
export async function printPlans(url: string, organizationId: string): Promise<void> {
  const wanted: [string, JobFilter][] = [
    ['list', {}],
    ['province + industry', { region: ['220000'], industry: ['C'] }],
    ['education', { education: ['doctor'] }],
    ...Object.entries(terms).map(([kind, { text }]): [string, JobFilter] => [
      `search ${kind}`,
      { q: text },
    ]),
  ];
  const database = await openDatabase({ url, connections: 1 });
  for (const [name, filter] of wanted) {
    for (const statement of await listStatements(url, organizationId, filter)) {
      const plan = await explain(database.db, statement, '(analyze, buffers)');
      console.log(`\n-- ${name}\n${plan}`);
    }
  }
  await database.close();
}

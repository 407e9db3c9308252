import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type { JobFilter } from '@union-jobs/contract';
import pg from 'pg';
import { listJobs } from '../../packages/server/src/job/job-list-queries.ts';
import { readSearch } from '../../packages/server/src/job/job-search.ts';
import type { Tables } from '../../packages/server/src/tables.ts';
import { terms } from './job-seed.ts';

/** A statement as the driver sends it. */
export interface Statement {
  readonly statement: string;
  readonly parameters: unknown[];
}

/** The statements that the service sends to PostgreSQL for the first page of a list. */
export async function recordStatements(
  url: string,
  organizationId: string,
  wanted: { filter: JobFilter; q?: string },
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const connect = async () => {
    const client = await pool.connect();
    const query = (statement: string, parameters: readonly unknown[]) => {
      statements.push({ statement, parameters: [...parameters] });
      return client.query(statement, [...parameters]);
    };
    return { query, release: () => client.release() } as unknown as PostgresPoolClient;
  };
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } }),
  });
  const search =
    wanted.q === undefined ? null : readSearch(wanted.q, { corrections: {}, loose: false });
  await listJobs(
    db,
    { organizationId, now: new Date(), filter: wanted.filter, search },
    { limit: 21, after: null, byRank: false },
  );
  await db.destroy();
  return statements;
}

/** Prints the plan of every statement behind each search and list. */
export async function printPlans(url: string, organizationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const wanted: [string, { filter: JobFilter; q?: string }][] = [
    ['list', { filter: {} }],
    ['province + industry', { filter: { region: ['220000'], industry: ['C'] } }],
    ['education', { filter: { education: ['doctor'] } }],
    ...Object.entries(terms).map(([kind, { text }]): [string, { filter: JobFilter; q: string }] => [
      `search ${kind}`,
      { filter: {}, q: text },
    ]),
  ];
  for (const [name, selection] of wanted) {
    for (const { statement, parameters } of await recordStatements(
      url,
      organizationId,
      selection,
    )) {
      if (/^(begin|commit)|set_config/.test(statement.trim())) {
        await client.query(statement);
        continue;
      }
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, buffers) ${statement}`,
        parameters,
      );
      console.log(`\n-- ${name}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
    }
  }
  await client.end();
}

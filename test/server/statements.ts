import {
  CompiledQuery,
  PostgresQueryCompiler,
  sql,
  type KyselyPlugin,
  type RootOperationNode,
} from 'kysely';
import type { Database } from '../../packages/server/src/database.ts';

/** A statement as the driver sends it. */
export interface Statement {
  readonly statement: string;
  readonly parameters: unknown[];
  /** Sent where the index of words is the only way open to the planner. */
  readonly byWordIndex: boolean;
}

/** The statements that some work sends to a database; it is done as well. */
export async function recordStatements(
  db: Database,
  work: (db: Database) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: CompiledQuery[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      sent.push(new PostgresQueryCompiler().compileQuery(node as RootOperationNode, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await work(db.withPlugin(plugin));
  return sent.flatMap((query, i) =>
    query.sql.includes('set_config')
      ? []
      : {
          statement: query.sql,
          parameters: [...query.parameters],
          byWordIndex: sent[i - 1]?.sql.includes('set_config') ?? false,
        },
  );
}

/** The plan of a statement, made under the settings it is sent with; `options` as `(analyze)`. */
export async function explain(db: Database, wanted: Statement, options = ''): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    if (wanted.byWordIndex) {
      await sql`
        select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)
      `.execute(transaction);
    }
    const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': string }>(
      CompiledQuery.raw(`explain ${options} ${wanted.statement}`, wanted.parameters),
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

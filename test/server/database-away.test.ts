import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { createApp } from '../../packages/server/src/app.ts';
import { preparedStatements } from '../../packages/server/src/prepared-statements.ts';
import type { Tables } from '../../packages/server/src/tables.ts';
import { openPostgres } from './databases.ts';

describe('a database that goes away', () => {
  it('is told as unavailable, to be tried again', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: preparedStatements(pool) }),
    });
    const faults: unknown[] = [];
    const app = createApp({ db, onFault: (error) => faults.push(error) });
    const response = await app.request('/v1/jobs?key=pk_live_1');
    assert.equal(response.status, 503);
    const problem = (await response.json()) as { code: string; retryable: boolean };
    assert.deepEqual([problem.code, problem.retryable], ['unavailable', true]);
    assert.equal(faults.length, 1);
    await db.destroy();
  });

  it('fails a query under way, and serves the next one', async () => {
    const { db, close } = await openPostgres();
    const slow = sql`select pg_sleep(30)`.execute(db);
    const ended = assert.rejects(slow, { name: 'DatabaseAwayError' });
    let count = 0;
    while (count === 0) {
      const { rows } = await sql<{ count: number }>`
        select count(pg_terminate_backend(pid)) as count from pg_stat_activity
        where datname = current_database() and query like 'select pg_sleep%' and state = 'active'
      `.execute(db);
      count = rows[0]?.count ?? 0;
    }
    await ended;
    assert.deepEqual((await sql`select 1 as one`.execute(db)).rows, [{ one: 1 }]);
    await close();
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../packages/server/src/database.ts';
import { sharedPostgres } from './databases.ts';

describe('statements on PostgreSQL', () => {
  it('are prepared once they come again, up to a hundred', async () => {
    const { db, close } = await openAlone();
    const read = (column: number) => sql`select ${sql.lit(column)} + ${1}::int as sum`.execute(db);
    for (let column = 0; column < 150; column += 1) await read(column);
    assert.equal(await preparedCount(db), 0);
    for (let column = 0; column < 150; column += 1) await read(column);
    assert.equal(await preparedCount(db), 100);
    assert.deepEqual((await read(41)).rows, [{ sum: 42 }]);
    assert.deepEqual((await read(149)).rows, [{ sum: 150 }]);
    await close();
  });

  it('that take all columns go on after a migration adds one', async () => {
    const { db, close } = await openAlone();
    const read = () => db.selectFrom('setting').selectAll().where('name', '=', 'none').execute();
    for (let i = 0; i < 3; i += 1) await read();
    await sql`alter table setting add column remark text`.execute(db);
    assert.deepEqual(await read(), []);
    await close();
  });
});

/** A database with one connection, so that what it has prepared can be asked of it. */
async function openAlone() {
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  const database = await openDatabase({ url, connections: 1 });
  return {
    db: database.db,
    async close() {
      await database.close();
      await postgres.dropDatabase(url);
    },
  };
}

async function preparedCount(db: Awaited<ReturnType<typeof openAlone>>['db']): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_prepared_statements where name like 'read\\_%'
  `.execute(db);
  return rows[0]?.count ?? 0;
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../../packages/server/src/database.ts';
import { migrate } from '../../packages/server/src/migration-queries.ts';
import { forEachDatabase, sharedPostgres } from './databases.ts';

forEachDatabase((name, open) =>
  describe(`migrate() on ${name}`, () => {
    it('does nothing the second time', async () => {
      const database = await open();
      const before = await database.db.selectFrom('migration').selectAll().execute();
      await migrate(database.db);
      const after = await database.db.selectFrom('migration').selectAll().execute();
      assert.deepEqual(after, before);
      await database.close();
    });

    it('knows a file that was applied under another name', async () => {
      const database = await open();
      const before = await database.db.selectFrom('migration').selectAll().execute();
      await sql`
        update migration set name = '0007_fair_news.sql' where name = '0008_fair_news.sql'
      `.execute(database.db);
      await migrate(database.db);
      const after = await database.db.selectFrom('migration').selectAll().execute();
      const sorted = (rows: typeof after) => rows.map(({ name }) => name).sort();
      assert.deepEqual(sorted(after), sorted(before));
      await database.close();
    });

    it('has a number of its own for each file', async () => {
      const database = await open();
      const rows = await database.db.selectFrom('migration').select('name').execute();
      const numbers = rows.map(({ name }) => name.slice(0, 4));
      assert.equal(new Set(numbers).size, numbers.length);
      await database.close();
    });

    it('refuses to go on when a file that was applied has changed', async () => {
      const database = await open();
      await sql`update migration set checksum = 'other'`.execute(database.db);
      await assert.rejects(migrate(database.db), /0001_jobs\.sql was changed after/);
      await database.close();
    });
  }),
);

describe('eight instances that start at the same time', () => {
  it('run each migration once', async () => {
    const postgres = await sharedPostgres();
    const url = await postgres.createDatabase();
    const databases = await Promise.all(
      Array.from({ length: 8 }, () => openDatabase({ url, connections: 1 })),
    );
    const rows = await databases[0]?.db.selectFrom('migration').select('name').execute();
    assert.equal(new Set(rows?.map((row) => row.name)).size, rows?.length);
    const secrets = await databases[0]?.db
      .selectFrom('setting')
      .select('value')
      .where('name', '=', 'cursor_secret')
      .execute();
    assert.equal(secrets?.length, 1);
    await Promise.all(databases.map((database) => database.close()));
    await postgres.dropDatabase(url);
  });
});

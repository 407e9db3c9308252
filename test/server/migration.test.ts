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

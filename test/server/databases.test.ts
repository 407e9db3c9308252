import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { forEachDatabase } from './databases.ts';

forEachDatabase((name, open) =>
  describe(`openDatabase() on ${name}`, () => {
    it('opens migrated and empty, each time a new one', async () => {
      const first = await open();
      const second = await open();
      await first.db.insertInto('setting').values({ name: 'mark', value: '1' }).execute();
      const marks = await second.db
        .selectFrom('setting')
        .where('name', '=', 'mark')
        .select('value')
        .execute();
      assert.deepEqual(marks, []);
      await first.close();
      await second.close();
    });

    it('stores Chinese text and reads bigint and numeric as numbers', async () => {
      const database = await open();
      const { rows } = await sql<{ text: string; count: number; amount: number }>`
        select '焊工'::text as text, count(*) as count, 1.5::numeric as amount from migration
      `.execute(database.db);
      const { rows: migrations } = await sql`select name from migration`.execute(database.db);
      assert.deepEqual(rows, [{ text: '焊工', count: migrations.length, amount: 1.5 }]);
      await database.close();
    });
  }),
);

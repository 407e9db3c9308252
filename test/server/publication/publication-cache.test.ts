import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import {
  createPublicationCache,
  type Finding,
  type PublicationCache,
} from '../../../packages/server/src/publication/publication-cache.ts';
import { forEachDatabase } from '../databases.ts';
import { openJobBoard, type JobBoard } from '../job/job-board.ts';

const found = (value: string): Finding<string> => ({ value, until: null, size: 1 });

forEachDatabase((name, open) =>
  describe(`createPublicationCache() on ${name}`, () => {
    let board: JobBoard;
    let cache: PublicationCache;
    before(async () => {
      board = await openJobBoard(open);
      await board.add({});
    });
    after(() => board.database.close());

    const ask = (find: () => Promise<Finding<string>>) => {
      const { organizationId, now } = board;
      return cache({ organizationId, now }).remember('name', find);
    };
    const write = () =>
      sql`update publication set version = version + 1`.execute(board.database.db);
    /** A cache that knows how far the data is. */
    const openCache = async () => {
      cache = createPublicationCache(board.database.db);
      await ask(async () => found('first'));
    };

    it('looks for what it does not hold while the database is asked', async () => {
      await openCache();
      let isAsked = false;
      const { organizationId, now } = board;
      const answer = cache({ organizationId, now }).remember('other', async () => {
        isAsked = true;
        return found('other');
      });
      assert.equal(isAsked, true);
      assert.equal((await answer).value, 'other');
    });

    it('gives again what stands', async () => {
      await openCache();
      assert.equal((await ask(async () => found('second'))).value, 'first');
    });

    it('gives nothing that was looked for before a write to who asks after it', async () => {
      await openCache();
      await write();
      await ask(async () => found('second'));
      await write();
      let finish = (_finding: Finding<string>): void => {};
      const slow = ask(() => new Promise((resolve) => (finish = resolve)));
      await write();
      const third = ask(async () => found('third'));
      finish(found('before'));
      assert.equal((await third).value, 'third');
      await slow;
      assert.notEqual((await ask(async () => found('fourth'))).value, 'before');
    });

    it('tells who asked what went wrong, and looks again for the next', async () => {
      await openCache();
      await write();
      await assert.rejects(
        ask(() => Promise.reject(new Error('away'))),
        { message: 'away' },
      );
      assert.equal((await ask(async () => found('again'))).value, 'again');
    });
  }),
);

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobPage } from '@union-jobs/contract';
import { forEachDatabase } from '../databases.ts';
import { openedAt, openJobBoard, type JobBoard } from './job-board.ts';

const standing = 400;
const changes = 1000;
const changesPerPage = 25;

forEachDatabase((name, open) =>
  describe(`a walk through GET /v1/jobs on ${name}`, () => {
    let board: JobBoard;
    let ids: string[];
    before(async () => {
      board = await openJobBoard(open);
      ids = (await board.add(...drafts(standing, '焊工'))).map((row) => row.id);
    });
    after(() => board.database.close());

    for (const query of ['', 'q=焊工&', 'q=焊工&sort=relevance&', 'region=220100&']) {
      it(`sees each standing job once while ${changes} others change: ${query || 'all'}`, async () => {
        const seen: string[] = [];
        let moving: string[] = [];
        let changed = 0;
        let cursor: string | null = null;
        do {
          const at: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
          const page: JobPage = await board.read(`/jobs?${query}limit=10${at}`);
          seen.push(...page.items.map((job) => job.id));
          cursor = page.nextCursor;
          if (changed < changes) {
            await board.database.db
              .deleteFrom('job')
              .where('id', 'in', ['', ...moving])
              .execute();
            const added = await board.add(...drafts(changesPerPage, '焊工'));
            changed += moving.length + added.length;
            moving = added.map((row) => row.id);
          }
        } while (cursor !== null);
        await board.database.db.deleteFrom('job').where('id', 'in', moving).execute();
        const stood = new Set(ids);
        const counted = seen.filter((id) => stood.has(id));
        assert.ok(changed >= changes, `${changed} changes`);
        assert.equal(counted.length, standing);
        assert.deepEqual(new Set(counted), stood);
        assert.equal(new Set(seen).size, seen.length);
      });
    }
  }),
);

/** Jobs at random moments of a day, many at the same one; every other has the word in its text. */
function drafts(count: number, word: string) {
  return Array.from({ length: count }, (_, i) => ({
    title: i % 2 ? `${word}${Math.random()}` : `学徒${Math.random()}`,
    description: [{ type: 'paragraph' as const, children: [{ text: `学习${word}技术` }] }],
    publishedAt: new Date(openedAt.getTime() - Math.floor(Math.random() * 50) * 1_800_000),
  }));
}

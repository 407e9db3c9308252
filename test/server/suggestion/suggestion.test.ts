import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Suggestion } from '@union-jobs/contract';
import { forEachDatabase } from '../databases.ts';
import { openJobBoard, type JobBoard } from '../job/job-board.ts';

forEachDatabase((name, open) =>
  describe(`GET /v1/suggestions on ${name}`, () => {
    let board: JobBoard;
    before(async () => {
      board = await openJobBoard(open);
      await board.add(
        { title: '焊工' },
        { title: '焊工（包吃住）' },
        { title: '二保焊工' },
        { title: '会计', employer: { name: '长春焊接设备有限公司' } },
        { title: 'WordPress 开发' },
        { title: '诚聘焊工三名要求能吃苦耐劳有责任心服从安排可长期稳定工作的优先录用' },
      );
    });
    after(() => board.database.close());

    async function suggest(q: string): Promise<Suggestion[]> {
      const address = `/suggestions?q=${encodeURIComponent(q)}`;
      return (await board.read<{ items: Suggestion[] }>(address)).items;
    }
    const texts = (items: Suggestion[]) => items.map(({ kind, text }) => `${kind} ${text}`);

    it('offers titles, the commonest first, each once, and no sentences', async () => {
      assert.deepEqual(texts(await suggest('焊工')), ['title 焊工', 'title 二保焊工']);
    });

    it('offers employers after titles', async () => {
      assert.deepEqual(texts(await suggest('焊')), ['title 焊工', 'title 二保焊工']);
      assert.deepEqual(texts(await suggest('焊接')), ['employer 长春焊接设备有限公司']);
    });

    it('offers places that begin so, the widest first, with their code', async () => {
      const [city] = (await suggest('长春')).filter(({ kind }) => kind === 'region');
      assert.deepEqual(city, {
        kind: 'region',
        text: '吉林省长春市',
        region: '220100',
        ranges: [],
      });
      const [province, second] = await suggest('吉林');
      assert.equal(province?.region, '220000');
      assert.equal(second?.region, '220200');
    });

    it('marks what was typed', async () => {
      const [first] = await suggest('word');
      assert.deepEqual(first, {
        kind: 'title',
        text: 'WordPress 开发',
        region: null,
        ranges: [[0, 9]],
      });
    });

    it('offers nothing for what no posting holds', async () => {
      assert.deepEqual(await suggest('鹦鹉螺'), []);
      assert.deepEqual(await suggest('，'), []);
    });

    it('refuses an empty text', async () => {
      assert.equal((await board.get('/suggestions?q=')).status, 400);
    });
  }),
);

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobSummary } from '@union-jobs/contract';
import { forEachDatabase } from '../databases.ts';
import { openedAt, openJobBoard, type DraftPart, type JobBoard } from './job-board.ts';

const welder: DraftPart = { title: '电焊工', regionCode: '220103', industry: 'C' };
const elsewhere = { regionCode: '440100' };

forEachDatabase((name, open) =>
  describe(`GET /v1/jobs/{id}/similar on ${name}`, () => {
    let board: JobBoard;
    before(async () => {
      board = await openJobBoard(open);
    });
    after(() => board.database.close());

    async function titlesLike(id: string): Promise<string[]> {
      const { items } = await board.read<{ items: JobSummary[] }>(`/jobs/${id}/similar`);
      return items.map((job) => job.title);
    }

    it('lists shared words of the title first, then the field of work in the place', async () => {
      const [one] = await board.add(
        welder,
        { ...welder, title: '注塑工', employer: { name: '甲厂' } },
        { ...welder, title: '高级电焊工', employer: { name: '乙厂' } },
        { ...welder, title: '电焊工学徒', employer: { name: '丙厂' }, regionCode: '220200' },
        { ...welder, ...elsewhere, title: '电焊工', employer: { name: '丁厂' } },
        { title: '护士', industry: 'Q', employer: { name: '戊医院' } },
      );
      assert.deepEqual(await titlesLike(one?.id ?? ''), ['高级电焊工', '电焊工学徒', '注塑工']);
    });

    it('leaves out what is past its validity, not yet public or another organization’s', async () => {
      const title = '瓷砖打磨师';
      const [one] = await board.add(
        { title },
        { title: `${title}甲`, validUntil: new Date(openedAt.getTime() - 1) },
        { title: `${title}乙`, publishedAt: new Date(openedAt.getTime() + 1000) },
      );
      const neighbour = await board.neighbour();
      await neighbour.add({ title: `${title}丙` });
      assert.deepEqual(await titlesLike(one?.id ?? ''), []);
      assert.equal((await neighbour.get(`/jobs/${one?.id}/similar`)).status, 404);
    });

    it('answers for a job that has closed', async () => {
      const title = '琉璃吹制工';
      const past = new Date(openedAt.getTime() - 1);
      const [closed] = await board.add({ title, validUntil: past }, { title: `${title}助理` });
      assert.deepEqual(await titlesLike(closed?.id ?? ''), [`${title}助理`]);
    });

    it('takes at most three of one employer and ten in all', async () => {
      const title = '缫丝挡车工';
      const of = (employer: string, count: number): DraftPart[] =>
        Array.from({ length: count }, (_, i) => ({
          title: `${title}${i}`,
          employer: { name: employer },
        }));
      const [one] = await board.add({ title }, ...of('一号丝厂', 8));
      assert.equal((await titlesLike(one?.id ?? '')).length, 3);
      await board.add(...['二', '三', '四', '五'].flatMap((n) => of(`${n}号丝厂`, 8)));
      assert.equal((await titlesLike(one?.id ?? '')).length, 10);
    });
  }),
);

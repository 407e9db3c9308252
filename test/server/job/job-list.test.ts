import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JobPage, Problem } from '@union-jobs/contract';
import { forEachDatabase } from '../databases.ts';
import { openedAt, openJobBoard, type JobBoard } from './job-board.ts';

const minuteMs = 60_000;
const minutesAgo = (minutes: number) => new Date(openedAt.getTime() - minutes * minuteMs);

forEachDatabase((name, open) =>
  describe(`GET /v1/jobs as a list on ${name}`, () => {
    let board: JobBoard;
    before(async () => {
      board = await openJobBoard(open);
      const drafts = Array.from({ length: 30 }, (_, i) => ({
        title: `装配工${i}`,
        publishedAt: minutesAgo(100 - i),
      }));
      await board.add(...drafts);
    });
    after(() => board.database.close());

    async function refusal(address: string): Promise<Problem> {
      const response = await board.get(address);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      return (await response.json()) as Problem;
    }

    it('shows 20 of the newest and a cursor to the rest', async () => {
      const page = await board.read<JobPage>('/jobs');
      assert.deepEqual(
        page.items.map((job) => job.title),
        Array.from({ length: 20 }, (_, i) => `装配工${29 - i}`),
      );
      const next = await board.read<JobPage>(`/jobs?cursor=${page.nextCursor}`);
      assert.equal(next.items.length, 10);
      assert.equal(next.nextCursor, null);
    });

    it('takes 100 rows at most and names the limit when asked for more', async () => {
      const problem = await refusal('/jobs?limit=101');
      assert.equal(problem.code, 'invalid_request');
      assert.deepEqual(
        problem.errors?.map((field) => field.pointer),
        ['/query/limit'],
      );
    });

    for (const [query, pointer] of [
      ['nonsense=1', '/query/nonsense'],
      ['limit=5&limit=6', '/query/limit'],
      ['sort=oldest', '/query/sort'],
      ['education=phd', '/query/education/0'],
      ['payMin=-1', '/query/payMin'],
      ['region=22', '/query/region/0'],
      ['postedWithin=366', '/query/postedWithin'],
      [`q=${'长'.repeat(101)}`, '/query/q'],
    ] as const) {
      it(`refuses ${query.slice(0, 30)} and names ${pointer}`, async () => {
        const problem = await refusal(`/jobs?${query}`);
        assert.equal(problem.status, 400);
        assert.equal(problem.errors?.[0]?.pointer, pointer);
      });
    }

    it('finds by a retired region what followed it, and the other way round', async () => {
      const [row] = await board.add({ title: '导游', regionCode: '340225' });
      assert.equal(row?.region_code, '340281');
      const found = async (code: string) =>
        (await board.read<JobPage>(`/jobs?region=${code}`)).items.map((job) => job.title);
      assert.deepEqual(await found('340225'), ['导游']);
      assert.deepEqual(await found('340281'), ['导游']);
      const { db } = board.database;
      await db
        .updateTable('job')
        .set({ region_code: '340225' })
        .where('id', '=', row?.id ?? '')
        .execute();
      assert.deepEqual(await found('340281'), ['导游']);
      await db
        .deleteFrom('job')
        .where('id', '=', row?.id ?? '')
        .execute();
    });

    it('answers the organization beside the jobs when asked', async () => {
      const page = await board.read<JobPage>('/jobs?include=organization');
      assert.equal(page.organization?.name, '示例市总工会');
      assert.deepEqual(page.organization?.hotlines, ['12333', '12351']);
    });

    describe('cursor', () => {
      async function firstCursor(query: string): Promise<string> {
        const page = await board.read<JobPage>(`/jobs?limit=5${query}`);
        return encodeURIComponent(page.nextCursor ?? '');
      }

      it('goes with the same filters written in another order', async () => {
        const cursor = await firstCursor('&education=any&education=college');
        const page = await board.read<JobPage>(
          `/jobs?education=college&education=any&limit=3&cursor=${cursor}`,
        );
        assert.deepEqual(
          page.items.map((job) => job.title),
          ['装配工24', '装配工23', '装配工22'],
        );
      });

      it('is refused when changed, or for other filters, another sort or another organization', async () => {
        const cursor = await firstCursor('');
        const neighbour = await board.neighbour();
        const answers = [
          await board.get(
            `/jobs?cursor=${cursor.replace(/\.(.)/, (_, first) => (first === 'A' ? '.B' : '.A'))}`,
          ),
          await board.get(`/jobs?cursor=W10.${cursor.split('.')[1]}`),
          await board.get('/jobs?cursor=junk'),
          await board.get(`/jobs?education=any&cursor=${cursor}`),
          await board.get(`/jobs?sort=relevance&cursor=${cursor}`),
          await neighbour.get(`/jobs?cursor=${cursor}`),
        ];
        for (const answer of answers) {
          const problem = (await answer.json()) as Problem;
          assert.equal(problem.code, 'invalid_cursor');
          assert.match(problem.detail, /请从第一页重新开始/);
        }
      });
    });

    it('shows nothing of another organization, in lists and by id', async () => {
      const neighbour = await board.neighbour();
      const { items } = await neighbour.read<JobPage>('/jobs?q=装配工&include=facets');
      assert.deepEqual(items, []);
      const mine = await board.read<JobPage>('/jobs?limit=1');
      const theirs = await neighbour.get(`/jobs/${mine.items[0]?.id}`);
      const absent = await neighbour.get('/jobs/job_00000000000000000000');
      const [one, other] = [(await theirs.json()) as Problem, (await absent.json()) as Problem];
      assert.equal(theirs.status, 404);
      assert.deepEqual(
        { ...one, instance: '', requestId: '' },
        { ...other, instance: '', requestId: '' },
      );
    });
  }),
);

forEachDatabase((name, open) =>
  describe(`a job's time on ${name}`, () => {
    let board: JobBoard;
    before(async () => {
      board = await openJobBoard(open);
    });
    after(() => board.database.close());

    const secondsLater = (seconds: number) => new Date(openedAt.getTime() + seconds * 1000);
    const titles = async (query = '') =>
      (await board.read<JobPage>(`/jobs${query}`)).items.map((job) => job.title);

    it('ends to the second, kept answers and counts included', async () => {
      const [row] = await board.add({ title: '电工', validUntil: secondsLater(30) });
      board.now = openedAt;
      const fresh = await board.get('/jobs?include=facets');
      assert.match(
        fresh.headers.get('cache-control') ?? '',
        /max-age=30, stale-while-revalidate=0/,
      );
      assert.match(fresh.headers.get('cache-control') ?? '', /stale-if-error=0/);
      board.now = secondsLater(29);
      assert.deepEqual(await titles('?include=facets'), ['电工']);
      assert.equal((await board.get(`/jobs/${row?.id}`)).status, 200);
      board.now = secondsLater(30);
      const page = await board.read<JobPage>('/jobs?include=facets');
      assert.deepEqual([page.items.length, page.facets?.jobs.value], [0, 0]);
      const closed = await board.get(`/jobs/${row?.id}`);
      assert.equal(closed.status, 410);
      assert.equal(((await closed.json()) as Problem).code, 'job_closed');
    });

    it('begins to the second', async () => {
      board.now = openedAt;
      const [row] = await board.add({ title: '钳工', publishedAt: secondsLater(10) });
      assert.deepEqual(await titles('?q=钳工'), []);
      assert.equal((await board.get(`/jobs/${row?.id}`)).status, 404);
      board.now = secondsLater(10);
      assert.deepEqual(await titles('?q=钳工'), ['钳工']);
    });

    it('ends for "posted within" when it grows too old', async () => {
      board.now = openedAt;
      await board.add({ title: '铆工', publishedAt: minutesAgo(24 * 60 - 1) });
      assert.deepEqual(await titles('?q=铆工&postedWithin=1'), ['铆工']);
      board.now = secondsLater(61);
      assert.deepEqual(await titles('?q=铆工&postedWithin=1'), []);
    });

    it('shows what was written a moment ago, though the answer was kept', async () => {
      board.now = openedAt;
      assert.deepEqual(await titles('?q=漆工'), []);
      const [row] = await board.add({ title: '漆工' });
      assert.deepEqual(await titles('?q=漆工'), ['漆工']);
      await board.database.db
        .updateTable('job')
        .set({ closed_at: openedAt })
        .where('id', '=', row?.id ?? '')
        .execute();
      assert.deepEqual(await titles('?q=漆工'), []);
    });

    it('answers 304 to an ETag that still stands', async () => {
      const first = await board.get('/jobs?q=油工');
      const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
      assert.equal((await board.get('/jobs?q=油工', headers)).status, 304);
      await board.add({ title: '油工' });
      assert.equal((await board.get('/jobs?q=油工', headers)).status, 200);
    });
  }),
);

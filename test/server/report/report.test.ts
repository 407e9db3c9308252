import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { StaffReport } from '@union-jobs/contract';
import { forgetReports } from '../../../packages/server/src/report/report-upkeep.ts';
import { forEachDatabase } from '../databases.ts';
import {
  openDesk,
  openNeighbourDesk,
  type ApplicationDesk,
} from '../application/application-desk.ts';

forEachDatabase((name, open) =>
  describe(`reports of postings on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    const send = (jobId: string, body: object) =>
      desk.ask('POST', `/jobs/${jobId}/reports`, { body });
    const listed = async (query = '') =>
      (
        await desk.read<{ items: StaffReport[]; nextCursor: string | null }>(
          'GET',
          `/admin/reports?${query}`,
          { key: desk.secret },
        )
      ).items;
    const settle = (id: string, outcome: string) =>
      desk.ask('POST', `/admin/reports/${id}/settlement`, { key: desk.secret, body: { outcome } });

    it('reach staff with the words of the person', async () => {
      const jobId = await desk.addJob({ title: '质检员' });
      const response = await send(jobId, { reason: 'asks_fee', detail: '面试时要交 300 元服装费' });
      assert.equal(response.status, 201);
      assert.match(((await response.json()) as { id: string }).id, /^rpt_/);
      const [report] = await listed(`job=${jobId}`);
      assert.equal(report?.job.title, '质检员');
      assert.equal(report?.reason, 'asks_fee');
      assert.equal(report?.detail, '面试时要交 300 元服装费');
      assert.equal(report?.settled, null);
    });

    it('need no words, and refuse too many and unknown reasons', async () => {
      const jobId = await desk.addJob();
      assert.equal((await send(jobId, { reason: 'other' })).status, 201);
      assert.equal((await listed(`job=${jobId}`))[0]?.detail, null);
      const long = await send(jobId, { reason: 'other', detail: '长'.repeat(501) });
      assert.equal(long.status, 422);
      assert.equal((await send(jobId, { reason: 'dislike' })).status, 422);
    });

    it('are stored once however often they are sent', async () => {
      const jobId = await desk.addJob();
      const sent = { body: { reason: 'unreachable' }, idempotencyKey: 'one-report-of-a-person' };
      const first = await desk.read('POST', `/jobs/${jobId}/reports`, sent);
      assert.deepEqual(await desk.read('POST', `/jobs/${jobId}/reports`, sent), first);
      assert.equal((await listed(`job=${jobId}`)).length, 1);
    });

    it('take a posting down when staff says so, and are settled with it', async () => {
      const jobId = await desk.addJob();
      for (const reason of ['asks_fee', 'impersonation']) await send(jobId, { reason });
      const [report] = await listed(`job=${jobId}`);
      assert.equal((await settle(report?.id ?? '', 'taken_down')).status, 200);
      assert.equal((await desk.ask('GET', `/jobs/${jobId}`)).status, 410);
      assert.deepEqual(await listed(`job=${jobId}`), []);
      const outcomes = (await listed(`settled=yes&job=${jobId}`)).map(
        ({ settled }) => settled?.outcome,
      );
      assert.deepEqual(outcomes, ['taken_down', 'taken_down']);
    });

    it('leave a posting alone when they are dismissed', async () => {
      const jobId = await desk.addJob();
      await send(jobId, { reason: 'false_information' });
      const [report] = await listed(`job=${jobId}`);
      await settle(report?.id ?? '', 'dismissed');
      assert.equal((await desk.ask('GET', `/jobs/${jobId}`)).status, 200);
    });

    it('are walked page by page', async () => {
      const jobId = await desk.addJob();
      for (let i = 0; i < 5; i += 1) await send(jobId, { reason: 'other', detail: `第${i}次` });
      const seen: (string | null)[] = [];
      let cursor = '';
      do {
        const page = await desk.read<{ items: StaffReport[]; nextCursor: string | null }>(
          'GET',
          `/admin/reports?job=${jobId}&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
          { key: desk.secret },
        );
        seen.push(...page.items.map((item) => item.detail));
        cursor = page.nextCursor ?? '';
      } while (cursor);
      assert.deepEqual([...seen].sort(), ['第0次', '第1次', '第2次', '第3次', '第4次']);
    });

    it('are another organization’s secret, and a page’s key reads none', async () => {
      const jobId = await desk.addJob();
      await send(jobId, { reason: 'other', detail: '只给本工会看' });
      const [report] = await listed(`job=${jobId}`);
      const neighbour = await openNeighbourDesk(desk);
      const path = `/admin/reports/${report?.id}/settlement`;
      const sent = { key: neighbour.secret, body: { outcome: 'taken_down' } };
      assert.equal((await neighbour.ask('POST', path, sent)).status, 404);
      assert.equal((await desk.ask('GET', `/jobs/${jobId}`)).status, 200);
      assert.equal(
        (await neighbour.ask('POST', `/jobs/${jobId}/reports`, { body: { reason: 'other' } }))
          .status,
        404,
      );
      assert.equal((await desk.ask('GET', '/admin/reports')).status, 403);
    });

    it('hold their words sealed, and lose them with their key after three years', async () => {
      const jobId = await desk.addJob();
      await send(jobId, { reason: 'other', detail: '金丝雀一一二三五八' });
      const { db } = desk.database;
      const rows = await db.selectFrom('report').selectAll().where('job_id', '=', jobId).execute();
      assert.doesNotMatch(Buffer.from(rows[0]?.detail ?? []).toString(), /金丝雀/);
      const now = new Date(desk.board.now.getTime() + 3 * 365 * 86_400_000 + 1000);
      await forgetReports(db, { vault: desk.vault, now });
      assert.deepEqual(await db.selectFrom('report').selectAll().execute(), []);
      const keys = await db
        .selectFrom('vault.key')
        .select('id')
        .where('id', 'like', 'rpt_%')
        .execute();
      assert.deepEqual(keys, []);
    });
  }),
);

import type { ApplicationReceipt, Job, JobPage } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  openDesk,
  openNeighbourDesk,
  problemOf,
  type ApplicationDesk,
} from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair } from './fair-desk.ts';

forEachDatabase((name, open) => {
  describe(`the jobs of a fair held together on ${name}`, () => {
    let owner: ApplicationDesk;
    let host: ApplicationDesk;
    let fairId: string;
    let ids: string[];
    before(async () => {
      owner = await openDesk(open);
      host = await openNeighbourDesk(owner);
      const { organizationId } = host.board;
      const hosts = [{ role: 'organizer' as const, name: '邻市总工会', organizationId }];
      ({ id: fairId } = await createFair(owner, { hosts }));
      await show(true);
      const title = '联合招聘焊工';
      ids = [
        await owner.addJob({ fairId, title, employer: { name: '甲厂' } }),
        await host.addJob({ fairId, title, employer: { name: '乙厂' } }),
      ];
      await owner.addJob({ title });
    });
    after(() => owner.database.close());

    const show = (isShown: boolean) =>
      host.read('POST', `/admin/fairs/${fairId}/showing`, { key: host.secret, body: { isShown } });
    const found = async (desk: ApplicationDesk, query: string) => {
      const page = await desk.read<JobPage>('GET', `/jobs?include=facets${query}`);
      assert.equal(page.facets?.jobs.value, page.items.length);
      return page.items.map(({ id }) => id).sort();
    };

    it('are listed by every host, whoever published them, with the fair and with it alone', async () => {
      for (const desk of [owner, host]) {
        assert.deepEqual(await found(desk, `&fair=${fairId}`), [...ids].sort());
        assert.deepEqual(await found(desk, `&fair=${fairId}&q=焊工`), [...ids].sort());
      }
      assert.equal((await found(owner, '&q=焊工')).length, 2);
      assert.deepEqual(await found(host, '&q=焊工'), [ids[1]]);
      const stranger = await openNeighbourDesk(owner);
      assert.deepEqual(await found(stranger, `&fair=${fairId}`), []);
    });

    it('are opened, applied for and managed on the pages of any host', async () => {
      const [theirs = ''] = ids;
      assert.equal((await host.read<Job>('GET', `/jobs/${theirs}`)).employer.name, '甲厂');
      await host.read('GET', `/jobs/${theirs}/similar`);
      const { id, manageToken: token } = await host.apply(theirs);
      for (const desk of [host, owner]) {
        assert.equal((await desk.ask('GET', `/applications/${id}`, { token })).status, 200);
      }
      await host.read('POST', `/applications/${id}/withdrawal`, { token });
      const audit = await owner.database.db
        .selectFrom('audit')
        .select('organization_id')
        .where('subject', '=', id)
        .execute();
      assert.deepEqual(audit, [{ organization_id: owner.board.organizationId }]);
    });

    it('belong to who published them: their staff has applications and reports, others none', async () => {
      const [theirs = ''] = ids;
      const receipt: ApplicationReceipt = await host.apply(theirs);
      await host.read('POST', `/jobs/${theirs}/reports`, { body: { reason: 'asks_fee' } });
      const counted = async (desk: ApplicationDesk, path: string) => {
        const page = await desk.read<{ items: unknown[] }>('GET', path, { key: desk.secret });
        return page.items.length;
      };
      const path = `/admin/applications/${receipt.id}`;
      assert.equal((await owner.ask('GET', path, { key: owner.secret })).status, 200);
      assert.equal((await host.ask('GET', path, { key: host.secret })).status, 404);
      assert.equal(await counted(owner, '/admin/reports?settled=no'), 1);
      assert.equal(await counted(host, '/admin/reports?settled=no'), 0);
    });

    it('are gone from the pages of a host that shows the fair no more', async () => {
      const [theirs = ''] = ids;
      await show(false);
      assert.deepEqual(await found(host, `&fair=${fairId}`), [ids[1]]);
      const answer = await host.ask('GET', `/jobs/${theirs}`);
      assert.equal((await problemOf(answer)).code, 'not_found');
    });
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { forgetExpired } from '../../../packages/server/src/application/application-upkeep.ts';
import { verifyAudit } from '../../../packages/server/src/audit/audit-queries.ts';
import { takeLease } from '../../../packages/server/src/lease-queries.ts';
import { forEachDatabase } from '../databases.ts';
import { newMobile, openDesk, type ApplicationDesk } from './application-desk.ts';

const dayMs = 86_400_000;

forEachDatabase((name, open) =>
  describe(`retention on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    /** Lets the upkeep run so many days after the desk was opened. */
    const keepUp = (days: number, holder = 'one') =>
      forgetExpired(desk.database.db, {
        vault: desk.vault,
        holder,
        clock: () => new Date(desk.board.now.getTime() + days * dayMs),
      });
    const stands = async ({ id, manageToken: token }: { id: string; manageToken: string }) =>
      (await desk.ask('GET', `/applications/${id}`, { token })).status === 200;
    const organization = (days: number) =>
      desk.database.db
        .updateTable('organization')
        .set({ application_retention_days: days })
        .where('id', '=', desk.board.organizationId)
        .execute();

    it('erases applications a year after their job has closed, and notes it', async () => {
      const validUntil = new Date(desk.board.now.getTime() + 10 * dayMs);
      const receipt = await desk.apply(await desk.addJob({ validUntil }));
      await keepUp(374);
      assert.ok(await stands(receipt));
      await keepUp(376);
      assert.ok(!(await stands(receipt)));
      assert.equal(await desk.vault.findKey(desk.database.db, receipt.id), undefined);
      const last = await desk.database.db
        .selectFrom('audit')
        .select(['actor', 'action', 'subject'])
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      assert.deepEqual(last, {
        actor: 'retention',
        action: 'application.erase',
        subject: receipt.id,
      });
      assert.equal((await verifyAudit(desk.database.db, desk.board.organizationId)).brokenAt, null);
    });

    it('follows the organization where it keeps them for a shorter time', async () => {
      const validUntil = new Date(desk.board.now.getTime() + 400 * dayMs);
      const receipt = await desk.apply(await desk.addJob({ validUntil }));
      await organization(30);
      await keepUp(429);
      assert.ok(await stands(receipt));
      await keepUp(431);
      assert.ok(!(await stands(receipt)));
      await organization(365);
    });

    it('erases what a restored backup brought back without its key', async () => {
      const receipt = await desk.apply(await desk.addJob());
      await desk.vault.destroyKeys(desk.database.db, [receipt.id]);
      assert.ok(!(await stands(receipt)));
      const { items } = await desk.read<{ items: { id: string }[] }>('GET', '/admin/applications', {
        key: desk.secret,
      });
      assert.ok(!items.some(({ id }) => id === receipt.id));
      await keepUp(0);
      const row = await desk.database.db
        .selectFrom('application')
        .select(['person', 'mobile_mark', 'number'])
        .where('id', '=', receipt.id)
        .executeTakeFirst();
      assert.deepEqual(row, { person: null, mobile_mark: null, number: null });
    });

    it('forgets the marks of mobile numbers a month after a job has closed', async () => {
      const { db } = desk.database;
      const validUntil = new Date(desk.board.now.getTime() + dayMs);
      const jobId = await desk.addJob({ validUntil });
      const mobile = newMobile();
      await desk.apply(jobId, { values: { mobile } });
      const marks = () =>
        db
          .selectFrom('application')
          .select('id')
          .where('job_id', '=', jobId)
          .where('mobile_mark', 'is not', null)
          .execute();
      await keepUp(20);
      assert.equal((await marks()).length, 1);
      await keepUp(32);
      assert.equal((await marks()).length, 0);
      assert.equal(await desk.vault.findKey(db, jobId), undefined);
    });
  }),
);

forEachDatabase((name, open) =>
  describe(`a lease on ${name}`, () => {
    it('is held by one at a time, and free again when its time is over', async (t) => {
      const { db, close } = await open();
      t.after(close);
      const take = (holder: string, seconds: number) =>
        takeLease(db, { name: 'work', holder, now: new Date(seconds * 1000), forMs: 60_000 });
      const first = await Promise.all([take('one', 0), take('two', 0), take('three', 0)]);
      assert.equal(first.filter(Boolean).length, 1);
      const holder = ['one', 'two', 'three'][first.indexOf(true)] ?? '';
      assert.equal(await take('four', 30), false);
      assert.equal(await take(holder, 30), true);
      assert.equal(await take('four', 89), false);
      assert.equal(await take('four', 91), true);
    });
  }),
);

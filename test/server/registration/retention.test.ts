import type { RegistrationReceipt } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { forgetExpired } from '../../../packages/server/src/application/application-upkeep.ts';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair, readFair, registrationBody } from '../fair/fair-desk.ts';

const dayMs = 86_400_000;

forEachDatabase((name, open) => {
  describe(`registrations after their fair on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    const keepUp = (days: number) =>
      forgetExpired(desk.database.db, {
        vault: desk.vault,
        holder: 'one',
        clock: () => new Date(desk.board.now.getTime() + days * dayMs),
      });

    it('lose their marks in a week and what was written in 90 days; figures stay', async () => {
      const fair = await createFair(desk, { registration: {} });
      const body = await registrationBody(desk, fair.id);
      const { id, manageToken } = await desk.read<RegistrationReceipt>('POST', '/registrations', {
        body,
      });
      const stored = () =>
        desk.database.db
          .selectFrom('registration')
          .select(['person', 'mobile_mark', 'state'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
      const status = async () =>
        (await desk.ask('GET', `/registrations/${id}`, { token: manageToken })).status;
      await keepUp(10);
      assert.ok((await stored()).mobile_mark);
      await keepUp(13);
      assert.equal((await stored()).mobile_mark, null);
      assert.equal(await desk.vault.findKey(desk.database.db, fair.id), undefined);
      await keepUp(93);
      assert.equal(await status(), 200);
      await keepUp(96);
      assert.equal(await status(), 404);
      assert.deepEqual(await stored(), { person: null, mobile_mark: null, state: 'registered' });
      assert.equal((await readFair(desk, fair.id)).counters.registered, 1);
      const erased = await desk.database.db
        .selectFrom('audit')
        .select(['actor', 'subject'])
        .where('action', '=', 'registration.erase')
        .execute();
      assert.deepEqual(erased, [{ actor: 'retention', subject: id }]);
    });
  });
});

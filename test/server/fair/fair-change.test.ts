import type { Fair, FairPage } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  openDesk,
  openNeighbourDesk,
  problemOf,
  type ApplicationDesk,
} from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair, fairBody, inDays, readFair, registrationBody } from './fair-desk.ts';

forEachDatabase((name, open) => {
  describe(`fairs that change on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    describe('POST /v1/admin/fairs/{id}/cancellation', () => {
      it('keeps the fair in calendars, with the reason, once', async () => {
        const { id } = await createFair(desk, { name: '取消的招聘会' });
        const cancel = () =>
          desk.read<Fair>('POST', `/admin/fairs/${id}/cancellation`, {
            key: desk.secret,
            body: { reason: '因天气原因取消' },
          });
        assert.equal((await cancel()).sequence, 1);
        assert.equal((await cancel()).sequence, 1);
        const page = await desk.read<FairPage>('GET', '/fairs?q=取消的');
        assert.deepEqual(
          page.items.map((fair) => [fair.id, fair.status, fair.statusNote]),
          [[id, 'cancelled', '因天气原因取消']],
        );
      });
    });

    describe('POST /v1/admin/fairs/{id}/reinstatement', () => {
      const staff = (path: string, body: object) =>
        desk.read<Fair>('POST', `/admin/fairs/${path}`, { key: desk.secret, body });
      const told = ({ status, statusNote, sequence, startsAt, previousStartsAt }: Fair) => {
        return { status, statusNote, sequence, startsAt, previousStartsAt };
      };

      it('alone has a cancelled fair take place, whatever a change says', async () => {
        const { id } = await createFair(desk);
        await staff(`${id}/cancellation`, { reason: '大雪' });
        const later = fairBody({ startsAt: inDays(9), endsAt: inDays(9, 6) });
        const mended = told(await staff(id, later));
        const times = { startsAt: inDays(9), previousStartsAt: inDays(4) };
        assert.deepEqual(mended, {
          ...times,
          status: 'cancelled',
          statusNote: '大雪',
          sequence: 2,
        });
        const noted = told(await staff(id, { ...later, note: '大雪，另行通知' }));
        assert.deepEqual(noted, { ...mended, statusNote: '大雪，另行通知', sequence: 3 });
        const again = told(await staff(`${id}/reinstatement`, { note: '改到 9 日举办' }));
        const held = { ...times, status: 'changed', statusNote: '改到 9 日举办', sequence: 4 };
        assert.deepEqual(again, held);
        assert.deepEqual(told(await readFair(desk, id)), held);
      });

      it('leaves a fair as it is that is not cancelled', async () => {
        const { id } = await createFair(desk);
        const before = await readFair(desk, id);
        assert.deepEqual(await staff(`${id}/reinstatement`, { note: '照常' }), before);
      });

      it('gives those who had a place their place again', async () => {
        const { id } = await createFair(desk, { registration: { capacity: 2 } });
        const register = async () =>
          desk.ask('POST', '/registrations', { body: await registrationBody(desk, id) });
        assert.equal((await register()).status, 201);
        const body = await registrationBody(desk, id);
        await staff(`${id}/cancellation`, {});
        const late = await problemOf(await desk.ask('POST', '/registrations', { body }));
        assert.equal(late.code, 'registration_closed');
        const { counters } = await staff(`${id}/reinstatement`, {});
        assert.equal(counters.registered, 1);
        assert.equal((await register()).status, 201);
      });

      it('is for the owner of the fair alone', async () => {
        const { id } = await createFair(desk);
        await staff(`${id}/cancellation`, {});
        const neighbour = await openNeighbourDesk(desk);
        const answer = await neighbour.ask('POST', `/admin/fairs/${id}/reinstatement`, {
          key: neighbour.secret,
          body: {},
        });
        assert.equal(answer.status, 404);
        assert.equal((await readFair(desk, id)).status, 'cancelled');
      });
    });

    describe('POST /v1/admin/fairs/{id}', () => {
      it('tells when a fair was to begin once people were told that it moved', async () => {
        const { id } = await createFair(desk);
        const move = (days: number, note?: string) =>
          desk.read<Fair>('POST', `/admin/fairs/${id}`, {
            key: desk.secret,
            body: { ...fairBody({ startsAt: inDays(days), endsAt: inDays(days, 6) }), note },
          });
        assert.equal((await move(5)).previousStartsAt, undefined);
        assert.equal((await move(6, '改期')).previousStartsAt, inDays(5));
        assert.equal((await move(6, '换了地点')).previousStartsAt, inDays(5));
        assert.equal((await move(7, '再改期')).previousStartsAt, inDays(6));
      });
    });
  });
});

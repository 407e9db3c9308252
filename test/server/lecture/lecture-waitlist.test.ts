import type { Booking, BookingReceipt, Lecture } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { endLapsedHolds } from '../../../packages/server/src/booking/booking-upkeep.ts';
import { at, openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from '../job/job-board.ts';

const lectureBody = {
  kind: 'psychological',
  title: '压力与睡眠',
  startsAt: at('2026-12-05', 14),
  endsAt: at('2026-12-05', 16),
};

forEachDatabase((name, open) => {
  describe(`the waitlist of a lecture on ${name}`, () => {
    let desk: CounselingDesk;
    before(async () => {
      desk = await openCounselingDesk(open);
    });
    afterEach(() => {
      desk.board.now = openedAt;
      assert.deepEqual(desk.faults, []);
    });
    after(() => desk.database.close());

    const staff = (path: string, body?: object) =>
      desk.read<Lecture>('POST', `/admin/lectures${path}`, {
        key: desk.secret,
        ...(body ? { body } : {}),
      });
    const ask = async (id: string, verb: 'bookings' | 'waitlist') =>
      desk.ask('POST', `/lectures/${id}/${verb}`, { body: await desk.client() });
    const had = async (id: string, verb: 'bookings' | 'waitlist') =>
      (await (await ask(id, verb)).json()) as BookingReceipt;
    const later = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000);
    const upkeep = () => endLapsedHolds(desk.database.db, () => desk.board.now);

    it('offers a seat in the order of asking, for a time, then to the next', async () => {
      const { id } = await staff('', { ...lectureBody, capacity: 1, offerMinutes: 60 });
      const booked = await had(id, 'bookings');
      const first = await had(id, 'waitlist');
      const second = await had(id, 'waitlist');
      assert.deepEqual([first.state, first.position, second.position], ['waiting', 1, 2]);

      await desk.own(booked, 'cancellation', {});
      const offered = await desk.own(first);
      assert.deepEqual([offered.state, offered.heldUntil], ['offered', later(60).toISOString()]);
      assert.equal((await desk.own(second)).position, 1);
      assert.equal((await ask(id, 'bookings')).status, 409, 'an offered seat is taken');

      desk.board.now = later(60);
      await upkeep();
      assert.equal((await desk.own(first)).state, 'expired');
      assert.equal((await desk.own(second)).state, 'offered');
      const late = await desk.ask('POST', `/bookings/${first.id}/acceptance`, {
        token: first.manageToken,
      });
      assert.equal(late.status, 409);
      assert.equal((await desk.own(second, 'acceptance')).state, 'booked');
      desk.board.now = later(600);
      await upkeep();
      assert.equal((await desk.own(second)).state, 'booked');
    });

    it('offers on what is declined or erased, and seats that are added', async () => {
      const { id } = await staff('', { ...lectureBody, capacity: 1 });
      await had(id, 'bookings');
      const [a, b, c] = [
        await had(id, 'waitlist'),
        await had(id, 'waitlist'),
        await had(id, 'waitlist'),
      ] as const;
      await staff(`/${id}`, { ...lectureBody, capacity: 2 });
      const states = async (...all: Booking[]) =>
        Promise.all(all.map(async (one) => (await desk.own(one as BookingReceipt)).state));
      assert.deepEqual(await states(a, b, c), ['offered', 'waiting', 'waiting']);
      await desk.own(a, 'cancellation', {});
      assert.deepEqual(await states(a, b, c), ['cancelled', 'offered', 'waiting']);
      await desk.ask('DELETE', `/bookings/${b.id}`, { token: b.manageToken });
      assert.deepEqual(await states(a, c), ['cancelled', 'offered']);
    });

    it('books a seat at once where one is free, and offers none of what is cancelled', async () => {
      const { id } = await staff('', { ...lectureBody, capacity: 1 });
      const first = await had(id, 'waitlist');
      assert.equal(first.state, 'booked');
      const second = await had(id, 'waitlist');
      await staff(`/${id}/cancellation`);
      for (const one of [first, second]) {
        assert.equal((await desk.own(one)).state, 'cancelled');
      }
      const { rows } = await sql<{ kind: string }>`
        select kind from reminder where booking_id = ${second.id}
      `.execute(desk.database.db);
      assert.deepEqual(rows, [{ kind: 'cancelled' }], 'who waits is told');
      assert.equal((await ask(id, 'waitlist')).status, 409);
    });

    it('never gives away more seats than there are, nor keeps one from who waits', async () => {
      const capacity = 4;
      const { id } = await staff('', { ...lectureBody, capacity });
      const all: BookingReceipt[] = [];
      for (let round = 0; round < 6; round += 1) {
        desk.board.now = later(round * 50);
        const steps = Array.from({ length: 6 }, async (_, nth) => {
          const answer = await ask(id, nth % 3 === 0 ? 'bookings' : 'waitlist');
          if (answer.status === 201) all.push((await answer.json()) as BookingReceipt);
        });
        const known = all.slice(-8).map(({ id: one, manageToken: token }, nth) => {
          const verb = (round + nth) % 3 === 0 ? 'cancellation' : 'acceptance';
          const body = verb === 'cancellation' ? { body: {} } : {};
          return desk.ask('POST', `/bookings/${one}/${verb}`, { token, ...body });
        });
        await Promise.all([...steps, ...known, upkeep(), upkeep()]);
        await upkeep();
        const { rows } = await sql<{ taken: number; seated: number; waiting: number }>`
          select taken,
            (select count(*) from booking where lecture_id = ${id}
              and state in ('booked', 'offered')) as seated,
            (select count(*) from booking where lecture_id = ${id} and state = 'waiting') as waiting
          from lecture_seat where lecture_id = ${id} and mode = 'live'
        `.execute(desk.database.db);
        const [{ taken, seated, waiting } = { taken: -1, seated: 0, waiting: 0 }] = rows;
        assert.equal(taken, seated);
        assert.ok(taken <= capacity, `${taken} of ${capacity}`);
        assert.ok(taken === capacity || waiting === 0, `${waiting} wait for a free seat`);
      }
    });

    it('would oversell if it looked before it took: so the race is a real one', async () => {
      const { id } = await staff('', { ...lectureBody, capacity: 100 });
      const { db } = desk.database;
      let sold = 0;
      await Promise.all(
        Array.from({ length: 40 }, async () => {
          const { taken } = await db
            .selectFrom('lecture_seat')
            .select('taken')
            .where('lecture_id', '=', id)
            .where('mode', '=', 'live')
            .executeTakeFirstOrThrow();
          if (taken >= 4) return;
          sold += 1;
          await sql`
            update lecture_seat set taken = taken + 1 where lecture_id = ${id} and mode = 'live'
          `.execute(db);
        }),
      );
      assert.ok(sold > 4, `${sold} sold`);
    });
  });
});

import type { BookingReceipt, Lecture } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { problemOf } from '../application/application-desk.ts';
import { at, openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { forEachDatabase } from '../databases.ts';

forEachDatabase((name, open) => {
  describe(`lectures on ${name}`, () => {
    let desk: CounselingDesk;
    before(async () => {
      desk = await openCounselingDesk(open);
    });
    after(() => desk.database.close());

    const lectureBody = {
      kind: 'psychological',
      title: '压力与睡眠',
      startsAt: at('2026-12-05', 14),
      endsAt: at('2026-12-05', 16),
      capacity: 5,
    };
    const staff = <T>(path: string, body?: object) =>
      desk.read<T>('POST', `/admin/lectures${path}`, {
        key: desk.secret,
        ...(body ? { body } : {}),
      });
    const seatsLeft = async (id: string) => {
      const { items } = await desk.read<{ items: Lecture[] }>('GET', '/lectures');
      return items.find((one) => one.id === id)?.seatsLeft;
    };

    it('never give away more seats than there are, and take them back', async () => {
      const { id } = await staff<Lecture>('', lectureBody);
      const body = await desk.client();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => desk.ask('POST', `/lectures/${id}/bookings`, { body })),
      );
      const had = answers.filter(({ status }) => status === 201);
      assert.equal(had.length, 5);
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        assert.equal((await problemOf(answer)).code, 'lecture_full');
      }
      assert.equal(await seatsLeft(id), 0);
      const [first] = await Promise.all(had.map((one) => one.json() as Promise<BookingReceipt>));
      assert.ok(first);
      assert.equal(first.lecture?.title, '压力与睡眠');
      assert.equal((await desk.own(first, 'cancellation', {})).state, 'cancelled');
      assert.equal((await desk.own(first, 'cancellation', {})).state, 'cancelled');
      assert.equal(await seatsLeft(id), 1);
      const few = await desk.ask('POST', `/admin/lectures/${id}`, {
        key: desk.secret,
        body: { ...lectureBody, capacity: 3 },
      });
      assert.equal((await problemOf(few)).code, 'invalid_fields');
    });

    it('are over once they have begun or were cancelled', async () => {
      const { id } = await staff<Lecture>('', lectureBody);
      assert.equal((await staff<Lecture>(`/${id}/cancellation`)).isCancelled, true);
      const answer = await desk.ask('POST', `/lectures/${id}/bookings`, {
        body: await desk.client(),
      });
      assert.equal((await problemOf(answer)).code, 'booking_over');
    });

    it('cancel what was booked when they are cancelled, however close together that comes', async () => {
      const { id } = await staff<Lecture>('', { ...lectureBody, capacity: 30 });
      const body = await desk.client();
      const book = () => desk.ask('POST', `/lectures/${id}/bookings`, { body });
      const early = await Promise.all(Array.from({ length: 3 }, book));
      const [, ...late] = await Promise.all([
        staff<Lecture>(`/${id}/cancellation`),
        ...Array.from({ length: 10 }, book),
      ]);
      const had = [...early, ...late].filter(({ status }) => status === 201);
      assert.ok(had.length >= 3);
      for (const one of had) {
        const receipt = (await one.json()) as BookingReceipt;
        assert.equal((await desk.own(receipt)).state, 'cancelled');
      }
      const seats = await desk.database.db
        .selectFrom('lecture_seat')
        .select('taken')
        .where('lecture_id', '=', id)
        .execute();
      assert.deepEqual(
        seats.map(({ taken }) => taken),
        [0, 0],
      );
    });
  });
});

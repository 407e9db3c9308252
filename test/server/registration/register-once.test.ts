import type { Fair, RegistrationReceipt } from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair, readFair, registrationBody } from '../fair/fair-desk.ts';

const visitors = 500;
const places = 30;

forEachDatabase((name, open) => {
  describe(`${visitors} who register for ${places} places at a time on ${name}`, () => {
    let desk: ApplicationDesk;
    let fair: Fair;
    before(async () => {
      desk = await openDesk(open);
      fair = await createFair(desk, { registration: { capacity: places } });
    });
    after(() => desk.database.close());

    it('have exactly the places, and the rest wait in the order of their turns', async () => {
      const body = await registrationBody(desk, fair.id);
      const answers = await Promise.all(
        Array.from({ length: visitors }, async (_, index) => {
          const mobile = `137${String(index).padStart(8, '0')}`;
          const values = { ...body.values, mobile };
          return desk.askUntilTold('POST', '/registrations', { body: { ...body, values } });
        }),
      );
      assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([201]));
      const receipts = (await Promise.all(
        answers.map((answer) => answer.json()),
      )) as RegistrationReceipt[];
      const registered = receipts.filter(({ state }) => state === 'registered');
      assert.equal(registered.length, places);
      const waiting = receipts.filter(({ state }) => state === 'waiting');
      assert.deepEqual(
        waiting.map(({ position }) => position ?? 0).sort((a, b) => a - b),
        Array.from({ length: visitors - places }, (_, index) => index + 1),
      );
      const { rows } = await sql<{ id: string }>`
        select id from registration where fair_id = ${fair.id} order by turn
      `.execute(desk.database.db);
      const first = new Set(rows.slice(0, places).map(({ id }) => id));
      assert.deepEqual(new Set(registered.map(({ id }) => id)), first);
      await assertCounted(desk, fair.id);
    });

    it('hand their places on in that order when many leave at a time', async () => {
      const { rows } = await sql<{ id: string; state: string }>`
        select id, state from registration where fair_id = ${fair.id} order by turn
      `.execute(desk.database.db);
      const { manageTokenOf } =
        await import('../../../packages/server/src/registration/registration-rules.ts');
      const leaving = rows.slice(0, 20);
      const answers = await Promise.all(
        leaving.map(({ id }) =>
          desk.askUntilTold('POST', `/registrations/${id}/withdrawal`, {
            token: manageTokenOf(desk.vault, id),
          }),
        ),
      );
      assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([200]));
      const after = await sql<{ id: string }>`
        select id from registration where fair_id = ${fair.id} and state = 'registered' order by turn
      `.execute(desk.database.db);
      assert.deepEqual(
        after.rows.map(({ id }) => id),
        rows.slice(20, 20 + places).map(({ id }) => id),
      );
      await assertCounted(desk, fair.id);
    });
  });
});

forEachDatabase((name, open) => {
  describe(`a look before the place is taken, on ${name}`, () => {
    it('oversells, which shows that the race is a real one', async () => {
      const desk = await openDesk(open);
      try {
        const { db } = desk.database;
        const { id } = await createFair(desk, { registration: { capacity: 1000 } });
        let sold = 0;
        await Promise.all(
          Array.from({ length: 100 }, async () => {
            const seat = await db
              .selectFrom('fair_seat')
              .select('registered')
              .where('fair_id', '=', id)
              .where('mode', '=', 'live')
              .executeTakeFirstOrThrow();
            if (seat.registered >= places) return;
            sold += 1;
            await sql`
              update fair_seat set registered = registered + 1 where fair_id = ${id} and mode = 'live'
            `.execute(db);
          }),
        );
        assert.ok(sold > places, `${sold} sold`);
      } finally {
        await desk.database.close();
      }
    });
  });
});

/** The figures of a fair equal its rows. */
async function assertCounted(desk: ApplicationDesk, fairId: string): Promise<void> {
  const { rows } = await sql<{ registered: number; waiting: number; attended: number }>`
    select count(*) filter (where state in ('registered', 'attended')) as registered,
      count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'attended') as attended
    from registration where fair_id = ${fairId} and mode = 'live'
  `.execute(desk.database.db);
  const { counters, registration } = await readFair(desk, fairId);
  assert.deepEqual(
    {
      registered: counters.registered,
      waiting: registration?.waiting,
      attended: counters.attended,
    },
    rows[0],
  );
}

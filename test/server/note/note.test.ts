import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../../packages/server/src/key/key-rules.ts';
import { problemOf } from '../application/application-desk.ts';
import { at, openCounselingDesk, type CounselingDesk } from '../booking/counseling-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair } from '../fair/fair-desk.ts';

forEachDatabase((name, open) => {
  describe(`notes of counselors on ${name}`, () => {
    let desk: CounselingDesk;
    before(async () => {
      desk = await openCounselingDesk(open, 2);
    });
    after(() => desk.database.close());

    const bookWithNote = async (startsAt: string) => {
      const [counselor] = desk.counselors;
      const booked = await desk.book(startsAt, { counselorId: counselor?.id });
      const key = await desk.counselorKey(counselor?.id ?? '');
      const path = `/admin/bookings/${booked.id}/notes`;
      await desk.read('POST', path, { key, body: { text: '睡眠不好，下周再谈' } });
      return { booked, key, path };
    };

    it('are read by the key of the counselor who wrote them', async () => {
      const { key, path, booked } = await bookWithNote(at('2026-11-25', 9));
      const { items } = await desk.read<{ items: { text: string; bookingId: string }[] }>(
        'GET',
        path,
        { key },
      );
      assert.deepEqual(
        items.map(({ text, bookingId }) => [text, bookingId]),
        [['睡眠不好，下周再谈', booked.id]],
      );
    });

    it('are refused to every other type of key, whatever its scopes say', async () => {
      const { path, key } = await bookWithNote(at('2026-11-25', 10));
      const { organizationId } = desk.board;
      const { id: fairId } = await createFair(desk);
      for (const kind of ['publishable', 'secret', 'door'] as const) {
        for (const mode of ['test', 'live'] as const) {
          const scopes = [...Object.values(scopesOfKind).flat(), 'notes:write'];
          const ofFair = kind === 'door' ? { fairId } : {};
          const owner = { organizationId, kind, mode, scopes, allowedOrigins: [], ...ofFair };
          const other = await insertKey(desk.database.db, owner);
          for (const sent of [
            { method: 'GET', key: other },
            { method: 'POST', key: other, body: { text: 'x' } },
          ]) {
            const answer = await desk.ask(sent.method, path, sent);
            assert.equal((await problemOf(answer)).code, 'scope_missing', `${kind} ${mode}`);
          }
        }
      }
      const inBrowser = await desk.ask('GET', path, {
        key,
        headers: { origin: 'https://jobs.example.edu.cn' },
      });
      assert.equal((await problemOf(inBrowser)).code, 'secret_key_in_browser');
    });

    it('are unknown to another counselor, and a counselor reads nothing else', async () => {
      const { path, booked } = await bookWithNote(at('2026-11-25', 11));
      const other = await desk.counselorKey(desk.counselors[1]?.id ?? '');
      assert.equal(
        (await problemOf(await desk.ask('GET', path, { key: other }))).code,
        'not_found',
      );
      for (const elsewhere of ['/admin/bookings', '/jobs', '/counselors', '/admin/applications']) {
        const answer = await desk.ask('GET', elsewhere, { key: other });
        assert.equal((await problemOf(answer)).code, 'scope_missing', elsewhere);
      }
      const body = { text: 'x' };
      const answer = await desk.ask('POST', `/admin/bookings/${booked.id}/notes`, {
        key: other,
        body,
      });
      assert.equal((await problemOf(answer)).code, 'not_found');
    });

    it('are in no list of staff and no export, and go with the booking', async () => {
      const { booked, key, path } = await bookWithNote(at('2026-11-25', 12));
      const token = booked.manageToken;
      for (const [address, sent] of [
        ['/admin/bookings', { key: desk.secret }],
        [`/bookings/${booked.id}/export`, { token }],
      ] as const) {
        const text = await (await desk.ask('GET', address, sent)).text();
        assert.ok(text.includes(booked.id) && !text.includes('睡眠'), address);
      }
      await desk.read('DELETE', `/bookings/${booked.id}`, { token });
      assert.equal((await problemOf(await desk.ask('GET', path, { key }))).code, 'not_found');
      const left = await desk.database.db
        .selectFrom('counselor_note')
        .select('id')
        .where('booking_id', '=', booked.id)
        .execute();
      assert.deepEqual(left, []);
    });
  });
});

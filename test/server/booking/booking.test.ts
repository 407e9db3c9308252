import type {
  BookingExport,
  BookingForm,
  BookingReceipt,
  CounselingService,
} from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { endLapsedHolds } from '../../../packages/server/src/booking/booking-upkeep.ts';
import { openNeighbourDesk, problemOf } from '../application/application-desk.ts';
import { forEachDatabase } from '../databases.ts';
import { openedAt } from '../job/job-board.ts';
import { at, openCounselingDesk, type CounselingDesk } from './counseling-desk.ts';

forEachDatabase((name, open) => {
  describe(`bookings on ${name}`, () => {
    let desk: CounselingDesk;
    before(async () => {
      desk = await openCounselingDesk(open);
    });
    afterEach(() => {
      desk.board.now = openedAt;
      assert.deepEqual(desk.faults, []);
    });
    after(() => desk.database.close());

    const startsOf = async (date: string) =>
      (await desk.slots(date, date)).items.map(({ startsAt }) => startsAt);

    describe('POST /v1/bookings', () => {
      it('holds a slot for five minutes, then it is free again', async () => {
        const slot = at('2026-11-25', 10);
        assert.ok((await startsOf('2026-11-25')).includes(slot));
        const held = await desk.hold(slot);
        assert.equal(held.state, 'held');
        assert.equal(Date.parse(held.heldUntil ?? '') - openedAt.getTime(), 300_000);
        assert.deepEqual(
          held.sessions.map(({ startsAt, endsAt, state }) => [startsAt, endsAt, state]),
          [[slot, at('2026-11-25', 10, 50), 'held']],
        );
        assert.ok(!(await startsOf('2026-11-25')).includes(slot));
        const refused = await desk.refuseHold(slot);
        assert.equal(refused.code, 'slot_taken');
        assert.deepEqual(refused.nearest?.slice(0, 2).sort(), [
          at('2026-11-25', 9),
          at('2026-11-25', 11),
        ]);

        desk.board.now = new Date(openedAt.getTime() + 300_000);
        assert.ok((await startsOf('2026-11-25')).includes(slot));
        const late = await desk.ask('POST', `/bookings/${held.id}/confirmation`, {
          token: held.manageToken,
          body: await desk.client(),
        });
        assert.equal((await problemOf(late)).code, 'hold_expired');
        const next = await desk.hold(slot);
        assert.equal((await desk.own(held)).state, 'expired');
        await desk.own(next, 'release');
      });

      it('refuses what nobody offers: between slots, at night, too soon, too far ahead', async () => {
        for (const wrong of [
          at('2026-11-25', 10, 30),
          at('2026-11-25', 20),
          at('2026-11-23', 9),
          at('2027-06-01', 10),
        ]) {
          assert.equal((await desk.refuseHold(wrong)).code, 'slot_taken', wrong);
        }
      });

      it('gives one slot to one of many, who is told the same however often they ask', async () => {
        const body = { serviceId: desk.service.id, mode: 'phone', startsAt: [at('2026-11-27', 9)] };
        const intents = Array.from({ length: 12 }, () => randomUUID());
        const ask = (idempotencyKey: string) =>
          desk.ask('POST', '/bookings', { body, idempotencyKey });
        const answers = await Promise.all([...intents, ...intents].map(ask));
        const had = await Promise.all(
          answers
            .filter(({ status }) => status === 201)
            .map((one) => one.json() as Promise<BookingReceipt>),
        );
        const [first, again] = had;
        assert.equal(had.length, 2);
        assert.deepEqual(first, again);
        for (const answer of answers.filter(({ status }) => status !== 201)) {
          const { code, nearest } = await problemOf(answer);
          assert.equal(code, 'slot_taken');
          assert.equal(nearest?.[0], at('2026-11-27', 10));
        }
        assert.ok(first);
        await desk.own(first, 'release');
      });

      it('holds a series whole or not at all', async () => {
        const weekly = ['2026-12-02', '2026-12-09', '2026-12-16'].map((day) => at(day, 14));
        const inTheWay = await desk.book(weekly[1] ?? '');
        assert.equal((await desk.refuseHold(weekly)).code, 'slot_taken');
        assert.ok((await startsOf('2026-12-02')).includes(weekly[0] ?? ''));
        await desk.own(inTheWay, 'cancellation', {});
        const series = await desk.book(weekly);
        assert.deepEqual(
          series.sessions.map(({ startsAt }) => startsAt),
          weekly,
        );
        await desk.own(series, 'cancellation', { session: 2 });
        assert.ok((await startsOf('2026-12-09')).includes(weekly[1] ?? ''));
        assert.equal((await desk.own(series)).state, 'booked');
        assert.equal((await desk.own(series, 'cancellation', {})).state, 'cancelled');
      });

      it('never lets two services of one counselor overlap, kept-free times included', async () => {
        const [counselor] = desk.counselors;
        const other = await desk.addService({
          kind: 'legal_advice',
          name: '法律咨询',
          minutes: 20,
        });
        const body = { name: '咨询师1', serviceIds: [desk.service.id, other.id] };
        await desk.read('POST', `/admin/counselors/${counselor?.id}`, { key: desk.secret, body });
        const held = await desk.hold(at('2026-11-26', 10));
        // 9:30 + 20 minutes + 10 kept free ends as the other begins; 10:00 to 10:50 overlaps.
        const byOther = { serviceId: other.id };
        for (const minute of [0, 30]) {
          const refused = await desk.refuseHold(at('2026-11-26', 10, minute), byOther);
          assert.equal(refused.code, 'slot_taken');
        }
        const before = await desk.hold(at('2026-11-26', 9, 30), byOther);
        await desk.own(before, 'release');
        await desk.own(held, 'release');
      });

      it('spreads bookings with anybody fairly', async (t) => {
        const many = await openCounselingDesk(open, 4);
        t.after(() => many.database.close());
        const counts = new Map<string, number>();
        for (let day = 0; day < 3; day += 1) {
          for (let hour = 9; hour < 17; hour += 1) {
            const booked = await many.book(at(`2026-12-0${day + 1}`, hour));
            const id = booked.counselor?.id ?? '';
            counts.set(id, (counts.get(id) ?? 0) + 1);
          }
        }
        assert.deepEqual([...counts.values()], [6, 6, 6, 6]);
      });

      it('is another matter in test mode and for another organization', async () => {
        const neighbour = await openNeighbourDesk(desk);
        const body = {
          serviceId: desk.service.id,
          mode: 'phone',
          startsAt: [at('2026-11-27', 9)],
        };
        const answer = await neighbour.ask('POST', '/bookings', { body });
        assert.equal((await problemOf(answer)).code, 'not_found');
        const held = await desk.hold(at('2026-11-27', 9));
        const look = await neighbour.ask('GET', `/bookings/${held.id}`, {
          token: held.manageToken,
        });
        assert.equal((await problemOf(look)).code, 'not_found');
        await desk.own(held, 'release');
      });
    });

    describe('POST /v1/bookings/{id}/confirmation', () => {
      const readForm = () =>
        desk.read<BookingForm>('GET', `/counseling-services/${desk.service.id}/booking-form`);

      it('books with an alias and one contact, and tells all of it on request', async () => {
        const held = await desk.hold(at('2026-11-30', 9));
        const booked = await desk.confirm(held, {
          contact: { kind: 'wechat', value: 'xiaolu_2026' },
        });
        assert.equal(booked.state, 'booked');
        assert.equal(booked.heldUntil, null);
        const { manageToken: token } = held;
        const all = await desk.read<BookingExport>('GET', `/bookings/${held.id}/export`, { token });
        assert.deepEqual(all.client, {
          alias: '小鹿',
          contact: { kind: 'wechat', value: 'xiaolu_2026' },
          age: 'adult',
        });
        const form = await readForm();
        const given = { at: desk.board.now.toISOString() };
        assert.deepEqual(
          all.consents,
          [form.consent, form.sensitiveConsent].map(({ version, hash }) => ({
            version,
            hash,
            ...given,
          })),
        );
        for (const { hash, zh, en } of [form.consent, form.sensitiveConsent]) {
          const wording = createHash('sha256').update(`${zh}\n${en}`).digest('hex');
          assert.equal(hash, wording, 'the hash is of the words that were shown');
        }
      });

      it('takes who is 14 to 17 alone, and who is younger with a guardian', async () => {
        const form = await readForm();
        const { version, hash } = form.guardianConsent;
        for (const [age, part, count] of [
          ['minor', {}, 2],
          ['child', { guardianConsent: { version, hash } }, 3],
        ] as const) {
          const held = await desk.hold(at('2026-11-30', 13 + count));
          await desk.confirm(held, { age, ...part });
          const { manageToken: token } = held;
          const path = `/bookings/${held.id}/export`;
          const all = await desk.read<BookingExport>('GET', path, { token });
          assert.equal(all.client.age, age);
          assert.equal(all.consents.length, count);
        }
      });

      it('answers the same request again with the same booking', async () => {
        const held = await desk.hold(at('2026-11-30', 10));
        const sent = {
          token: held.manageToken,
          body: await desk.client(),
          idempotencyKey: 'the-same-intent-1234',
        };
        const path = `/bookings/${held.id}/confirmation`;
        const first = await desk.read('POST', path, sent);
        assert.deepEqual(await desk.read('POST', path, sent), first);
      });

      it('says what to mend, and asks a guardian for who is under 14', async () => {
        const held = await desk.hold(at('2026-11-30', 11));
        const body = await desk.client({
          contact: { kind: 'mobile', value: '12' },
          age: 'child',
          sensitiveConsent: { version: '1', hash: '0'.repeat(64) },
        });
        const path = `/bookings/${held.id}/confirmation`;
        const answer = await desk.ask('POST', path, { token: held.manageToken, body });
        const { code, errors = [] } = await problemOf(answer);
        assert.equal(code, 'invalid_fields');
        assert.deepEqual(
          errors.map((error) => [error.pointer, error.code]),
          [
            ['/body/contact/value', 'invalid_format'],
            ['/body/sensitiveConsent', 'consent_outdated'],
            ['/body/guardianConsent', 'guardian_needed'],
          ],
        );
        await desk.own(held, 'release');
      });

      it('needs the token of the hold', async () => {
        const held = await desk.hold(at('2026-11-30', 12));
        const sent = { token: 'A'.repeat(43), body: await desk.client() };
        const answer = await desk.ask('POST', `/bookings/${held.id}/confirmation`, sent);
        assert.equal((await problemOf(answer)).code, 'not_found');
        await desk.own(held, 'release');
      });
    });

    describe('POST /v1/bookings/{id}/move', () => {
      it('moves to a free time, or stays where it was', async () => {
        const [old, free, taken] = [9, 10, 11].map((hour) => at('2026-12-01', hour));
        const booked = await desk.book(old ?? '');
        const other = await desk.book(taken ?? '');
        const answer = await desk.ask('POST', `/bookings/${booked.id}/move`, {
          token: booked.manageToken,
          body: { startsAt: taken },
        });
        const refused = await problemOf(answer);
        assert.equal(refused.code, 'slot_taken');
        assert.ok(refused.nearest?.includes(free ?? ''));
        assert.equal((await desk.own(booked)).sessions[0]?.startsAt, old);
        const moved = await desk.own(booked, 'move', { startsAt: free });
        assert.equal(moved.sessions[0]?.startsAt, free);
        assert.ok((await startsOf('2026-12-01')).includes(old ?? ''));
        await desk.own(booked, 'cancellation', {});
        await desk.own(other, 'cancellation', {});
      });

      it('is over once the session has begun', async () => {
        const booked = await desk.book(at('2026-12-01', 9));
        desk.board.now = new Date(at('2026-12-01', 9));
        for (const [verb, body] of [
          ['move', { startsAt: at('2026-12-02', 9) }],
          ['cancellation', {}],
        ] as const) {
          const sent = { token: booked.manageToken, body };
          const answer = await desk.ask('POST', `/bookings/${booked.id}/${verb}`, sent);
          assert.equal((await problemOf(answer)).code, 'booking_over', verb);
        }
      });
    });

    describe('POST /v1/admin/bookings/{id}/attendance', () => {
      const say = async (id: string, state: string, key = desk.secret) =>
        desk.ask('POST', `/admin/bookings/${id}/attendance`, { key, body: { state } });

      it('says who came once a session has begun, and can be taken back', async () => {
        const booked = await desk.book(at('2026-12-01', 10));
        const early = await problemOf(await say(booked.id, 'no_show'));
        assert.equal(early.code, 'booking_over');
        desk.board.now = new Date(at('2026-12-01', 10, 1));
        for (const state of ['no_show', 'booked', 'attended']) {
          assert.equal((await say(booked.id, state)).status, 200);
          assert.equal((await desk.own(booked)).sessions[0]?.state, state, 'the person sees it');
        }
      });

      it('is for staff alone, and not for what was cancelled', async () => {
        const booked = await desk.book(at('2026-12-01', 12));
        await desk.own(booked, 'cancellation', {});
        desk.board.now = new Date(at('2026-12-01', 13));
        assert.equal((await problemOf(await say(booked.id, 'no_show'))).code, 'booking_over');
        const byPage = await say(booked.id, 'no_show', desk.key);
        assert.equal((await problemOf(byPage)).code, 'scope_missing');
      });
    });

    describe('POST /v1/counseling-services/{id}/waitlist', () => {
      it('offers what comes free in the order of asking, for a time, then to the next', async (t) => {
        const one = await openCounselingDesk(open);
        t.after(() => one.database.close());
        const { service } = one;
        const day = '2026-12-03';
        const booked = await one.book(at(day, 9));
        const waitFor = async () =>
          one.read<Awaited<ReturnType<typeof one.hold>>>(
            'POST',
            `/counseling-services/${service.id}/waitlist`,
            { body: { ...(await one.client()), mode: 'phone', from: day, to: day } },
          );
        const [first, second] = [await waitFor(), await waitFor()];
        assert.deepEqual([first.position, second.position], [1, 2]);
        await one.own(booked, 'cancellation', {});
        const offered = await one.own(first);
        assert.deepEqual([offered.state, offered.sessions[0]?.startsAt], ['offered', at(day, 9)]);
        assert.equal(Date.parse(offered.heldUntil ?? '') - one.board.now.getTime(), 120 * 60_000);
        assert.equal((await one.own(second)).position, 1);
        // Too late: it goes to the next, whoever else asks for it.
        one.board.now = new Date(openedAt.getTime() + 121 * 60_000);
        assert.equal((await one.refuseHold(at(day, 9))).code, 'slot_taken');
        await endLapsedHolds(one.database.db, () => one.board.now);
        assert.equal((await one.own(second)).state, 'offered');
        assert.equal((await one.own(first)).state, 'expired');
        assert.equal((await one.own(second, 'acceptance')).state, 'booked');
        assert.deepEqual(one.faults, []);
      });
    });

    describe('GET /v1/counseling-services', () => {
      it('says first whom to call when it cannot wait', async () => {
        const list = await desk.read<{
          crisis: { lines: { phone: string }[] };
          items: CounselingService[];
        }>('GET', '/counseling-services');
        assert.deepEqual(
          list.crisis.lines.map(({ phone }) => phone),
          ['120', '110', '12356'],
        );
        assert.ok(list.items.some(({ id }) => id === desk.service.id));
      });
    });

    describe('GET /v1/bookings/{id}/calendar', () => {
      it('says nothing but the time', async () => {
        const booked = await desk.book(at('2026-12-04', 9));
        const { text } = await desk.own<{ text: string }>(booked, undefined).then(() =>
          desk.read<{ text: string }>('GET', `/bookings/${booked.id}/calendar`, {
            token: booked.manageToken,
          }),
        );
        assert.match(text, /SUMMARY:预约\r\n/);
        assert.match(text, /DTSTART:20261204T010000Z\r\n/);
        for (const word of ['心理', '咨询', '小鹿', '工会', 'psycholog']) {
          assert.ok(!text.includes(word), word);
        }
      });
    });
  });
});

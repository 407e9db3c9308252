import type {
  Fair,
  RegistrationForm,
  RegistrationReceipt,
  RegistrationTicket,
} from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  openDesk,
  openNeighbourDesk,
  problemOf,
  type ApplicationDesk,
} from '../application/application-desk.ts';
import { openedAt } from '../job/job-board.ts';
import { forEachDatabase } from '../databases.ts';
import { createFair, fairBody, inDays, readFair, registrationBody } from '../fair/fair-desk.ts';

forEachDatabase((name, open) => {
  describe(`registrations on ${name}`, () => {
    let desk: ApplicationDesk;
    before(async () => {
      desk = await openDesk(open);
    });
    after(() => desk.database.close());

    const openFair = (capacity = 2) => createFair(desk, { registration: { capacity } });
    async function register(fair: Fair, values?: Record<string, unknown>) {
      const body = await registrationBody(desk, fair.id, values);
      return desk.read<RegistrationReceipt>('POST', '/registrations', { body });
    }
    const ticket = ({ id, manageToken }: RegistrationReceipt) =>
      desk.read<RegistrationTicket>('GET', `/registrations/${id}`, { token: manageToken });
    const codeOf = async (response: Response) => (await problemOf(response)).code;

    describe('POST /v1/registrations', () => {
      it('gives places, then turns in the waitlist, and tells of both in the fair', async () => {
        const fair = await openFair(2);
        const receipts = [];
        for (let turn = 0; turn < 4; turn += 1) receipts.push(await register(fair));
        assert.deepEqual(
          receipts.map(({ state, position }) => [state, position]),
          [
            ['registered', null],
            ['registered', null],
            ['waiting', 1],
            ['waiting', 2],
          ],
        );
        const { registration, counters } = await readFair(desk, fair.id);
        assert.deepEqual(
          [registration?.placesLeft, registration?.waiting, counters.registered],
          [0, 2, 2],
        );
      });

      it('says in form and ticket where one has to go', async () => {
        const venue = { name: '市体育馆', address: '和平路 1 号', transport: '公交 3 路' };
        const fair = await createFair(desk, { venue, registration: {} });
        const form = await desk.read<RegistrationForm>(
          'GET',
          `/fairs/${fair.id}/registration-form`,
        );
        assert.deepEqual(form.fair.venue, venue);
        assert.deepEqual((await ticket(await register(fair))).fair.venue, venue);
        assert.equal((await register(await openFair())).fair.venue, null);
      });

      it('answers the same request again with the same ticket', async () => {
        const fair = await openFair();
        const body = await registrationBody(desk, fair.id);
        const idempotencyKey = 'registration-0001';
        const ask = () => desk.ask('POST', '/registrations', { body, idempotencyKey });
        const first = await ask();
        assert.equal(first.status, 201);
        const again = await ask();
        assert.equal(again.headers.get('idempotency-replayed'), 'true');
        assert.deepEqual(await again.json(), await first.json());
        assert.equal((await readFair(desk, fair.id)).counters.registered, 1);
      });

      it('takes a mobile number once until it withdraws', async () => {
        const fair = await openFair();
        const values = { mobile: '138 0013 8000' };
        const receipt = await register(fair, values);
        const body = await registrationBody(desk, fair.id, { mobile: '13800138000' });
        const answer = await desk.ask('POST', '/registrations', { body });
        assert.equal(await codeOf(answer), 'already_registered');
        assert.equal((await readFair(desk, fair.id)).counters.registered, 1);
        await desk.read('POST', `/registrations/${receipt.id}/withdrawal`, {
          token: receipt.manageToken,
        });
        assert.equal((await register(fair, values)).state, 'registered');
      });

      it('says of every field what to do, and wants the consent that was shown', async () => {
        const fair = await openFair();
        const body = await registrationBody(desk, fair.id, { mobile: '12', email: 'a@b.cn' });
        const consent = { version: '0', hash: '0'.repeat(64) };
        const answer = await desk.ask('POST', '/registrations', { body: { ...body, consent } });
        const { errors = [] } = await problemOf(answer);
        assert.deepEqual(
          errors.map((error) => [error.pointer, error.code]),
          [
            ['/body/values/mobile', 'invalid_format'],
            ['/body/values/email', 'unrecognized_keys'],
            ['/body/consent', 'consent_outdated'],
          ],
        );
      });

      it('is refused without a waitlist once it is full', async () => {
        const fair = await createFair(desk, { registration: { capacity: 1, hasWaitlist: false } });
        await register(fair);
        const body = await registrationBody(desk, fair.id);
        const answer = await desk.ask('POST', '/registrations', { body });
        assert.equal(await codeOf(answer), 'fair_full');
      });

      it('is refused where registration is not open', async () => {
        const none = await createFair(desk);
        const early = await createFair(desk, { registration: { opensAt: inDays(1) } });
        const late = await createFair(desk, { registration: { deadline: inDays(0, -1) } });
        const shut = await createFair(desk, { registration: { isOpen: false } });
        const over = await createFair(desk, { startsAt: inDays(-2), endsAt: inDays(-1) });
        const cancelled = await openFair();
        await desk.read('POST', `/admin/fairs/${cancelled.id}/cancellation`, {
          key: desk.secret,
          body: {},
        });
        for (const { id } of [none, early, late, shut, over, cancelled]) {
          const answer = await desk.ask('GET', `/fairs/${id}/registration-form`);
          assert.equal(await codeOf(answer), 'registration_closed');
        }
      });
    });

    describe('POST /v1/registrations/{id}/withdrawal', () => {
      it('gives the place to the first who waits', async () => {
        const fair = await openFair(1);
        const [first, second, third] = [
          await register(fair),
          await register(fair),
          await register(fair),
        ];
        const left = await desk.read<RegistrationTicket>(
          'POST',
          `/registrations/${first.id}/withdrawal`,
          { token: first.manageToken },
        );
        assert.equal(left.state, 'withdrawn');
        assert.equal((await ticket(second)).state, 'registered');
        assert.deepEqual((await ticket(third)).position, 1);
        const { counters, registration } = await readFair(desk, fair.id);
        assert.deepEqual([counters.registered, registration?.waiting], [1, 1]);
      });

      it('wants the token of the person', async () => {
        const receipt = await register(await openFair());
        const neighbour = await openNeighbourDesk(desk);
        const path = `/registrations/${receipt.id}`;
        const token = receipt.manageToken;
        for (const answer of [
          await desk.ask('GET', path),
          await desk.ask('GET', path, { token: 'A'.repeat(43) }),
          await desk.ask('POST', `${path}/withdrawal`, { token: 'wrong' }),
          await neighbour.ask('GET', path, { token }),
        ]) {
          assert.equal(await codeOf(answer), 'not_found');
        }
      });
    });

    describe('DELETE /v1/registrations/{id}', () => {
      it('leaves nothing readable and gives the place back', async () => {
        const fair = await openFair(1);
        const receipt = await register(fair, { name: '王消失' });
        const next = await register(fair);
        const token = receipt.manageToken;
        const path = `/registrations/${receipt.id}`;
        const held = await desk.read<{ visitor: { name: string } }>('GET', `${path}/export`, {
          token,
        });
        assert.equal(held.visitor.name, '王消失');
        const erased = await desk.read('DELETE', path, { token });
        assert.deepEqual(await desk.read('DELETE', path, { token }), erased);
        assert.equal(await codeOf(await desk.ask('GET', path, { token })), 'not_found');
        assert.equal((await ticket(next)).state, 'registered');
        const row = await desk.database.db
          .selectFrom('registration')
          .select(['person', 'mobile_mark', 'code'])
          .where('id', '=', receipt.id)
          .executeTakeFirst();
        assert.deepEqual(row, { person: null, mobile_mark: null, code: null });
        assert.equal(await desk.vault.findKey(desk.database.db, receipt.id), undefined);
      });
    });

    describe('POST /v1/admin/fairs/{id}/check-ins', () => {
      const door = (fair: Fair, code: string, call = 'check-ins') =>
        desk.ask('POST', `/admin/fairs/${fair.id}/${call}`, { key: desk.secret, body: { code } });

      it('lets a code in, says when it came before, and takes a mistake back', async () => {
        const fair = await openFair(1);
        const { code } = await register(fair);
        const waiting = await register(fair);
        const first = (await (await door(fair, code)).json()) as Record<string, unknown>;
        assert.deepEqual([first['state'], first['wasAttended']], ['attended', false]);
        const again = (await (await door(fair, code)).json()) as Record<string, unknown>;
        assert.deepEqual(
          [again['wasAttended'], again['attendedAt']],
          [true, openedAt.toISOString()],
        );
        assert.equal((await readFair(desk, fair.id)).counters.attended, 1);
        const early = (await (await door(fair, waiting.code)).json()) as Record<string, unknown>;
        assert.deepEqual([early['state'], early['attendedAt']], ['waiting', null]);
        assert.equal(await codeOf(await door(fair, 'ZZZZZZZZ')), 'not_found');
        assert.equal(await codeOf(await door(await openFair(), code)), 'not_found');
        assert.equal((await door(fair, code, 'check-in-reversals')).status, 200);
        assert.equal((await readFair(desk, fair.id)).counters.attended, 0);
      });

      it('takes what was typed: the code in any form, or the mobile number', async () => {
        const fair = await openFair(3);
        const { code } = await register(fair);
        const typed = `${code.slice(0, 4).toLowerCase()}- ${code.slice(4)} `;
        assert.equal((await door(fair, typed)).status, 200);
        await register(fair, { mobile: '13500001111' });
        assert.equal((await door(fair, '135 0000 1111')).status, 200);
        assert.equal(await codeOf(await door(fair, '13500001112')), 'not_found');
        assert.equal((await readFair(desk, fair.id)).counters.attended, 2);
      });

      it('is over a day after the fair, and at once when it is cancelled', async () => {
        const fair = await openFair(3);
        const { code } = await register(fair);
        try {
          desk.board.now = new Date(inDays(5));
          assert.equal((await door(fair, code)).status, 200);
          desk.board.now = new Date(inDays(5, 7));
          assert.equal(await codeOf(await door(fair, code)), 'registration_closed');
        } finally {
          desk.board.now = openedAt;
        }
        const cancelled = await openFair();
        const receipt = await register(cancelled);
        const cancel = `/admin/fairs/${cancelled.id}/cancellation`;
        await desk.read('POST', cancel, { key: desk.secret, body: { reason: '大雪' } });
        assert.equal(await codeOf(await door(cancelled, receipt.code)), 'registration_closed');
        const { status, statusNote } = (await ticket(receipt)).fair;
        assert.deepEqual([status, statusNote], ['cancelled', '大雪']);
      });

      it('lets every host of a fair check in by code, and the keeper alone by number', async () => {
        const neighbour = await openNeighbourDesk(desk);
        const { organizationId } = neighbour.board;
        const fair = await createFair(desk, {
          hosts: [{ role: 'organizer', name: '邻市总工会', organizationId }],
          registration: {},
        });
        const path = `/admin/fairs/${fair.id}`;
        const theirs = (call: string, body: unknown) =>
          neighbour.ask('POST', `${path}/${call}`, { key: neighbour.secret, body });
        await theirs('showing', { isShown: true });
        const { code } = await register(fair, { mobile: '13500002222' });
        assert.equal(await codeOf(await theirs('check-ins', { code: '13500002222' })), 'not_found');
        assert.equal((await theirs('check-ins', { code })).status, 200);
      });

      it('keeps who came when they withdraw or erase', async () => {
        const fair = await openFair(1);
        const receipt = await register(fair);
        await door(fair, receipt.code);
        const token = receipt.manageToken;
        const path = `/registrations/${receipt.id}`;
        const left = await desk.read<RegistrationTicket>('POST', `${path}/withdrawal`, { token });
        assert.equal(left.state, 'attended');
        await desk.read('DELETE', path, { token });
        assert.equal((await readFair(desk, fair.id)).counters.attended, 1);
      });
    });

    describe('GET /v1/admin/fairs/{id}/registrations', () => {
      it('lists who asked in their order, a page at a time, and notes it', async () => {
        const fair = await openFair(2);
        for (const visitor of ['甲', '乙', '丙']) await register(fair, { name: visitor });
        const path = `/admin/fairs/${fair.id}/registrations?limit=2`;
        interface Page {
          items: { visitor: { name: string }; state: string }[];
          nextCursor: string | null;
        }
        const first = await desk.read<Page>('GET', path, { key: desk.secret });
        const rest = await desk.read<Page>('GET', `${path}&cursor=${first.nextCursor}`, {
          key: desk.secret,
        });
        assert.equal(rest.nextCursor, null);
        assert.deepEqual(
          [...first.items, ...rest.items].map(({ visitor, state }) => [visitor.name, state]),
          [
            ['甲', 'registered'],
            ['乙', 'registered'],
            ['丙', 'waiting'],
          ],
        );
        const noted = await desk.database.db
          .selectFrom('audit')
          .select('action')
          .where('subject', '=', fair.id)
          .execute();
        assert.equal(noted.filter(({ action }) => action === 'registration.list').length, 2);
        const answer = await desk.ask('GET', path);
        assert.equal(await codeOf(answer), 'scope_missing');
      });

      it('comes as a workbook without formulas', async () => {
        const fair = await openFair(2);
        await register(fair, { name: '=1+1' });
        const path = `/admin/fairs/${fair.id}/registrations.xlsx`;
        const answer = await desk.ask('GET', path, { key: desk.secret });
        assert.equal(answer.headers.get('cache-control'), 'no-store');
        const { readXlsx } = await import('hucre/xlsx');
        const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
        assert.equal(book.sheets[0]?.rows[1]?.[2], "'=1+1");
      });
    });

    describe('POST /v1/admin/fairs/{id}', () => {
      it('gives new places to those who wait, and takes none from those who have one', async () => {
        const fair = await openFair(1);
        const receipts = [];
        for (let turn = 0; turn < 4; turn += 1) receipts.push(await register(fair));
        const change = (capacity: number) =>
          desk.ask('POST', `/admin/fairs/${fair.id}`, {
            key: desk.secret,
            body: fairBody({ registration: { capacity } }),
          });
        assert.equal((await change(3)).status, 200);
        const states = [];
        for (const receipt of receipts) states.push((await ticket(receipt)).state);
        assert.deepEqual(states, ['registered', 'registered', 'registered', 'waiting']);
        const refused = await problemOf(await change(2));
        assert.equal(refused.errors?.[0]?.pointer, '/body/registration/capacity');
      });
    });
  });
});

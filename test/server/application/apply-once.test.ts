import { sql } from 'kysely';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { forgetExpired } from '../../../packages/server/src/application/application-upkeep.ts';
import { openDatabase } from '../../../packages/server/src/database.ts';
import { createApp } from '../../../packages/server/src/app.ts';
import { Vault } from '../../../packages/server/src/vault/vault.ts';
import { forEachDatabase, sharedPostgres } from '../databases.ts';
import { newMobile, openDesk, problemOf, type ApplicationDesk } from './application-desk.ts';

const many = 200;

forEachDatabase((name, open) =>
  describe(`the same application sent again on ${name}`, () => {
    let desk: ApplicationDesk;
    let jobId: string;
    before(async () => {
      desk = await openDesk(open);
      jobId = await desk.addJob();
    });
    after(() => desk.database.close());

    async function stored(): Promise<number> {
      const { count } = await desk.database.db
        .selectFrom('application')
        .select((build) => build.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    }

    /** Sends until an answer comes that is final, as a client does. */
    async function send(body: unknown, idempotencyKey: string): Promise<Response> {
      for (;;) {
        const response = await desk.ask('POST', '/applications', { body, idempotencyKey });
        if (response.status !== 409) return response;
        const { code } = await problemOf(response.clone());
        if (code !== 'request_in_progress') return response;
        assert.equal(response.headers.get('retry-after'), '1');
        await setTimeout(20);
      }
    }

    it(`is stored once when ${many} come at a time, and answered alike`, async () => {
      const before = await stored();
      const body = await desk.application(jobId);
      const idempotencyKey = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: many }, () => send(body, idempotencyKey)),
      );
      assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([201]));
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      assert.equal(new Set(texts).size, 1);
      const replayed = answers.filter((one) => one.headers.get('idempotency-replayed') === 'true');
      assert.equal(replayed.length, many - 1);
      assert.equal(await stored(), before + 1);
    });

    it('is stored once when every answer but the last is lost', async () => {
      const before = await stored();
      let replayed = 0;
      for (let i = 0; i < 50; i++) {
        const body = await desk.application(jobId);
        const idempotencyKey = randomUUID();
        // Nobody waits for these answers.
        const lost = [send(body, idempotencyKey), send(body, idempotencyKey)];
        const answer = await send(body, idempotencyKey);
        assert.equal(answer.status, 201);
        if (answer.headers.get('idempotency-replayed')) replayed++;
        await Promise.all(lost);
      }
      assert.equal(await stored(), before + 50);
      assert.ok(replayed > 0);
    });

    it('is answered with the same token, which is stored nowhere', async () => {
      const body = await desk.application(jobId);
      const idempotencyKey = randomUUID();
      const [first, second] = [await send(body, idempotencyKey), await send(body, idempotencyKey)];
      const text = await first.text();
      assert.equal(await second.text(), text);
      const { manageToken } = JSON.parse(text) as { manageToken: string };
      const rows = await desk.database.db.selectFrom('idempotency').selectAll().execute();
      assert.ok(rows.length > 0);
      assert.ok(!JSON.stringify(rows).includes(manageToken));
    });

    it('is refused when the content differs', async () => {
      const idempotencyKey = randomUUID();
      await send(await desk.application(jobId), idempotencyKey);
      const response = await send(await desk.application(jobId), idempotencyKey);
      assert.equal(response.status, 422);
      assert.equal((await problemOf(response)).code, 'idempotency_key_reused');
    });

    it('may be corrected under the same key after a refusal', async () => {
      const idempotencyKey = randomUUID();
      const body = await desk.application(jobId);
      const wrong = await send({ ...body, values: {} }, idempotencyKey);
      assert.equal(wrong.status, 422);
      assert.equal((await send(body, idempotencyKey)).status, 201);
    });

    it('is another one under another key of the organization', async () => {
      const idempotencyKey = randomUUID();
      const body = await desk.application(jobId);
      await desk.read('POST', '/applications', { body, idempotencyKey });
      const response = await desk.ask('POST', '/applications', {
        body,
        idempotencyKey,
        key: desk.secret,
      });
      assert.equal((await problemOf(response)).code, 'already_applied');
    });

    it('is known for seven days', async () => {
      const options = { vault: desk.vault, holder: 'test' };
      const noted = () => desk.database.db.selectFrom('idempotency').select('value').execute();
      const days = (count: number) => () => new Date(desk.board.now.getTime() + count * 86_400_000);
      const before = (await noted()).length;
      await forgetExpired(desk.database.db, { ...options, clock: days(6.9) });
      assert.equal((await noted()).length, before);
      await forgetExpired(desk.database.db, { ...options, clock: days(7.1) });
      assert.equal((await noted()).length, 0);
    });

    it(`is stored once when ${many} with keys of their own race for one job`, async () => {
      const race = await desk.addJob();
      const before = await stored();
      const body = await desk.application(race, { values: { mobile: newMobile() } });
      const answers = await Promise.all(
        Array.from({ length: many }, () => send(body, randomUUID())),
      );
      const problems = await Promise.all(
        answers.filter((answer) => answer.status !== 201).map(problemOf),
      );
      assert.equal(problems.length, many - 1);
      assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(['already_applied']));
      assert.equal(await stored(), before + 1);
    });

    describe('without the guards', () => {
      before(() => sql`drop index application_once`.execute(desk.database.db));

      it('would be stored as often as it came: so the race is real', async () => {
        const race = await desk.addJob();
        const before = await stored();
        const body = await desk.application(race, { values: { mobile: newMobile() } });
        await Promise.all(Array.from({ length: 20 }, () => send(body, randomUUID())));
        assert.equal(await stored(), before + 20);
      });

      it('is still stored once by its Idempotency-Key alone', async () => {
        const before = await stored();
        const body = await desk.application(jobId);
        const idempotencyKey = randomUUID();
        await Promise.all(Array.from({ length: 20 }, () => send(body, idempotencyKey)));
        assert.equal(await stored(), before + 1);
      });
    });
  }),
);

describe('two instances on one PostgreSQL', () => {
  it('store the same application once, whoever is asked', async (t) => {
    const postgres = await sharedPostgres();
    const url = await postgres.createDatabase();
    const desk = await openDesk(() => openDatabase({ url }));
    const other = await openDatabase({ url });
    t.after(async () => {
      await other.close();
      await desk.database.close();
      await postgres.dropDatabase(url);
    });
    const apps = [
      desk.app,
      createApp({
        db: other.db,
        vault: await Vault.open(other.db, desk.masterKeys),
        clock: () => desk.board.now,
        proofFromPerSecond: Infinity,
      }),
    ];
    const jobId = await desk.addJob();
    const statuses: number[] = [];
    const numbers = new Set<string>();
    for (let round = 0; round < 10; round++) {
      const body = await desk.application(jobId);
      const idempotencyKey = randomUUID();
      const tries = Array.from({ length: 40 }, async (_, index) => {
        const app = apps[index % 2];
        for (;;) {
          const sent = { body, idempotencyKey, ...(app ? { app } : {}) };
          const response = await desk.ask('POST', '/applications', sent);
          statuses.push(response.status);
          if (response.status === 201) return numbers.add(await response.text());
          assert.equal((await problemOf(response)).code, 'request_in_progress');
          await setTimeout(10);
        }
      });
      await Promise.all(tries);
    }
    assert.equal(numbers.size, 10);
    const rows = await desk.database.db.selectFrom('application').select('id').execute();
    assert.equal(rows.length, 10);
    assert.ok(statuses.includes(409), 'some were told that the same request is under way');
  });
});

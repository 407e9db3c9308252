import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import {
  openDesk,
  openTestDesk,
  problemOf,
  type ApplicationDesk,
} from '../application/application-desk.ts';
import { openPglite } from '../databases.ts';

describe('a fault behind a test key', () => {
  let live: ApplicationDesk;
  let test: ApplicationDesk;
  before(async () => {
    live = await openDesk(openPglite);
    test = await openTestDesk(live);
  });
  after(() => live.database.close());

  const list = async (desk: ApplicationDesk, key: string) =>
    desk.app.request(`/v1/jobs?key=${key}`);
  const post = async (path: string, key: string) =>
    test.app.request(`/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
    });
  const codeOf = async (response: Promise<Response>) => (await problemOf(await response)).code;

  it('is played where it can happen, and nowhere else', async () => {
    const key = `${test.key}~slot_taken`;
    assert.equal(await codeOf(post('/bookings', key)), 'slot_taken');
    assert.equal((await list(test, key)).status, 200);
    assert.equal(
      await codeOf(post('/applications', `${test.key}~already_applied`)),
      'already_applied',
    );
  });

  it('can be one that any operation may meet, for some methods alone', async () => {
    assert.equal((await list(test, `${test.key}~internal`)).status, 500);
    const limited = await list(test, `${test.key}~rate_limited`);
    assert.equal(limited.headers.get('retry-after'), '20');
    const key = `${test.key}~post-internal`;
    assert.equal((await list(test, key)).status, 200);
    assert.equal(await codeOf(post('/applications', key)), 'internal');
    assert.deepEqual(test.faults, []);
  });

  it('can be slowness', async () => {
    const first = await Promise.race([
      list(test, `${test.key}~slow`).then(() => 'answer'),
      list(test, test.key).then(() => 'answer without fault'),
    ]);
    assert.equal(first, 'answer without fault');
    assert.equal((await list(test, `${test.key}~slow`)).status, 200);
  });

  it('must be known', async () => {
    const problem = await problemOf(await list(test, `${test.key}~nonsense`));
    assert.equal(problem.code, 'invalid_request');
    assert.match(problem.detail, /slow/);
  });

  it('is nothing that live data knows', async () => {
    assert.equal(await codeOf(list(live, `${live.key}~internal`)), 'key_unknown');
    assert.equal(await codeOf(list(live, `${live.key}~`)), 'key_unknown');
  });
});

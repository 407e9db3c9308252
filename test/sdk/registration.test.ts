import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { createClient, isApiError, newIdempotencyKey } from '@union-jobs/sdk';
import { createAdminClient } from '@union-jobs/sdk/admin';
import {
  newMobile,
  openDesk,
  type ApplicationDesk,
} from '../server/application/application-desk.ts';
import { openPglite } from '../server/databases.ts';
import { inDays } from '../server/fair/fair-desk.ts';

describe('a fair by the SDK', () => {
  let desk: ApplicationDesk;
  before(async () => {
    desk = await openDesk(openPglite);
  });
  after(() => desk.database.close());

  const baseUrl = 'https://jobs.example';
  const send: typeof fetch = async (input, init) => desk.app.request(input as Request, init);
  const page = () => createClient({ baseUrl, key: desk.key, fetch: send });
  const staff = () => createAdminClient({ baseUrl, key: desk.secret, fetch: send });
  const times = { startsAt: inDays(4), endsAt: inDays(4, 6) };

  async function register(fairId: string, name: string) {
    const client = page();
    const { consent } = await client.registration.form({ params: { id: fairId } });
    const { version, hash } = consent;
    const body = { fairId, values: { name, mobile: newMobile() }, consent: { version, hash } };
    return client.registration.create({ body, idempotencyKey: newIdempotencyKey() });
  }

  it('is created, changed, cancelled and found by staff and pages', async () => {
    const { fair } = staff();
    const { id } = await fair.create({ body: { name: '春季招聘会', ...times } });
    const params = { id };
    const body = { name: '春季招聘会', ...times, kind: 'campus' as const, note: '改为校招' };
    assert.equal((await fair.change({ params, body })).sequence, 1);
    assert.equal((await page().fair.get({ params })).statusNote, '改为校招');
    await fair.cancel({ params, body: { reason: '天气' } });
    const found = [];
    for await (const one of page().fair.list({ query: { kind: ['campus'] } })) found.push(one);
    assert.deepEqual(
      found.map((one) => [one.id, one.status]),
      [[id, 'cancelled']],
    );
    const employers = await page().fair.employers({ params });
    assert.deepEqual(employers.items, []);
  });

  it('goes from a registration to the door, and to being erased', async () => {
    const { id: fairId } = await staff().fair.create({
      body: { name: '一个名额', ...times, registration: { capacity: 1 } },
    });
    const first = await register(fairId, '王芳');
    const second = await register(fairId, '李强');
    assert.deepEqual([first.state, second.state, second.position], ['registered', 'waiting', 1]);
    const mine = ({ id, manageToken }: typeof first) => ({ params: { id }, manageToken });
    const { registration } = page();
    assert.equal((await registration.withdraw(mine(first))).state, 'withdrawn');
    assert.equal((await registration.get(mine(second))).state, 'registered');
    const params = { id: fairId };
    const door = { params, body: { code: second.code } };
    assert.equal((await staff().registration.checkIn(door)).wasAttended, false);
    assert.equal((await staff().registration.undoCheckIn(door)).state, 'registered');
    const names = [];
    for await (const { visitor } of staff().registration.list({ params })) names.push(visitor.name);
    assert.deepEqual(names, ['王芳', '李强']);
    const sheet = await staff().registration.exportSheet({ params });
    assert.equal(sheet.name, '报名-一个名额.xlsx');
    const book = readWorkbook(await sheet.arrayBuffer());
    assert.equal(utils.sheet_to_json(Object.values(book.Sheets)[0] ?? {}).length, 2);
    assert.equal((await registration.export(mine(first))).visitor.name, '王芳');
    await registration.erase(mine(first));
    await assert.rejects(registration.get(mine(first)), (error) => isApiError(error, 'not_found'));
  });
});

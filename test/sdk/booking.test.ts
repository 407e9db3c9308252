import { createClient, isApiError, type Client } from '@union-jobs/sdk';
import { createAdminClient } from '@union-jobs/sdk/admin';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { at, openCounselingDesk, type CounselingDesk } from '../server/booking/counseling-desk.ts';
import { openPglite } from '../server/databases.ts';

const baseUrl = 'http://service.test';

describe('client.booking', () => {
  let desk: CounselingDesk;
  let client: Client;
  let fetch: typeof globalThis.fetch;

  before(async () => {
    desk = await openCounselingDesk(openPglite);
    fetch = (async (input: string | URL | Request, init?: RequestInit) =>
      desk.app.request(input, init)) as typeof globalThis.fetch;
    client = createClient({ baseUrl, key: desk.key, fetch });
  });
  after(() => desk.database.close());

  it('goes from a free time to a booking, and back', async () => {
    const { items: services } = await client.counseling.services();
    const params = { id: services[0]?.id ?? '' };
    const query = { from: '2026-11-25', to: '2026-11-26' };
    const { items, timeZone } = await client.counseling.slots({ params, query });
    assert.equal(timeZone, 'Asia/Shanghai');
    const startsAt = [items[0]?.startsAt ?? ''];
    const body = { serviceId: params.id, mode: 'phone' as const, startsAt };
    const held = await client.booking.hold({ body });
    const { consent, sensitiveConsent } = await client.counseling.form({ params });
    const given = ({ version, hash }: typeof consent) => ({ version, hash });
    const own = { params: { id: held.id }, manageToken: held.manageToken };
    const booked = await client.booking.confirm({
      ...own,
      body: {
        contact: { kind: 'mobile', value: '13800138000' },
        age: 'adult',
        consent: given(consent),
        sensitiveConsent: given(sensitiveConsent),
      },
    });
    assert.equal(booked.state, 'booked');
    const staff = createAdminClient({ baseUrl, key: desk.secret, fetch });
    const seen = [];
    for await (const one of staff.booking.list()) seen.push(one.client.contact.value);
    assert.deepEqual(seen, ['13800138000']);
    assert.match((await client.booking.calendar(own)).text, /BEGIN:VCALENDAR/);
    assert.equal((await client.booking.cancel({ ...own, body: {} })).state, 'cancelled');
    assert.match((await client.booking.erase(own)).erasedAt, /^2026/);
    await assert.rejects(client.booking.get(own), (error) => isApiError(error, 'not_found'));
  });

  it('is told the nearest free times when somebody was faster', async () => {
    const body = {
      serviceId: desk.service.id,
      mode: 'phone' as const,
      startsAt: [at('2026-11-27', 10)],
    };
    await client.booking.hold({ body });
    await assert.rejects(client.booking.hold({ body }), (error) => {
      assert.ok(isApiError(error, 'slot_taken'));
      assert.deepEqual([...error.nearest].slice(0, 2).sort(), [
        at('2026-11-27', 9),
        at('2026-11-27', 11),
      ]);
      return true;
    });
  });
});

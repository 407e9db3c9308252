import type { Endpoint } from '@union-jobs/contract';
import fc from 'fast-check';
import type { createApp } from '../../packages/server/src/app.ts';
import type { Database } from '../../packages/server/src/database.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { asker, openHall, rightClient, slotAt } from '../races/booking-hall.ts';

/** Counsel that may be booked, and requests about it that the contract takes. */
export interface OpenCounsel {
  /** Id, token and body that fit an endpoint; nothing where it is about something else. */
  fitting(endpoint: Endpoint): fc.Arbitrary<object>;
  /** Whether a request that is accepted books something or changes a booking. */
  isAbout(endpoint: Endpoint): boolean;
}

interface Held {
  readonly id: string;
  readonly manageToken: string;
}

const bookings = 24;

/** Sets up counsel and a lecture beside the sample, with some times held. */
export async function openCounsel(
  db: Database,
  app: ReturnType<typeof createApp>,
  key: string,
): Promise<OpenCounsel> {
  const { organization_id: organizationId, mode } = await db
    .selectFrom('key')
    .select(['organization_id', 'mode'])
    .executeTakeFirstOrThrow();
  const scopes = scopesOfKind.secret;
  const issued = { organizationId, kind: 'secret', mode, scopes, allowedOrigins: [] } as const;
  const secret = await insertKey(db, issued);
  const baseUrl = 'http://service.example';
  const send: typeof fetch = async (input, init) => app.request(input as string, init);
  const hall = await openHall({ key, secret }, baseUrl, { counselors: 2, fetch: send });
  const ask = asker(baseUrl, key, send);
  const now = Date.now();
  const lecture = await asker(baseUrl, secret, send)('POST', '/admin/lectures', {
    body: {
      kind: 'psychological',
      title: '压力与睡眠',
      startsAt: slotAt(now, 0),
      endsAt: slotAt(now, 2),
      capacity: 5,
    },
  });
  const { serviceId } = hall;
  const client = await rightClient(ask, serviceId);
  const hold = (nth: number) => ({ serviceId, mode: 'phone', startsAt: [slotAt(now, nth)] });
  const held: Held[] = [];
  for (let nth = 0; nth < bookings; nth += 1) {
    held.push((await ask('POST', '/bookings', { body: hold(nth) })).body as unknown as Held);
  }
  const hour = fc.integer({ min: 0, max: 120 });
  const day = slotAt(now, 30).slice(0, 10);
  const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    '/v1/bookings': hour.map(hold),
    '/v1/bookings/{id}/confirmation': fc.constant(client),
    '/v1/bookings/{id}/move': hour.map((nth) => ({ startsAt: slotAt(now, nth) })),
    '/v1/bookings/{id}/cancellation': fc.constantFrom({}, { session: 1 }, { session: 2 }),
    '/v1/bookings/{id}/reminders': fc.boolean().map((reminders) => ({ reminders })),
    '/v1/counseling-services/{id}/waitlist': fc.constant({
      ...client,
      mode: 'phone',
      from: day,
      to: day,
    }),
    '/v1/lectures/{id}/bookings': fc.constant(client),
    '/v1/lectures/{id}/waitlist': fc.constant(client),
  };
  const own = fc.constantFrom(...held).map(({ id, manageToken: token }) => ({ id, token }));
  const idsOf = (path: string): fc.Arbitrary<object> => {
    if (path.startsWith('/v1/bookings/{id}')) return own;
    if (path.startsWith('/v1/counseling-services/{id}')) return fc.constant({ id: serviceId });
    return fc.constant(path.startsWith('/v1/lectures/{id}') ? { id: lecture.body['id'] } : {});
  };
  return {
    fitting({ path }) {
      const body = bodies[path];
      const wanted = body ? body.map((one) => ({ body: one })) : fc.constant({});
      return fc.tuple(idsOf(path), wanted).map(([ids, rest]) => ({ ...ids, ...rest }));
    },
    isAbout: ({ path, method }) =>
      method !== 'GET' && (path.startsWith('/v1/bookings') || bodies[path] !== undefined),
  };
}

import type { Booking, Slot } from '@union-jobs/sdk';
import { sampleToken } from './application-service.ts';
import { sampleId } from './job-data.ts';
import { json, refusal } from './job-service.ts';
import { serviceInPage, type Asked, type ServiceFaults } from './service-in-page.ts';

type ChangeBody = Record<string, unknown>;

/** How a sample service behaves besides answering. */
export interface BookingPageOptions extends ServiceFaults<ChangeBody> {
  /** The booking as it stands at first. */
  booking?: Partial<Booking>;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** A moment so many days from today in China, at so many hours. */
export function inDays(days: number, hour: number, minutes = 0): string {
  const today = Math.floor((Date.now() + 8 * hourMs) / dayMs);
  const ms = (today + days) * dayMs + (hour - 8) * hourMs + minutes * 60_000;
  return new Date(ms).toISOString();
}

/** A session of 50 minutes. */
export function sampleSession(number: number, days: number, state = 'booked') {
  return { number, startsAt: inDays(days, 9), endsAt: inDays(days, 9, 50), state };
}

/** One session of counsel, booked. */
export const sampleBooking: Booking = {
  id: sampleId('book', 1),
  number: 'K7QM4XZP',
  state: 'booked',
  service: { id: sampleId('svc', 1), kind: 'psychological', name: '心理咨询' },
  counselor: { id: sampleId('csl', 1), name: '林老师' },
  mode: 'in_person',
  place: {
    id: sampleId('plc', 1),
    name: '职工服务中心',
    address: '和平路 1 号 305 室',
    transport: '公交 3 路到体育馆站，从东门进。',
  },
  sessions: [sampleSession(1, 2)],
  lecture: null,
  heldUntil: null,
  position: null,
  reminders: true,
};

/** A seat at a lecture. */
export const sampleSeat: Partial<Booking> = {
  service: null,
  counselor: null,
  mode: null,
  place: null,
  sessions: [],
  lecture: {
    id: sampleId('lec', 1),
    title: '求职压力怎么缓解',
    startsAt: inDays(3, 14),
    endsAt: inDays(3, 16),
    venue: '市图书馆二楼报告厅',
  },
};

/** A place in the waitlist, and what is offered to who waited. */
export const sampleWaiting: Partial<Booking> = {
  state: 'waiting',
  counselor: null,
  place: null,
  sessions: [],
  position: 2,
};
export const sampleOffer: Partial<Booking> = {
  state: 'offered',
  sessions: [sampleSession(1, 2, 'held')],
  heldUntil: inDays(1, 20, 30),
};

/** Three sessions. */
export const sampleSeries: Partial<Booking> = {
  sessions: [sampleSession(1, -5, 'attended'), sampleSession(2, 2), sampleSession(3, 9)],
};

/** The page of a booking as its person needs it: one booking that changes as it is asked to. */
export function bookingPageService(options: BookingPageOptions = {}) {
  const kept: { booking: Booking } = { booking: { ...sampleBooking, ...options.booking } };
  return { ...serviceInPage((asked) => answerOf(asked, kept), options), kept };
}

function answerOf(one: Asked<ChangeBody>, kept: { booking: Booking }): Response {
  const { pathname, searchParams } = one.address;
  if (pathname.endsWith('/slots')) return json(slotsOf(searchParams.get('from') ?? ''));
  if (one.headers.get('manage-token') !== sampleToken) return refusal('not_found', 404);
  const { booking } = kept;
  if (one.method === 'DELETE') return json({ id: booking.id, erasedAt: '2026-11-23T10:00:00Z' });
  const [, what = ''] = /^\/v1\/bookings\/\w+\/?(\w*)$/.exec(pathname) ?? [];
  if (what === 'export') return json(exportOf(booking));
  if (what === 'calendar') return json({ name: '预约.ics', text: 'BEGIN:VCALENDAR\r\n' });
  kept.booking = { ...booking, ...changes[what]?.(booking, one.body ?? {}) };
  return json(kept.booking);
}

type Change = (booking: Booking, body: ChangeBody) => Partial<Booking>;

const changes: Readonly<Record<string, Change>> = {
  cancellation: ({ sessions }, { session }) => ({
    ...(session === undefined && { state: 'cancelled', position: null, heldUntil: null }),
    sessions: sessions.map((one) =>
      one.state !== 'attended' && (session === undefined || one.number === session)
        ? { ...one, state: 'cancelled' }
        : one,
    ),
  }),
  move: ({ sessions }, { session = 1, startsAt }) => ({
    sessions: sessions.map((one) =>
      one.number === session
        ? { ...one, startsAt: String(startsAt), endsAt: fiftyMinutesAfter(String(startsAt)) }
        : one,
    ),
  }),
  acceptance: ({ sessions }) => ({
    state: 'booked',
    heldUntil: null,
    sessions: sessions.map((one) => ({ ...one, state: 'booked' })),
  }),
  reminders: (_, { reminders }) => ({ reminders: reminders === true }),
};

function fiftyMinutesAfter(startsAt: string): string {
  return new Date(Date.parse(startsAt) + 50 * 60_000).toISOString();
}

/** Two free times on the second day after each that is asked from. */
function slotsOf(from: string) {
  const items = [10, 14].map((hour): Slot => {
    const startsAt = new Date(Date.parse(from) + 2 * dayMs + (hour - 8) * hourMs).toISOString();
    return {
      startsAt,
      endsAt: fiftyMinutesAfter(startsAt),
      modes: ['in_person'],
      placeIds: [sampleId('plc', 1)],
      counselorIds: [sampleId('csl', 1)],
    };
  });
  return { timeZone: 'Asia/Shanghai', items, nextFree: null };
}

function exportOf(booking: Booking) {
  return {
    ...booking,
    client: { alias: '小林', contact: { kind: 'wechat', value: 'xiaolin_2026' }, age: 'adult' },
    consents: [{ version: '1', hash: '1'.repeat(64), at: '2026-11-20T02:30:00Z' }],
  };
}

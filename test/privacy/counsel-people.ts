import { createClient, type BookingReceipt, type Client } from '@union-jobs/sdk';
import { createAdminClient, type AdminClient } from '@union-jobs/sdk/admin';
import { counselCanaries as canaries } from './canary.ts';

/** Public words that would tell what kind of appointment it is. */
export const tellingWords = {
  service: '心理咨询kx7service',
  counselor: '林老师kx7counselor',
  lecture: '失眠讲座kx7lecture',
  organization: '长春市总工会',
} as const;

/** A service where one can book, and who books there. */
export interface CounselHouse {
  readonly client: Client;
  readonly staff: AdminClient;
  readonly serviceId: string;
  readonly counselorId: string;
  readonly lectureId: string;
}

const hourMs = 3_600_000;

/** Sets up a service, a counselor who is always there, and a lecture with one seat. */
export async function openHouse(
  baseUrl: string,
  keys: { page: string; staff: string },
): Promise<CounselHouse> {
  const staff = createAdminClient({ baseUrl, key: keys.staff });
  const { id: serviceId } = await staff.counseling.createService({
    body: {
      kind: 'psychological',
      name: tellingWords.service,
      modes: ['phone', 'text'],
      noticeMinutes: 0,
      mostSessions: 2,
    },
  });
  const { id: counselorId } = await staff.counseling.createCounselor({
    body: { name: tellingWords.counselor, serviceIds: [serviceId] },
  });
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    from: '00:00',
    to: '24:00',
    modes: ['phone' as const, 'text' as const],
  }));
  const hours = { weekly, worksHolidays: true };
  await staff.counseling.setHours({ params: { id: counselorId }, body: hours });
  const startsAt = new Date(Date.now() + 72 * hourMs);
  const { id: lectureId } = await staff.lecture.create({
    body: {
      kind: 'psychological',
      title: tellingWords.lecture,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + hourMs).toISOString(),
      capacity: 1,
    },
  });
  const client = createClient({ baseUrl, key: keys.page });
  return { client, staff, serviceId, counselorId, lectureId };
}

/** A way to reach somebody; the word itself is a canary. */
export type Contact = 'mobile' | 'email' | 'wechat';

/** What a person sends who fills everything in. */
export async function personBody({ client, serviceId }: CounselHouse, kind: Contact) {
  const form = await client.counseling.form({ params: { id: serviceId } });
  const given = ({ version, hash }: typeof form.consent) => ({ version, hash });
  return {
    alias: canaries.alias,
    contact: { kind, value: canaries[kind] },
    age: 'adult' as const,
    reminders: true,
    consent: given(form.consent),
    sensitiveConsent: given(form.sensitiveConsent),
  };
}

/** The person's own, for calls about one booking. */
export const own = ({ id, manageToken }: BookingReceipt) => ({ params: { id }, manageToken });

/** Free times from the day after tomorrow on. */
export async function freeTimes({ client, serviceId }: CounselHouse): Promise<string[]> {
  const dayIn = (days: number) =>
    new Date(Date.now() + (8 + 24 * days) * hourMs).toISOString().slice(0, 10);
  const query = { from: dayIn(2), to: dayIn(3) };
  const { items } = await client.counseling.slots({ params: { id: serviceId }, query });
  return items.map(({ startsAt }) => startsAt);
}

/** Holds a time and books it. */
export async function book(
  house: CounselHouse,
  { startsAt, contact }: { startsAt: string; contact: Contact },
): Promise<BookingReceipt> {
  const { client, serviceId } = house;
  const body = { serviceId, mode: 'phone' as const, startsAt: [startsAt] };
  const held = await client.booking.hold({ body });
  await client.booking.confirm({ ...own(held), body: await personBody(house, contact) });
  return held;
}

/** Waits for a session on the day of a time. */
export async function waitFor(
  house: CounselHouse,
  { startsAt, contact }: { startsAt: string; contact: Contact },
): Promise<BookingReceipt> {
  const { client, serviceId } = house;
  const day = new Date(Date.parse(startsAt) + 8 * hourMs).toISOString().slice(0, 10);
  const body = { ...(await personBody(house, contact)), mode: 'phone' as const };
  return client.booking.wait({ params: { id: serviceId }, body: { ...body, from: day, to: day } });
}

/** What some people did one after another. */
export interface Lived {
  readonly receipts: readonly BookingReceipt[];
  /** Those for whom something is kept that they waited for. */
  readonly offered: readonly BookingReceipt[];
  readonly calendars: readonly string[];
}

/**
 * Books, moves, exports, cancels and waits, for sessions and for the seat of a
 * lecture, with each kind of contact; the counselor notes something of the first.
 */
export async function liveThrough(
  house: CounselHouse,
  { counselorKey, baseUrl }: { counselorKey: string; baseUrl: string },
): Promise<Lived> {
  const { client, staff, lectureId } = house;
  const [first = '', second = '', third = '', fourth = ''] = await freeTimes(house);
  const booked = await book(house, { startsAt: first, contact: 'email' });
  const counselor = createAdminClient({ baseUrl, key: counselorKey });
  const params = { id: booked.id };
  await counselor.note.write({ params, body: { text: canaries.note } });
  await counselor.note.list({ params });
  await client.booking.export(own(booked));
  const calendar = await client.booking.calendar(own(booked));

  const leaving = await book(house, { startsAt: second, contact: 'mobile' });
  await client.booking.move({ ...own(leaving), body: { startsAt: third } });
  const waiting = await waitFor(house, { startsAt: third, contact: 'wechat' });
  await client.booking.cancel({ ...own(leaving), body: {} });

  const seat = { params: { id: lectureId } };
  const seated = await client.lecture.book({ ...seat, body: await personBody(house, 'mobile') });
  const next = await client.lecture.wait({ ...seat, body: await personBody(house, 'email') });
  const seatCalendar = await client.booking.calendar(own(seated));
  await client.booking.cancel({ ...own(seated), body: {} });

  const refused = await book(house, { startsAt: fourth, contact: 'email' });
  await staff.booking.cancel({ params: { id: refused.id } });
  for await (const one of staff.booking.list()) void one;
  return {
    receipts: [booked, leaving, waiting, seated, next, refused],
    offered: [waiting, next],
    calendars: [calendar.text, seatCalendar.text],
  };
}

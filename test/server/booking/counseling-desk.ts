import type {
  Booking,
  BookingForm,
  BookingReceipt,
  CounselingService,
  Counselor,
  CounselorHours,
  Problem,
  SlotList,
} from '@union-jobs/contract';
import assert from 'node:assert/strict';
import { insertKey } from '../../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../../packages/server/src/key/key-rules.ts';
import { openDesk, problemOf, type ApplicationDesk } from '../application/application-desk.ts';
import type { Open } from '../databases.ts';

/** A desk with one service and its counselors, who are there on every day from nine to five. */
export interface CounselingDesk extends ApplicationDesk {
  readonly service: CounselingService;
  readonly counselors: readonly Counselor[];
  /** Adds a service to the desk. */
  addService(part?: Record<string, unknown>): Promise<CounselingService>;
  addCounselor(serviceIds: readonly string[], hours?: Partial<CounselorHours>): Promise<Counselor>;
  slots(from: string, to: string, more?: string): Promise<SlotList>;
  /** Holds slots and returns the receipt. */
  hold(startsAt: string | readonly string[], part?: object): Promise<BookingReceipt>;
  /** Tries to hold and returns the refusal. */
  refuseHold(startsAt: string | readonly string[], part?: object): Promise<Problem>;
  /** What a person writes who fills everything in rightly. */
  client(part?: object): Promise<Record<string, unknown>>;
  confirm(held: BookingReceipt, part?: object): Promise<Booking>;
  /** Holds and confirms. */
  book(startsAt: string | readonly string[], part?: object): Promise<BookingReceipt>;
  /** A change or a look by the person. */
  own<T = Booking>(receipt: BookingReceipt, verb?: string, body?: object): Promise<T>;
  /** A key of a counselor. */
  counselorKey(counselorId: string): Promise<string>;
}

/** Every day from nine to five, holidays included. */
export const everyDay: CounselorHours = {
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    from: '09:00',
    to: '17:00',
    modes: ['in_person', 'phone', 'video', 'text'],
  })),
  breaks: [],
  exceptions: [],
  worksHolidays: true,
  makeupWeekday: 1,
};

/** A time of a day in China: `at('2026-11-25', 9)`. */
export function at(date: string, hour: number, minute = 0): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return new Date(`${date}T${two(hour)}:${two(minute)}:00+08:00`).toISOString();
}

/** Opens a desk on a new database; close it with `desk.database.close()`. */
export async function openCounselingDesk(open: Open, counselors = 1): Promise<CounselingDesk> {
  return counselingOn(await openDesk(open), counselors);
}

/** Adds a service and counselors to a desk. */
export async function counselingOn(
  desk: ApplicationDesk,
  counselors: number,
): Promise<CounselingDesk> {
  const asStaff = <T>(path: string, body: unknown) =>
    desk.read<T>('POST', `/admin${path}`, { key: desk.secret, body });
  const addService = (part: object = {}) =>
    asStaff<CounselingService>('/counseling-services', {
      kind: 'psychological',
      name: '心理咨询',
      minutes: 50,
      modes: ['in_person', 'phone', 'video', 'text'],
      bufferAfterMinutes: 10,
      mostSessions: 6,
      ...part,
    });
  let named = 0;
  const addCounselor = async (
    serviceIds: readonly string[],
    hours: Partial<CounselorHours> = {},
  ) => {
    named += 1;
    const counselor = await asStaff<Counselor>('/counselors', {
      name: `咨询师${named}`,
      serviceIds,
    });
    await asStaff(`/counselors/${counselor.id}/hours`, { ...everyDay, ...hours });
    return counselor;
  };
  const service = await addService();
  const all: Counselor[] = [];
  for (let count = 0; count < counselors; count += 1) all.push(await addCounselor([service.id]));
  const bodyOf = (startsAt: string | readonly string[], part: object = {}) => ({
    serviceId: service.id,
    mode: 'phone',
    startsAt: [startsAt].flat(),
    ...part,
  });
  const made: CounselingDesk = {
    ...desk,
    service,
    counselors: all,
    addService,
    addCounselor,
    slots: (from, to, more = '') =>
      desk.read('GET', `/counseling-services/${service.id}/slots?from=${from}&to=${to}${more}`),
    hold: (startsAt, part) => desk.read('POST', '/bookings', { body: bodyOf(startsAt, part) }),
    async refuseHold(startsAt, part) {
      const answer = await desk.ask('POST', '/bookings', { body: bodyOf(startsAt, part) });
      assert.ok(!answer.ok, 'the hold is refused');
      return problemOf(answer);
    },
    async client(part = {}) {
      const { consent, sensitiveConsent } = await desk.read<BookingForm>(
        'GET',
        `/counseling-services/${service.id}/booking-form`,
      );
      const given = ({ version, hash }: { version: string; hash: string }) => ({ version, hash });
      return {
        alias: '小鹿',
        contact: { kind: 'mobile', value: '13800138000' },
        age: 'adult',
        consent: given(consent),
        sensitiveConsent: given(sensitiveConsent),
        ...part,
      };
    },
    async confirm(held, part) {
      return made.own(held, 'confirmation', await made.client(part));
    },
    async book(startsAt, part) {
      const held = await made.hold(startsAt, part);
      return { ...held, ...(await made.confirm(held)) };
    },
    own: ({ id, manageToken: token }, verb, body) =>
      verb === undefined
        ? desk.read('GET', `/bookings/${id}`, { token })
        : desk.read('POST', `/bookings/${id}/${verb}`, { token, ...(body ? { body } : {}) }),
    counselorKey: (counselorId) =>
      insertKey(desk.database.db, {
        organizationId: desk.board.organizationId,
        kind: 'counselor',
        mode: 'live',
        scopes: scopesOfKind.counselor,
        allowedOrigins: [],
        counselorId,
      }),
  };
  // The clock is the board's own: a spread would copy its moment.
  return made;
}

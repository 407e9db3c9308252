import type {
  BookingReceipt,
  ClientInput,
  CounselingService,
  Counselor,
  Lecture,
  Slot,
} from '@union-jobs/sdk';
import { sampleToken } from './application-service.ts';
import {
  sampleBookingForm,
  sampleCounselors,
  sampleCrisis,
  sampleLecture,
  samplePlace,
  sampleServices,
  sampleSlots,
} from './booking-data.ts';
import { sampleId } from './job-data.ts';
import { json, refusal } from './job-service.ts';
import {
  serviceInPage,
  type Asked,
  type ServiceInPage,
  type ServiceFaults,
} from './service-in-page.ts';

/** What is sent to hold and to book. */
type BookingBody = Partial<ClientInput> & {
  serviceId?: string;
  counselorId?: string;
  mode?: string;
  startsAt?: string[];
  from?: string;
};

/** A request for counsel. */
export type AskedOfBooking = Asked<BookingBody>;

/** How a sample service behaves besides answering. */
export interface BookingServiceOptions extends ServiceFaults<BookingBody> {
  services?: readonly CounselingService[];
  counselors?: readonly Counselor[];
  /** What is free, taken times included; read anew each time. */
  slots?: () => readonly Slot[];
  lectures?: readonly Lecture[];
  /** How long a hold lasts. */
  holdMs?: number;
  /** Times that somebody else takes before this person. */
  taken?: ReadonlySet<string>;
}

/** A service of samples that takes bookings, in the page itself. */
export interface BookingService extends ServiceInPage<BookingBody> {
  /** What was held, in order, with its state. */
  readonly bookings: BookingReceipt[];
}

/** Answers requests as the service does, and the same key alike. */
export function bookingService(options: BookingServiceOptions = {}): BookingService {
  const bookings: BookingReceipt[] = [];
  const answers = new Map<string, unknown>();
  const answer = async (one: AskedOfBooking): Promise<Response> => {
    const key = one.headers.get('idempotency-key');
    const response =
      key && answers.has(key) ? json(answers.get(key)) : answerOf(one, bookings, options);
    if (key && response.ok) answers.set(key, await response.clone().json());
    response.headers.set('date', new Date().toUTCString());
    return response;
  };
  return { ...serviceInPage(answer, options), bookings };
}

function answerOf(
  one: AskedOfBooking,
  bookings: BookingReceipt[],
  options: BookingServiceOptions,
): Response {
  const { method, address } = one;
  const { pathname } = address;
  if (method === 'GET' && !pathname.startsWith('/v1/bookings')) return published(address, options);
  if (pathname === '/v1/bookings') return hold(one, bookings, options);
  const [, lectureId, verb] = /^\/v1\/lectures\/(\w+)\/(\w+)$/.exec(pathname) ?? [];
  if (lectureId) return ofLecture({ id: lectureId, verb }, bookings, options);
  if (pathname.endsWith('/waitlist')) {
    return add(bookings, { ...ofService(one, options), state: 'waiting', position: 2 });
  }
  const own = bookings.find(({ id }) => pathname.includes(id));
  if (!own || one.headers.get('manage-token') !== sampleToken) return refusal('not_found', 404);
  return ofOne(one, own);
}

function published({ pathname, searchParams }: URL, options: BookingServiceOptions): Response {
  const { services = sampleServices, counselors = sampleCounselors } = options;
  if (pathname === '/v1/counseling-services') {
    return json({ crisis: sampleCrisis, items: services, places: [samplePlace] });
  }
  if (pathname === '/v1/counselors') {
    const service = searchParams.get('service');
    return json({ items: counselors.filter((one) => one.serviceIds.includes(service ?? '')) });
  }
  if (pathname.endsWith('/booking-form'))
    return json({ crisis: sampleCrisis, ...sampleBookingForm });
  if (pathname === '/v1/lectures') return json({ items: options.lectures ?? [sampleLecture(1)] });
  return slotsOf(searchParams, options);
}

function slotsOf(query: URLSearchParams, { slots = sampleSlots, taken }: BookingServiceOptions) {
  const chinaDay = ({ startsAt }: Slot) =>
    new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString().slice(0, 10);
  const counselor = query.get('counselor');
  const all = slots().filter(
    (slot) =>
      (!counselor || slot.counselorIds.includes(counselor)) &&
      (!query.has('mode') || slot.modes.includes(query.get('mode') ?? '')) &&
      !taken?.has(slot.startsAt),
  );
  const items = all.filter(
    (slot) =>
      chinaDay(slot) >= (query.get('from') ?? '') && chinaDay(slot) <= (query.get('to') ?? ''),
  );
  const next = all.find((slot) => chinaDay(slot) > (query.get('to') ?? ''));
  const nextFree = items.length ? null : (next?.startsAt ?? null);
  return json({ timeZone: 'Asia/Shanghai', items, nextFree });
}

function hold(
  one: AskedOfBooking,
  bookings: BookingReceipt[],
  options: BookingServiceOptions,
): Response {
  const { slots = sampleSlots, taken, holdMs = 300_000 } = options;
  const starts = one.body?.startsAt ?? [];
  const held = bookings
    .filter(({ state }) => state === 'held' || state === 'booked')
    .flatMap(({ sessions }) => sessions.map(({ startsAt }) => startsAt));
  if (starts.some((at) => taken?.has(at) || held.includes(at))) {
    const wanted = Date.parse(starts[0] ?? '');
    const nearest = slots()
      .map(({ startsAt }) => startsAt)
      .filter((at) => !taken?.has(at) && !held.includes(at))
      .sort((a, b) => Math.abs(Date.parse(a) - wanted) - Math.abs(Date.parse(b) - wanted))
      .slice(0, 5);
    return slotTaken(nearest);
  }
  const counselor = sampleCounselors.find(({ id }) => id === one.body?.counselorId);
  return add(bookings, {
    ...ofService(one, options),
    state: 'held',
    counselor: counselor ?? sampleCounselors[0] ?? null,
    place: one.body?.mode === 'in_person' ? samplePlace : null,
    heldUntil: new Date(Date.now() + holdMs).toISOString(),
    sessions: starts.map((startsAt, index) => ({
      number: index + 1,
      startsAt,
      endsAt: new Date(Date.parse(startsAt) + 50 * 60_000).toISOString(),
      state: 'held',
    })),
  });
}

/** A refusal with the nearest free times. */
export function slotTaken(nearest: readonly string[]): Response {
  const problem = {
    type: 'urn:union-jobs:problem:slot_taken',
    title: 'slot_taken',
    status: 409,
    detail: '这个时间已被预约。',
    instance: '/v1/bookings',
    code: 'slot_taken',
    requestId: 'req_0004',
    retryable: false,
    nearest,
  };
  return json(problem, { status: 409 });
}

function ofService(
  { body, address }: AskedOfBooking,
  { services = sampleServices }: BookingServiceOptions,
): Partial<BookingReceipt> {
  const id = body?.serviceId ?? address.pathname.split('/')[3];
  const found = services.find((service) => service.id === id);
  const service = found ? { id: found.id, kind: found.kind, name: found.name } : null;
  return { service, mode: body?.mode ?? null };
}

function ofLecture(
  { id: lectureId, verb }: { id: string; verb: string | undefined },
  bookings: BookingReceipt[],
  { lectures = [sampleLecture(1)] }: BookingServiceOptions,
): Response {
  const lecture = lectures.find(({ id }) => id === lectureId);
  if (!lecture) return refusal('not_found', 404);
  const { id, title, startsAt, endsAt, venue, seatsLeft } = lecture;
  const booked = { lecture: { id, title, startsAt, endsAt, venue } };
  if (seatsLeft) return add(bookings, { state: 'booked', ...booked });
  if (verb !== 'waitlist') return refusal('lecture_full', 409);
  return add(bookings, { state: 'waiting', position: 3, ...booked });
}

function add(bookings: BookingReceipt[], part: Partial<BookingReceipt>): Response {
  const receipt: BookingReceipt = {
    id: sampleId('book', bookings.length + 1),
    number: 'K7QM4XZP',
    state: 'held',
    service: null,
    counselor: null,
    mode: null,
    place: null,
    sessions: [],
    lecture: null,
    heldUntil: null,
    position: null,
    reminders: true,
    manageToken: sampleToken,
    ...part,
  };
  bookings.push(receipt);
  return json(receipt, { status: 201 });
}

function ofOne({ address, method }: AskedOfBooking, own: BookingReceipt): Response {
  const { pathname } = address;
  const shown: Partial<BookingReceipt> = { ...own };
  delete shown.manageToken;
  if (pathname.endsWith('/calendar')) {
    return json({ name: '预约.ics', text: 'BEGIN:VCALENDAR\r\nSUMMARY:预约\r\nEND:VCALENDAR\r\n' });
  }
  if (method === 'GET') return json(shown);
  if (pathname.endsWith('/release')) {
    if (own.state === 'held') own.state = 'expired';
    return json({ ...shown, state: own.state });
  }
  const isOver = own.state !== 'held' || Date.parse(own.heldUntil ?? '') < Date.now();
  if (isOver) return refusal('hold_expired', 409);
  own.state = 'booked';
  own.sessions.forEach((session) => (session.state = 'booked'));
  return json({ ...shown, state: 'booked', heldUntil: null, sessions: own.sessions });
}

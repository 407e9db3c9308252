import { adminContract, lecture, type EndpointRequest, type Lecture } from '@union-jobs/contract';
import { hashToken } from '../application/application-rules.ts';
import { noteByKey } from '../audit/note-by-key.ts';
import type { AuditAction } from '../audit/audit-rules.ts';
import { confirmSeat } from '../booking/confirm.ts';
import { confirmBooking, insertBooking } from '../booking/booking-queries.ts';
import { bookingOver, manageTokenOf } from '../booking/booking-rules.ts';
import { readBooking } from '../booking/booking-view.ts';
import { keepClient } from '../booking/keep-client.ts';
import { dayOf, dayOfDate, momentOn } from '../counseling/china-day.ts';
import { findCounselingKeeper } from '../counseling/counseling-queries.ts';
import { bookingConsents, crisisNotice } from '../counseling/counseling-rules.ts';
import { wordsIn } from '../counseling/counseling-routes.ts';
import { ProblemError } from '../problem.ts';
import type { ProofGate } from '../proof/proof-gate.ts';
import { randomId } from '../random-id.ts';
import { planReminders } from '../reminder/reminder-plan.ts';
import { dropReminders } from '../reminder/reminder-queries.ts';
import { invalidFields, notFound } from '../request-input.ts';
import { Perishable, type PrivateCall, type Router } from '../route.ts';
import { insertLecture, listLectures, shareLecture, updateLecture } from './lecture-queries.ts';
import { lockSeats, offerSeats } from './seat-offer-queries.ts';
import { cancelSeats, setCapacity, takeSeat } from './seat-queries.ts';

/** Lectures and their seats: `/v1/lectures`. */
export function lectureRoutes(router: Router, proofGate: ProofGate): void {
  router.route(lecture.list, async ({ db, grant, now, query }) => {
    const from = query.from ? new Date(momentOn(dayOfDate(query.from), 0)) : now;
    const first = query.from ? dayOfDate(query.from) : dayOf(now.getTime());
    const last = Math.min(query.to ? dayOfDate(query.to) : Infinity, first + 365);
    const before = new Date(momentOn(last + 1, 0));
    // Every seat that is booked changes it: never kept.
    return new Perishable({ items: await listLectures(db, grant, { from, before }) }, now);
  });

  router.route(lecture.form, async ({ db, grant, params, query }) => {
    const [one] = await listLectures(db, grant, { id: params.id });
    if (!one) throw notFound();
    const keeper = await findCounselingKeeper(db, grant.organizationId);
    return { crisis: crisisNotice(keeper, wordsIn(query.language)), ...bookingConsents(keeper) };
  });

  router.changeRoute(lecture.book, {
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return bookSeat(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
  });

  router.changeRoute(lecture.wait, {
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return waitForSeat(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
  });
}

/** Books a seat, inside the transaction of the call; others wait for the seats from then on. */
async function bookSeat(call: PrivateCall & EndpointRequest<typeof lecture.book>) {
  const { db, grant } = call;
  const { id, lectureId } = await insertSeatBooking(call, 'booked');
  await confirmSeat(call, id);
  if (!(await takeSeat(db, { lectureId, mode: grant.mode }))) {
    throw new ProblemError('lecture_full', {
      zh: '这场讲座的名额已满，请看看其他讲座。',
      en: 'Every seat of this lecture is taken. Have a look at other lectures.',
    });
  }
  return readBooking(call, id);
}

/** Puts somebody on the waitlist of a lecture; a seat that is free after all is theirs at once. */
async function waitForSeat(call: PrivateCall & EndpointRequest<typeof lecture.wait>) {
  const { db, grant, now } = call;
  const { id, lectureId } = await insertSeatBooking(call, 'waiting');
  await keepClient(call, id, call.body);
  const place = { lectureId, mode: grant.mode };
  await lockSeats(db, place);
  await offerSeats(db, place, now);
  if (await confirmBooking(db, { id, state: 'offered', now })) {
    await dropReminders(db, id);
    await planReminders(call, id);
  }
  return readBooking(call, id);
}

async function insertSeatBooking(
  { db, grant, now, params, vault }: PrivateCall & EndpointRequest<typeof lecture.book>,
  state: 'booked' | 'waiting',
): Promise<{ id: string; lectureId: string }> {
  await shareLecture(db, params.id);
  const [one] = await listLectures(db, grant, { id: params.id });
  if (!one) throw notFound();
  if (one.isCancelled || new Date(one.startsAt) <= now) throw bookingOver();
  const id = randomId('book');
  await insertBooking(db, {
    id,
    organizationId: grant.organizationId,
    mode: grant.mode,
    state,
    lectureId: one.id,
    createdAt: now,
    manageHash: hashToken(manageTokenOf(vault, id)),
  });
  return { id, lectureId: one.id };
}

/** What staff does with lectures: `/v1/admin/lectures`, all of it audited. */
export function staffLectureRoutes(router: Router): void {
  const { create, change, cancel } = adminContract.lecture;

  router.changeRoute(create, {
    async work(call) {
      checkTimes(call.body);
      const id = await insertLecture(call.db, call.grant.organizationId, call.body);
      await setCapacity(call.db, id, call.body.capacity);
      return done(call, { action: 'lecture.create', subject: id });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(change, {
    async work(call) {
      checkTimes(call.body);
      const own = { id: call.params.id, organizationId: call.grant.organizationId };
      if (!(await updateLecture(call.db, own, call.body))) throw notFound();
      if (!(await setCapacity(call.db, own.id, call.body.capacity))) throw tooFewSeats();
      await offerSeats(call.db, { lectureId: own.id, mode: 'live' }, call.now);
      await offerSeats(call.db, { lectureId: own.id, mode: 'test' }, call.now);
      return done(call, { action: 'lecture.change', subject: own.id });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(cancel, {
    async work(call) {
      const own = { id: call.params.id, organizationId: call.grant.organizationId };
      if (!(await updateLecture(call.db, own, { isCancelled: true }))) throw notFound();
      await cancelSeats(call.db, own.id, call.now);
      return done(call, { action: 'lecture.cancel', subject: own.id });
    },
    complete: (kept) => kept,
  });
}

function checkTimes({ startsAt, endsAt }: { startsAt: string; endsAt: string }): void {
  if (Date.parse(startsAt) < Date.parse(endsAt)) return;
  throw invalidFields([
    {
      pointer: '/body/endsAt',
      code: 'ends_early',
      detail: { zh: '结束时间应晚于开始时间。', en: 'The end must be later than the start.' },
    },
  ]);
}

function tooFewSeats(): ProblemError {
  return invalidFields([
    {
      pointer: '/body/capacity',
      code: 'too_few_seats',
      detail: { zh: '名额不能少于已预约的人数。', en: 'More seats than this are booked.' },
    },
  ]);
}

async function done(
  call: PrivateCall,
  { action, subject }: { action: AuditAction; subject: string },
): Promise<Lecture> {
  const [one] = await listLectures(call.db, call.grant, { id: subject });
  if (!one) throw notFound();
  await noteByKey(call, { action, subject });
  return one;
}

import { booking } from '@union-jobs/contract';
import type { ProofGate } from '../proof/proof-gate.ts';
import type { ProblemError } from '../problem.ts';
import type { Router } from '../route.ts';
import { manageTokenOf, slotTaken } from './booking-rules.ts';
import { shownBooking } from './booking-view.ts';
import { calendarFile } from './calendar-file.ts';
import { accept, confirm } from './confirm.ts';
import { canHold, hold } from './hold.ts';
import { move } from './move.ts';
import { NearestTimes } from './nearest-times.ts';
import {
  cancelByClient,
  eraseByClient,
  exportByClient,
  release,
  setReminders,
} from './change-booking.ts';
import { ofClient } from './own-booking.ts';
import { Turnstile } from './turnstile.ts';
import { wait } from './waitlist.ts';

/** What people who book ask for: `/v1/bookings`. */
export function bookingRoutes(router: Router, proofGate: ProofGate): void {
  const nearest = new NearestTimes();
  takingRoutes(router, proofGate, nearest);

  router.privateRoute(booking.get, async (call) =>
    shownBooking(await ofClient(call, call.params.id)),
  );

  router.changeRoute(booking.move, {
    work: (call) => move(call, { id: call.params.id, ...call.body }),
    complete: (kept) => kept,
    async explain(error, call) {
      if (error.code !== 'slot_taken') return error;
      const { service, counselor, meeting } = await ofClient(call, call.params.id);
      const wanted = { serviceId: service?.id ?? '', mode: meeting ?? '' };
      const { startsAt } = call.body;
      return nearest.explain(error, call, { ...wanted, counselorId: counselor?.id, startsAt });
    },
  });

  router.changeRoute(booking.cancel, {
    work: (call) => cancelByClient(call, { id: call.params.id, session: call.body.session }),
    complete: (kept) => kept,
  });

  router.changeRoute(booking.setReminders, {
    work: (call) => setReminders(call, { id: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });

  router.privateRoute(booking.erase, (call) => eraseByClient(call, call.params.id));

  router.privateRoute(booking.export, (call) => exportByClient(call, call.params.id));

  router.privateRoute(booking.calendar, async (call) => ({
    name: '预约.ics',
    text: calendarFile(await ofClient(call, call.params.id), call.now),
  }));
}

/** From a free time to a booking. */
function takingRoutes(router: Router, proofGate: ProofGate, nearest: NearestTimes): void {
  const turnstile = new Turnstile<ProblemError>();
  type HoldCall = Parameters<typeof hold>[0];
  const explain = (error: ProblemError, call: HoldCall) =>
    nearest.explain(error, call, { ...call.body, startsAt: call.body.startsAt[0] ?? '' });

  router.changeRoute(booking.hold, {
    queue: (call, go) =>
      turnstile.pass(wishOf(call), {
        look: async () => ((await canHold(call)) ? undefined : explain(slotTaken(), call)),
        go,
      }),
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return hold(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
    explain,
  });

  router.changeRoute(booking.confirm, { work: confirm, complete: (kept) => kept });

  router.changeRoute(booking.release, {
    work: (call) => release(call, call.params.id),
    complete: (kept) => kept,
  });

  router.changeRoute(booking.wait, {
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return wait(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
  });

  router.changeRoute(booking.accept, {
    work: (call) => accept(call, call.params.id),
    complete: (kept) => kept,
  });
}

/** The same for all who want the same times of the same counselor. */
function wishOf({ grant, body }: Parameters<typeof hold>[0]): string {
  const { serviceId, counselorId, mode, startsAt } = body;
  return JSON.stringify([grant.organizationId, grant.mode, serviceId, counselorId, mode, startsAt]);
}

import { registration } from '@union-jobs/contract';
import type { ProofGate } from '../proof/proof-gate.ts';
import { Perishable, type Router } from '../route.ts';
import { eraseByVisitor, exportByVisitor, ofVisitor, withdrawSeat } from './own-registration.ts';
import { openRegistration, shownRegistration } from './registration-form.ts';
import { manageTokenOf } from './registration-rules.ts';
import { register } from './register.ts';
import { registrationTicket } from './registration-view.ts';

/** What visitors ask for: `/v1/fairs/{id}/registration-form` and `/v1/registrations`. */
export function registrationRoutes(router: Router, proofGate: ProofGate): void {
  router.route(
    registration.form,
    async ({ db, grant, now, params, query }) => {
      const form = await openRegistration(db, { ...grant, now }, params.id);
      const output = shownRegistration(form, query.language === 'en' ? 'en' : 'zh');
      return new Perishable(output, new Date(output.registration.deadline));
    },
    { showsSeats: true },
  );

  router.changeRoute(registration.create, {
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return register(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
  });

  router.privateRoute(registration.get, async (call) =>
    registrationTicket(await ofVisitor(call, call.params.id)),
  );

  router.changeRoute(registration.withdraw, {
    work: (call) => withdrawSeat(call, call.params.id),
    complete: (kept) => kept,
  });

  router.privateRoute(registration.erase, (call) => eraseByVisitor(call, call.params.id));

  router.privateRoute(registration.export, (call) => exportByVisitor(call, call.params.id));
}

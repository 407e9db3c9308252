import { application } from '@union-jobs/contract';
import type { ProofGate } from '../proof/proof-gate.ts';
import { Perishable, type Router } from '../route.ts';
import { openForm, shownForm } from './application-form.ts';
import { manageTokenOf } from './application-rules.ts';
import { submitApplication } from './application-submit.ts';
import { applicationExport, applicationStatus } from './application-view.ts';
import { eraseByPerson, exportByPerson, ofPerson, withdraw } from './own-application.ts';
import { listEvents } from './application-queries.ts';

/** What a person who applies asks for: `/v1/jobs/{id}/application-form` and `/v1/applications`. */
export function applicationRoutes(
  router: Router,
  { proofGate, takesResume }: { proofGate: ProofGate; takesResume: boolean },
): void {
  router.route(application.form, async ({ db, grant, now, params, query }) => {
    const { organizationId } = grant;
    const form = await openForm(db, { jobId: params.id, organizationId, now });
    const language = query.language === 'en' ? 'en' : 'zh';
    return new Perishable(shownForm(form, { language, takesResume }), form.job.validUntil);
  });

  router.changeRoute(application.create, {
    work: async (call) => {
      await proofGate.check(call, call.body.proof);
      return submitApplication(call);
    },
    complete: (kept, { vault }) => ({ ...kept, manageToken: manageTokenOf(vault, kept.id) }),
  });

  router.privateRoute(application.get, async (call) => {
    const row = await ofPerson(call, call.params.id);
    return applicationStatus(row, await listEvents(call.db, row.id));
  });

  router.changeRoute(application.withdraw, {
    work: (call) => withdraw(call, call.params.id),
    complete: (kept) => kept,
  });

  router.privateRoute(application.erase, (call) => eraseByPerson(call, call.params.id));

  router.privateRoute(application.export, async (call) => {
    const { row, events, key } = await exportByPerson(call, call.params.id);
    return applicationExport(row, events, key);
  });
}

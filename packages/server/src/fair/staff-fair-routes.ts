import { adminContract, type Fair, type FairInput } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import type { AuditAction } from '../audit/audit-rules.ts';
import { invalidFields, notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import { findFair, listShowing } from './fair-queries.ts';
import { checkFair } from './fair-rules.ts';
import {
  cancelFair,
  insertFair,
  isInvited,
  lockOwnFair,
  reinstateFair,
  replaceFair,
  shareFair,
} from './fair-store-queries.ts';
import { fairDetail } from './fair-view.ts';

const { fair } = adminContract;

/** What staff does with fairs: `/v1/admin/fairs`, all of it audited. */
export function staffFairRoutes(router: Router): void {
  router.changeRoute(fair.create, {
    async work(call) {
      refuseWrong(call.body);
      const { organizationId } = call.grant;
      const id = await insertFair(call.db, call.body, { organizationId, now: call.now });
      return done(call, { id, action: 'fair.create' });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(fair.change, {
    async work(call) {
      const { note, ...input } = call.body;
      refuseWrong(input);
      const { id } = await ownFair(call, call.params.id);
      await replaceFair(call.db, { id, input }, { now: call.now, note });
      return done(call, { id, action: 'fair.change' });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(fair.cancel, {
    async work(call) {
      const { id } = await ownFair(call, call.params.id);
      await cancelFair(call.db, id, { now: call.now, note: call.body.reason });
      return done(call, { id, action: 'fair.cancel' });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(fair.reinstate, {
    async work(call) {
      const { id } = await ownFair(call, call.params.id);
      await reinstateFair(call.db, id, { now: call.now, note: call.body.note });
      return done(call, { id, action: 'fair.reinstate' });
    },
    complete: (kept) => kept,
  });

  router.changeRoute(fair.show, {
    async work(call) {
      const { db, grant, params, body } = call;
      const share = { fairId: params.id, organizationId: grant.organizationId };
      if (!(await isInvited(db, share))) throw notFound();
      await shareFair(db, { ...share, isShown: body.isShown });
      await noteByKey(call, { action: 'fair.show', subject: params.id });
      return { id: params.id, isShown: body.isShown };
    },
    complete: (kept) => kept,
  });
}

function refuseWrong(input: FairInput): void {
  const refused = checkFair(input);
  if (refused.length) throw invalidFields(refused);
}

/** Only who owns a fair changes it; to everyone else there is none. */
async function ownFair({ db, grant }: PrivateCall, id: string) {
  const own = await lockOwnFair(db, { id, organizationId: grant.organizationId });
  if (!own) throw notFound();
  return own;
}

async function done(call: PrivateCall, change: { id: string; action: AuditAction }): Promise<Fair> {
  const row = await findFair(call.db, { ...call.grant, now: call.now }, change.id);
  if (!row) throw notFound();
  await noteByKey(call, { action: change.action, subject: change.id });
  return fairDetail(row, await listShowing(call.db, row.id));
}

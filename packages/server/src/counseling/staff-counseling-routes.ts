import { adminContract } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import { invalidFields, notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import {
  findCounselor,
  findHours,
  insertCounselor,
  insertPlace,
  insertService,
  listPlaces,
  listServices,
  replaceCounselor,
  replaceHours,
  replaceService,
} from './counseling-queries.ts';
import { checkHours } from './counseling-rules.ts';

const { counseling } = adminContract;

/** What staff does with services, counselors and hours, all of it audited. */
export function staffCounselingRoutes(router: Router): void {
  serviceRoutes(router);
  counselorRoutes(router);

  router.privateRoute(counseling.hours, async ({ db, grant, params }) => {
    const hours = await findHours(db, { id: params.id, organizationId: grant.organizationId });
    if (!hours) throw notFound();
    return hours;
  });

  router.changeRoute(counseling.setHours, {
    async work(call) {
      const { db, grant, params, body } = call;
      const { organizationId } = grant;
      const refused = checkHours(body, await listPlaces(db, organizationId));
      if (refused.length) throw invalidFields(refused);
      if (!(await replaceHours(db, { id: params.id, organizationId }, body))) throw notFound();
      await noteByKey(call, { action: 'counseling.set_hours', subject: params.id });
      return body;
    },
    complete: (kept) => kept,
  });
}

function serviceRoutes(router: Router): void {
  router.changeRoute(counseling.createService, {
    async work(call) {
      const id = await insertService(call.db, call.grant.organizationId, call.body);
      await noteByKey(call, { action: 'counseling.create_service', subject: id });
      return shownService(call, id);
    },
    complete: (kept) => kept,
  });

  router.changeRoute(counseling.changeService, {
    async work(call) {
      const { id } = call.params;
      const { organizationId } = call.grant;
      if (!(await replaceService(call.db, { id, organizationId }, call.body))) throw notFound();
      await noteByKey(call, { action: 'counseling.change_service', subject: id });
      return shownService(call, id);
    },
    complete: (kept) => kept,
  });

  router.changeRoute(counseling.createPlace, {
    async work(call) {
      const place = await insertPlace(call.db, call.grant.organizationId, call.body);
      await noteByKey(call, { action: 'counseling.create_place', subject: place.id });
      return place;
    },
    complete: (kept) => kept,
  });
}

function counselorRoutes(router: Router): void {
  router.changeRoute(counseling.createCounselor, {
    async work(call) {
      await checkServices(call, call.body.serviceIds);
      const id = await insertCounselor(call.db, call.grant.organizationId, call.body);
      await noteByKey(call, { action: 'counseling.create_counselor', subject: id });
      return shownCounselor(call, id);
    },
    complete: (kept) => kept,
  });

  router.changeRoute(counseling.changeCounselor, {
    async work(call) {
      const { id } = call.params;
      const { organizationId } = call.grant;
      await checkServices(call, call.body.serviceIds);
      if (!(await replaceCounselor(call.db, { id, organizationId }, call.body))) throw notFound();
      await noteByKey(call, { action: 'counseling.change_counselor', subject: id });
      return shownCounselor(call, id);
    },
    complete: (kept) => kept,
  });
}

/** Services of somebody else are as unknown as those that never were. */
async function checkServices({ db, grant }: PrivateCall, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if ((await listServices(db, grant.organizationId, id)).length === 0) throw notFound();
  }
}

async function shownService({ db, grant }: PrivateCall, id: string) {
  const [service] = await listServices(db, grant.organizationId, id);
  if (!service) throw notFound();
  return service;
}

async function shownCounselor({ db, grant }: PrivateCall, id: string) {
  const counselor = await findCounselor(db, grant.organizationId, id);
  if (!counselor) throw notFound();
  return counselor;
}

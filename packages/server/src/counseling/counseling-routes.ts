import { bookingLimits, counseling } from '@union-jobs/contract';
import type { Wording } from '../problem.ts';
import { ProblemError } from '../problem.ts';
import { notFound } from '../request-input.ts';
import { Perishable, type Router } from '../route.ts';
import { dayOfDate } from './china-day.ts';
import {
  findCounselingKeeper,
  listCounselors,
  listPlaces,
  listServices,
} from './counseling-queries.ts';
import { bookingConsents, crisisNotice } from './counseling-rules.ts';
import { readSlots } from './free-times.ts';
import { findService } from './slot-queries.ts';

/** Services, counselors and free times: `/v1/counseling-services` and `/v1/counselors`. */
export function counselingRoutes(router: Router): void {
  router.route(counseling.services, async ({ db, grant, query }) => ({
    crisis: crisisNotice(
      await findCounselingKeeper(db, grant.organizationId),
      wordsIn(query.language),
    ),
    items: await listServices(db, grant.organizationId),
    places: await listPlaces(db, grant.organizationId),
  }));

  router.route(counseling.counselors, async ({ db, grant, query }) => ({
    items: await listCounselors(db, grant.organizationId, { serviceId: query.service }),
  }));

  router.route(counseling.slots, async ({ db, grant, now, params, query }) => {
    const service = await findService(db, { ...grant, serviceId: params.id });
    if (!service) throw notFound();
    const days = { from: dayOfDate(query.from), to: dayOfDate(query.to) };
    if (days.to < days.from || days.to - days.from >= bookingLimits.slotDays) throw tooManyDays();
    const { counselor: counselorId, mode } = query;
    const reader = { ...grant, now };
    const slots = await readSlots(db, reader, { service, days, counselorId, mode });
    // Every hold changes it, and time alone does: never kept.
    return new Perishable(slots, now);
  });

  router.route(counseling.form, async ({ db, grant, params, query }) => {
    const service = await findService(db, { ...grant, serviceId: params.id });
    if (!service) throw notFound();
    const keeper = await findCounselingKeeper(db, grant.organizationId);
    return { crisis: crisisNotice(keeper, wordsIn(query.language)), ...bookingConsents(keeper) };
  });
}

/** The language of texts that a caller asked for. */
export function wordsIn(language: 'zh-Hans' | 'en'): keyof Wording {
  return language === 'en' ? 'en' : 'zh';
}

function tooManyDays(): ProblemError {
  return new ProblemError(
    'invalid_request',
    {
      zh: `请查询不超过 ${bookingLimits.slotDays} 天的时段，且结束日期不早于开始日期。`,
      en: `Ask for at most ${bookingLimits.slotDays} days, and for a last day not before the first.`,
    },
    { fields: [{ pointer: '/query/to', code: 'too_big', detail: 'At most 42 days' }] },
  );
}

import {
  adminContract,
  type ApplicationFilter,
  type StaffApplication,
  type StaffApplicationDetail,
} from '@union-jobs/contract';
import { audited, noteByKey } from '../audit/note-by-key.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { getCursorSecret } from '../job/job-queries.ts';
import { randomId } from '../random-id.ts';
import { invalidFields, notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import type { VaultKey } from '../vault/vault.ts';
import { countAttribution } from './attribution-queries.ts';
import { attributionDays } from './attribution-rules.ts';
import {
  findApplication,
  insertEvent,
  listApplications,
  listEvents,
  updateState,
  type ApplicationRow,
} from './application-queries.ts';
import { notePlace } from './application-rules.ts';
import { applicationSheet, filterNames } from './application-sheet.ts';
import { staffApplication, staffApplicationDetail } from './application-view.ts';

const { application } = adminContract;

/** What staff does with applications: `/v1/admin/applications`, all of it audited. */
export function staffApplicationRoutes(router: Router): void {
  router.privateRoute(application.list, (call) => audited(call, readPage));

  router.privateRoute(application.read, (call) =>
    audited(call, (inside) => readOne(inside, call.params.id)),
  );

  router.changeRoute(application.setState, {
    work: (call) => setState(call, { id: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });

  router.privateRoute(application.exportSheet, async (call) => {
    const { db, vault, grant, now, query } = call;
    return applicationSheet(db, {
      vault,
      owner: grant,
      filter: query,
      actor: grant.keyId,
      now,
    });
  });

  router.privateRoute(application.attribution, async ({ db, grant, now, query }) => ({
    items: await countAttribution(db, { ...grant, ...attributionDays(query, now) }),
  }));
}

type ListQuery = ApplicationFilter & { limit: number; cursor?: string | undefined };

async function readPage(call: PrivateCall & { query: ListQuery }) {
  const { db, grant, vault, query } = call;
  const { limit, cursor, ...filter } = query;
  const { organizationId, mode } = grant;
  const seal = {
    secret: await getCursorSecret(db),
    subject: JSON.stringify(['applications', organizationId, mode, Object.entries(filter).sort()]),
  };
  const after = cursor === undefined ? null : positionIn(openCursor(cursor, seal));
  const selection = { ...filter, organizationId, mode };
  const rows = await listApplications(db, selection, { limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  await noteByKey(call, {
    action: 'application.list',
    subject: null,
    detail: { count: shown.length, filters: filterNames(filter) },
  });
  return {
    items: shown.map((row): StaffApplication => {
      const key = keyOf(vault, row);
      if (!key) throw new Error('Listed applications have their keys');
      return staffApplication(row, key);
    }),
    nextCursor: last ? sealCursor([last.submittedAt.getTime(), last.id], seal) : null,
  };
}

function positionIn(packed: unknown) {
  const [submittedAt, id] = packed as [number, string];
  return { submittedAt: new Date(submittedAt), id };
}

function keyOf(vault: PrivateCall['vault'], row: ApplicationRow): VaultKey | undefined {
  return row.wrappedKey === null ? undefined : vault.openKey(row.id, row.wrappedKey);
}

async function standing(call: PrivateCall, id: string, options: { lock: boolean }) {
  const { organizationId, mode } = call.grant;
  const row = await findApplication(call.db, { id, organizationId, mode }, options);
  const key = row && row.erasedAt === null ? keyOf(call.vault, row) : undefined;
  if (!row || !key) throw notFound();
  return { row, key };
}

async function readOne(call: PrivateCall, id: string): Promise<StaffApplicationDetail> {
  const { row, key } = await standing(call, id, { lock: false });
  const events = await listEvents(call.db, id);
  await noteByKey(call, { action: 'application.read', subject: id });
  return staffApplicationDetail(row, events, key);
}

async function setState(
  call: PrivateCall,
  change: { id: string; state: string; note?: string | undefined },
) {
  const { db, now, grant } = call;
  const { id, state } = change;
  const { row, key } = await standing(call, id, { lock: true });
  if (row.state === 'withdrawn') throw isWithdrawn();
  const eventId = randomId('evt');
  const place = notePlace({ id: eventId, organizationId: grant.organizationId });
  const sealed = change.note ? { id: eventId, sealed: key.seal(place, change.note) } : undefined;
  await updateState(db, id, state);
  await insertEvent(db, { applicationId: id, state, at: now, ...(sealed ? { note: sealed } : {}) });
  await noteByKey(call, { action: 'application.set_state', subject: id, detail: { state } });
  return { id, state, at: now.toISOString() };
}

function isWithdrawn() {
  return invalidFields([
    {
      pointer: '/body/state',
      code: 'withdrawn',
      detail: {
        zh: '求职者已撤回这次投递，不能再改变状态。',
        en: 'The applicant has withdrawn; the state stands.',
      },
    },
  ]);
}

import { adminContract, type StaffRegistration } from '@union-jobs/contract';
import { filterNames } from '../application/application-sheet.ts';
import { audited, noteByKey } from '../audit/note-by-key.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { findFair, type FairRow } from '../fair/fair-queries.ts';
import { getCursorSecret } from '../job/job-queries.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import { checkIn, undoCheckIn } from './check-in.ts';
import { listRegistrations, type RegistrationRow } from './registration-queries.ts';
import { registrationSheet } from './registration-sheet.ts';
import { openVisitor, registrationTicket, sourceOf } from './registration-view.ts';

const { registration } = adminContract;

/** What staff does with registrations: `/v1/admin/fairs/{id}/…`, all of it audited. */
export function staffRegistrationRoutes(router: Router): void {
  router.privateRoute(registration.list, (call) => audited(call, readPage));

  router.changeRoute(registration.checkIn, {
    work: (call) => checkIn(call, { fairId: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });

  router.changeRoute(registration.undoCheckIn, {
    work: (call) => undoCheckIn(call, { fairId: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });

  router.privateRoute(registration.exportSheet, (call) =>
    audited(call, async (inside) => {
      const fair = await shownFair(inside, call.params.id);
      const rows = await readAll(inside, { fairId: fair.id, state: call.query.state });
      await noteByKey(inside, {
        action: 'registration.export_sheet',
        subject: fair.id,
        detail: { count: rows.length },
      });
      return registrationSheet(rows, fair.name);
    }),
  );
}

async function shownFair({ db, grant, now }: PrivateCall, id: string): Promise<FairRow> {
  const fair = await findFair(db, { ...grant, now }, id);
  if (!fair) throw notFound();
  return fair;
}

interface ListQuery {
  readonly state?: readonly string[] | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

async function readPage(call: PrivateCall & { params: { id: string }; query: ListQuery }) {
  const { db, grant, query } = call;
  const { limit, cursor, ...filter } = query;
  const fair = await shownFair(call, call.params.id);
  const seal = {
    secret: await getCursorSecret(db),
    subject: JSON.stringify(['registrations', grant.organizationId, grant.mode, fair.id, filter]),
  };
  const after = cursor === undefined ? null : (openCursor(cursor, seal) as number);
  const selection = { ...grant, ...filter, fairId: fair.id };
  const rows = await listRegistrations(db, selection, { limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  await noteByKey(call, {
    action: 'registration.list',
    subject: fair.id,
    detail: { count: shown.length, filters: filterNames(filter) },
  });
  return {
    items: shown.map((row) => staffView(call, row)),
    nextCursor: last ? sealCursor(last.turn, seal) : null,
  };
}

const batchRows = 500;

async function readAll(
  call: PrivateCall,
  { fairId, state }: { fairId: string; state: readonly string[] | undefined },
): Promise<StaffRegistration[]> {
  const all: StaffRegistration[] = [];
  for (let after: number | null = null; ;) {
    const page = { limit: batchRows, after };
    const rows: RegistrationRow[] = await listRegistrations(
      call.db,
      { ...call.grant, fairId, state },
      page,
    );
    all.push(...rows.map((row) => staffView(call, row)));
    after = rows.at(-1)?.turn ?? null;
    if (rows.length < batchRows) return all;
  }
}

function staffView({ vault }: PrivateCall, row: RegistrationRow): StaffRegistration {
  if (row.wrappedKey === null) throw new Error('Listed registrations have their keys');
  const { id, code, state, position, registeredAt, attendedAt } = registrationTicket(row);
  const visitor = openVisitor(row, vault.openKey(row.id, row.wrappedKey));
  const ticket = { id, code, state, position, registeredAt, attendedAt };
  return { ...ticket, visitor, source: sourceOf(row) };
}

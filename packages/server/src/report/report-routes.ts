import { adminContract, report, type StaffReport } from '@union-jobs/contract';
import { noteByKey } from '../audit/note-by-key.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { findJob, getCursorSecret } from '../job/job-queries.ts';
import { randomId } from '../random-id.ts';
import { notFound } from '../request-input.ts';
import type { PrivateCall, Router } from '../route.ts';
import {
  insertReport,
  listReports,
  settleReport,
  takeDownJob,
  type ReportRow,
} from './report-queries.ts';

/** Reports of postings: `/v1/jobs/{id}/reports` for everyone, `/v1/admin/reports` for staff. */
export function reportRoutes(router: Router): void {
  router.changeRoute(report.create, {
    work: (call) => storeReport(call, { jobId: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });

  router.privateRoute(adminContract.report.list, (call) =>
    call.db.transaction().execute((db) => readPage({ ...call, db }, call.query)),
  );

  router.changeRoute(adminContract.report.settle, {
    work: (call) => settle(call, { id: call.params.id, ...call.body }),
    complete: (kept) => kept,
  });
}

async function storeReport(
  { db, vault, grant, now }: PrivateCall,
  { jobId, reason, detail }: { jobId: string; reason: string; detail?: string | undefined },
) {
  const { mode } = grant;
  const job = await findJob(db, { id: jobId, organizationId: grant.organizationId });
  if (!job || job.published_at > now) throw notFound();
  // To whoever published it, also when it was seen on the page of another host of a fair.
  const organizationId = job.organization_id;
  const id = randomId('rpt');
  const sealed = detail
    ? (await vault.addKey(db, id)).seal(detailPlace({ id, organizationId }), detail)
    : null;
  const receivedAt = now;
  await insertReport(db, { id, organizationId, mode, jobId, reason, detail: sealed, receivedAt });
  return { id, receivedAt: now.toISOString() };
}

interface ListQuery {
  readonly settled: 'no' | 'yes';
  readonly job?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

async function readPage(call: PrivateCall, { settled, job, limit, cursor }: ListQuery) {
  const { db, grant } = call;
  const { organizationId, mode } = grant;
  const seal = {
    secret: await getCursorSecret(db),
    subject: JSON.stringify(['reports', organizationId, mode, settled, job]),
  };
  const after = cursor === undefined ? null : positionIn(openCursor(cursor, seal));
  const selection = { organizationId, mode, settled: settled === 'yes', job };
  const rows = await listReports(db, selection, { limit: limit + 1, after });
  const shown = rows.slice(0, limit);
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  await noteByKey(call, {
    action: 'report.list',
    subject: null,
    detail: { count: shown.length },
  });
  return {
    items: shown.map((row) => staffView(call, row)),
    nextCursor: last ? sealCursor([last.received_at.getTime(), last.id], seal) : null,
  };
}

function positionIn(packed: unknown) {
  const [receivedAt, id] = packed as [number, string];
  return { receivedAt: new Date(receivedAt), id };
}

function staffView({ vault, grant }: PrivateCall, row: ReportRow): StaffReport {
  const { id, outcome, settled_at: at } = row;
  const { organizationId } = grant;
  const key = row.wrapped_key && vault.openKey(id, row.wrapped_key);
  return {
    id,
    receivedAt: row.received_at.toISOString(),
    job: { id: row.job_id, title: row.title, employer: row.employer_name },
    reason: row.reason,
    detail:
      (key && row.detail && key.open(detailPlace({ id, organizationId }), row.detail)) || null,
    settled: outcome && at ? { outcome, at: at.toISOString() } : null,
  };
}

async function settle(
  call: PrivateCall,
  { id, outcome }: { id: string; outcome: 'taken_down' | 'dismissed' },
) {
  const { db, grant, now } = call;
  const { organizationId, mode } = grant;
  const settled = await settleReport(db, { id, organizationId, mode, outcome, now });
  if (!settled) throw notFound();
  const { jobId } = settled;
  // Test keys try the calls out; they take nothing off the board.
  if (outcome === 'taken_down' && mode === 'live') await takeDownJob(db, { jobId, now });
  await noteByKey(call, {
    action: 'report.settle',
    subject: id,
    detail: { outcome, job: jobId },
  });
  return { id, settled: { at: now.toISOString(), outcome } };
}

/** Where the words of a report are sealed for. */
function detailPlace(report: { id: string; organizationId: string }): string {
  return `${report.organizationId} report detail ${report.id}`;
}

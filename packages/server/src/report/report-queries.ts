import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Whose reports: those that came with live keys are apart from those of tests. */
export interface ReportOwner {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
}

/** A report as it is stored. */
export interface NewReport extends ReportOwner {
  readonly id: string;
  readonly jobId: string;
  readonly reason: string;
  readonly detail: Uint8Array | null;
  readonly receivedAt: Date;
}

/** A report with the names of what it is about, and the key of its words in its wrapping. */
export interface ReportRow {
  readonly id: string;
  readonly received_at: Date;
  readonly job_id: string;
  readonly title: string;
  readonly employer_name: string;
  readonly reason: string;
  readonly detail: Uint8Array | null;
  readonly wrapped_key: Uint8Array | null;
  readonly outcome: string | null;
  readonly settled_at: Date | null;
}

/** Stores a report. */
export async function insertReport(db: Database, report: NewReport): Promise<void> {
  await db
    .insertInto('report')
    .values({
      id: report.id,
      organization_id: report.organizationId,
      mode: report.mode,
      job_id: report.jobId,
      reason: report.reason,
      detail: report.detail,
      received_at: report.receivedAt,
      outcome: null,
      settled_at: null,
    })
    .execute();
}

/** Reports of an organization, newest first. */
export async function listReports(
  db: Database,
  {
    organizationId,
    mode,
    settled,
    job,
  }: ReportOwner & { settled: boolean; job?: string | undefined },
  { limit, after }: { limit: number; after: { receivedAt: Date; id: string } | null },
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select report.id, report.received_at, report.job_id, job.title,
      employer.name as employer_name, report.reason, report.detail,
      vault.key.wrapped as wrapped_key, report.outcome, report.settled_at
    from report
    join job on job.id = report.job_id
    join employer on employer.id = job.employer_id
    left join vault.key on vault.key.id = report.id
    where report.organization_id = ${organizationId} and report.mode = ${mode}
      and (report.outcome is not null) = ${settled}
      ${job ? sql`and report.job_id = ${job}` : sql``}
      ${after ? sql`and (report.received_at, report.id) < (${after.receivedAt}, ${after.id})` : sql``}
    order by report.received_at desc, report.id desc
    limit ${limit}
  `.execute(db);
  return rows;
}

/** Settles a report; undefined when the organization has none with this id. */
export async function settleReport(
  db: Database,
  {
    id,
    organizationId,
    mode,
    outcome,
    now,
  }: ReportOwner & { id: string; outcome: string; now: Date },
): Promise<{ jobId: string } | undefined> {
  const row = await db
    .updateTable('report')
    .set({ outcome, settled_at: now })
    .where('id', '=', id)
    .where('organization_id', '=', organizationId)
    .where('mode', '=', mode)
    .returning('job_id')
    .executeTakeFirst();
  return row && { jobId: row.job_id };
}

/** Closes a posting that was reported rightly, and settles all reports of it. */
export async function takeDownJob(
  db: Database,
  { jobId, now }: { jobId: string; now: Date },
): Promise<void> {
  await sql`
    update job set closed_at = ${now} where id = ${jobId} and closed_at is null
  `.execute(db);
  await sql`
    update report set outcome = 'taken_down', settled_at = ${now}
    where job_id = ${jobId} and outcome is null
  `.execute(db);
}

/** Some reports that came before a moment. */
export async function findReportsBefore(
  db: Database,
  { moment, limit }: { moment: Date; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where('received_at', '<', moment)
    .orderBy('received_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Deletes reports. */
export async function deleteReports(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('report').where('id', 'in', ids).execute();
}

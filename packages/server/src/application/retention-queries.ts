import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Some applications whose job closed longer ago than their organization keeps them, or whose key is
 * gone, which is so after a restored backup. Rows that another instance works on are left to it.
 */
export async function findExpired(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; organizationId: string }[]> {
  const { rows } = await sql<{ id: string; organizationId: string }>`
    select application.id, application.organization_id as "organizationId"
    from application
    join job on job.id = application.job_id
    join organization on organization.id = application.organization_id
    where application.erased_at is null and (
      least(job.closed_at, job.valid_until)
        < ${now}::timestamptz - organization.application_retention_days * interval '1 day'
      or not exists (select from vault.key where vault.key.id = application.id)
    )
    order by application.organization_id
    limit ${limit}
    for update of application skip locked
  `.execute(db);
  return rows;
}

/** Days for which a closed job may open again and still know who has applied. */
const markDays = 30;

/** Some jobs that closed a while ago and still have the key that marks mobile numbers. */
export async function findMarkedJobs(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const before = new Date(now.getTime() - markDays * 86_400_000);
  const { rows } = await sql<{ id: string }>`
    select job.id from vault.key join job on job.id = vault.key.id
    where least(job.closed_at, job.valid_until) < ${before}
    limit ${limit}
  `.execute(db);
  return rows.map((row) => row.id);
}

/** Takes the marks of mobile numbers from the applications for these jobs. */
export async function forgetMarks(db: Database, jobIds: readonly string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await db
    .updateTable('application')
    .set({ mobile_mark: null })
    .where('job_id', 'in', jobIds)
    .execute();
}

/** Frees the space of rows that were changed or deleted, so that what was erased is overwritten. */
export async function vacuumErased(db: Database): Promise<void> {
  await sql`vacuum vault.key, application, application_event, registration`.execute(db);
}

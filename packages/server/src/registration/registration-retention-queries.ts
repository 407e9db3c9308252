import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Some registrations whose fair ended longer ago than their organization keeps them, or whose key is
 * gone, which is so after a restored backup. Rows that another instance works on are left to it.
 */
export async function findKept(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; organizationId: string }[]> {
  const { rows } = await sql<{ id: string; organizationId: string }>`
    select registration.id, registration.organization_id as "organizationId"
    from registration
    join fair on fair.id = registration.fair_id
    join organization on organization.id = registration.organization_id
    where registration.erased_at is null and (
      fair.ends_at < ${now}::timestamptz - registration_retention_days * interval '1 day'
      or not exists (select from vault.key where vault.key.id = registration.id)
    )
    order by registration.organization_id
    limit ${limit}
    for update of registration skip locked
  `.execute(db);
  return rows;
}

/** Days after a fair during which one may still ask who had registered with a mobile number. */
const markDays = 7;

/** Some fairs that were held a while ago and still have the key that marks mobile numbers. */
export async function findMarkedFairs(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select fair.id from vault.key join fair on fair.id = vault.key.id
    where fair.ends_at < ${now}::timestamptz - ${markDays} * interval '1 day'
    limit ${limit}
  `.execute(db);
  return rows.map((row) => row.id);
}

/** Takes the marks of mobile numbers from the registrations for these fairs. */
export async function forgetFairMarks(db: Database, fairIds: readonly string[]): Promise<void> {
  if (fairIds.length === 0) return;
  await db
    .updateTable('registration')
    .set({ mobile_mark: null })
    .where('fair_id', 'in', fairIds)
    .execute();
}

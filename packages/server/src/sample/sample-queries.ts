import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';

/** The oldest organization, which is the sample's where a sample was loaded; undefined at first. */
export async function findOldestOrganization(db: Database): Promise<string | undefined> {
  const row = await db
    .selectFrom('organization')
    .select('id')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Adds an organization that is younger than those of the same transaction, and returns its id. */
export async function insertYoungerOrganization(db: Database, name: string): Promise<string> {
  const id = randomId('org');
  await db
    .insertInto('organization')
    .values({
      id,
      parent_id: null,
      name,
      licence: null,
      website: null,
      created_at: sql`clock_timestamp()`,
    })
    .execute();
  return id;
}

/**
 * Has so many people registered for a fair with keys of test mode, who have erased what they wrote;
 * once it is over, most of them came.
 */
export async function insertSampleRegistrations(
  db: Database,
  fair: { id: string; organizationId: string },
  { count, isOver, now }: { count: number; isOver: boolean; now: Date },
): Promise<void> {
  const came = isOver ? Math.round(count * 0.8) : 0;
  await sql`
    insert into registration (id, organization_id, mode, fair_id, state, turn, registered_at,
      attended_at, manage_hash, consent_version, consent_hash, erased_at)
    select 'reg_' || substr(md5(${fair.id} || number), 1, 20), ${fair.organizationId}, 'test',
      ${fair.id}, case when number <= ${came} then 'attended' else 'registered' end, number, ${now},
      case when number <= ${came} then ${now}::timestamptz end, '', '1', '', ${now}
    from generate_series(1, ${count}::int) as number
  `.execute(db);
  await sql`
    update fair_seat set registered = ${count}, attended = ${came}, turn = ${count}
    where fair_id = ${fair.id} and mode = 'test'
  `.execute(db);
}

/** Marks two in three of the sample's employers as verified, the same ones every time. */
export async function verifySampleEmployers(db: Database, organizationId: string): Promise<void> {
  await sql`
    update employer set verified = true
    where organization_id = ${organizationId} and abs(hashtext(name)) % 3 > 0
  `.execute(db);
}

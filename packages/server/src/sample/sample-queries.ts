import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';
import type { SampleFair } from './fairs.ts';

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

/** Stores the fairs of the sample and returns their ids by key. */
export async function insertSampleFairs(
  db: Database,
  organizationId: string,
  fairs: readonly SampleFair[],
): Promise<Record<SampleFair['key'], string>> {
  const rows = fairs.map((fair) => ({ ...fair, id: randomId('fair') }));
  await db
    .insertInto('fair')
    .values(
      rows.map(({ id, name, startsAt, endsAt }) => ({
        id,
        organization_id: organizationId,
        name,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    )
    .execute();
  return Object.fromEntries(rows.map(({ key, id }) => [key, id])) as Record<
    SampleFair['key'],
    string
  >;
}

/** Marks two in three of the sample's employers as verified, the same ones every time. */
export async function verifySampleEmployers(db: Database, organizationId: string): Promise<void> {
  await sql`
    update employer set verified = true
    where organization_id = ${organizationId} and abs(hashtext(name)) % 3 > 0
  `.execute(db);
}

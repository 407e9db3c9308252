import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';
import type { SampleFair } from './fairs.ts';

/** Whether nobody has put anything into the database yet. */
export async function isEmptyDatabase(db: Database): Promise<boolean> {
  return !(await db.selectFrom('organization').select('id').limit(1).executeTakeFirst());
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

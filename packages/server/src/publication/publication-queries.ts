import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** How far an organization's published data has come. */
export interface Publication {
  /** Changes with every write, so that an answer stands as long as it does. */
  readonly version: number;
  /** When the next posting that is dated ahead goes public, null without any. */
  readonly opensAt: Date | null;
}

/** Where an organization's published data stands, kept by triggers on the tables it is made of. */
export async function getPublication(
  db: Database,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<Publication> {
  const { rows } = await sql<{ version: number | null; opens_at: Date | null }>`
    select
      (select version from publication where organization_id = ${organizationId}) as version,
      (
        select published_at from job
        where organization_id = ${organizationId} and closed_at is null and published_at > ${now}
        order by published_at, id limit 1
      ) as opens_at
  `.execute(db);
  return { version: rows[0]?.version ?? 0, opensAt: rows[0]?.opens_at ?? null };
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** How far an organization's published data has come. */
export interface Publication {
  /** Changes with every write, so that an answer stands as long as it does. */
  readonly version: string;
  /** When the next posting that is dated ahead goes public, null without any. */
  readonly opensAt: Date | null;
}

/** Whose published data, as of when. */
export interface PublicationSubject {
  readonly organizationId: string;
  readonly now: Date;
  /** Also how far the places of its fairs have come, of the registrations with keys of this mode. */
  readonly seats?: 'test' | 'live' | undefined;
}

/** Where an organization's published data stands, kept by triggers on the tables it is made of. */
export async function getPublication(
  db: Database,
  { organizationId, now, seats }: PublicationSubject,
): Promise<Publication> {
  const turns = sql`(
    select coalesce(sum(turn), 0)
    from fair_seat join fair_share on fair_share.fair_id = fair_seat.fair_id
    where organization_id = ${organizationId} and mode = ${seats}
  )`;
  const { rows } = await sql<{ version: number | null; turns: number; opens_at: Date | null }>`
    select
      (select version from publication where organization_id = ${organizationId}) as version,
      ${seats ? turns : sql`0`} as turns,
      least(
        (
          select published_at from job
          where organization_id = ${organizationId} and closed_at is null and published_at > ${now}
          order by published_at, id limit 1
        ),
        (
          select min(published_at) from fair_share join job on job.fair_id = fair_share.fair_id
          where fair_share.organization_id = ${organizationId} and is_guest
            and closed_at is null and published_at > ${now}
        )
      ) as opens_at
  `.execute(db);
  const row = rows[0];
  return { version: `${row?.version ?? 0}.${row?.turns ?? 0}`, opensAt: row?.opens_at ?? null };
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { fairValues, hostValues } from './fair-rules.ts';
import type { StoredVenue } from './fair-queries.ts';

/** A stored fair as an import compares it: columns as {@link fairValues} names them. */
export interface StoredFair extends Record<keyof ReturnType<typeof fairValues>, unknown> {
  readonly id: string;
  readonly status: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly venue: StoredVenue | null;
  readonly hosts: ReturnType<typeof hostValues>;
  readonly capacity: number | null;
  readonly has_waitlist: boolean;
}

/** The fair of an organization that a sheet is about; undefined at the first time. */
export async function findFairByIdentity(
  db: Database,
  { organizationId, identity }: { organizationId: string; identity: string },
): Promise<StoredFair | undefined> {
  const { rows } = await sql<StoredFair>`
    select fair.*, capacity, has_waitlist, (
      select coalesce(json_agg(json_build_object(
        'role', role, 'name', fair_host.name, 'organization_id', fair_host.organization_id
      ) order by position), '[]')
      from fair_host where fair_host.fair_id = fair.id
    ) as hosts
    from fair join fair_seat on fair_seat.fair_id = fair.id and mode = 'live'
    where fair.organization_id = ${organizationId} and identity = ${identity}
  `.execute(db);
  return rows[0];
}

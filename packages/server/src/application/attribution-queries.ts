import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { ApplicationOwner } from './application-queries.ts';
import type { AttributionDays } from './attribution-rules.ts';

/** How many applications came from a placement on a day, erased ones included. */
export interface AttributionRow {
  /** Day in Asia/Shanghai: `2026-11-23`. */
  readonly day: string;
  readonly partner: string | null;
  readonly page: string | null;
  readonly placement: string | null;
  readonly count: number;
}

/** Counts applications by where they came from, newest day and largest number first. */
export async function countAttribution(
  db: Database,
  { organizationId, mode, from, until }: ApplicationOwner & AttributionDays,
): Promise<AttributionRow[]> {
  const { rows } = await sql<AttributionRow>`
    select to_char((submitted_at at time zone 'UTC') + interval '8 hours', 'YYYY-MM-DD') as day,
      partner, page_path as page, placement, count(*) as count
    from application
    where organization_id = ${organizationId} and mode = ${mode}
      and submitted_at >= ${from} and submitted_at < ${until}
    group by 1, 2, 3, 4
    order by 1 desc, 5 desc, 2, 3, 4
  `.execute(db);
  return rows;
}

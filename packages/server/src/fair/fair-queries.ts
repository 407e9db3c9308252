import type { Block, Coordinates } from '@union-jobs/contract';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from '../database.ts';

/** Who asks for fairs: an organization, by a key of one mode. */
export interface FairReader {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly now: Date;
}

/** A venue as it is stored. */
export interface StoredVenue {
  readonly name: string;
  readonly address: string | null;
  readonly region: string | null;
  readonly coordinates: Coordinates | null;
  readonly transport: string | null;
}

/** A session as it is stored. */
export interface StoredSession {
  readonly name: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A stream as it is stored. */
export interface StoredStream {
  readonly platform: string;
  readonly url: string | null;
  readonly qrText: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly replayUrl: string | null;
}

/** Registration as it is stored; capacity and figures are in `fair_seat`. */
export interface StoredRegistration {
  readonly isOpen: boolean;
  readonly opensAt: string | null;
  readonly deadline: string | null;
}

/** A fair with its hosts and figures. */
export interface FairRow {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly edition: string | null;
  readonly kind: string;
  readonly format: string;
  readonly status: string;
  readonly status_note: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly previous_starts_at: Date | null;
  readonly region_codes: string[];
  readonly target_groups: string[];
  readonly services: string[];
  readonly venue: StoredVenue | null;
  readonly sessions: StoredSession[];
  readonly streams: StoredStream[];
  readonly registration: StoredRegistration | null;
  readonly contact_phone: string | null;
  readonly description: Block[];
  readonly sequence: number;
  readonly updated_at: Date;
  readonly hosts: { role: string; name: string; organization_id: string | null }[];
  readonly capacity: number | null;
  readonly has_waitlist: boolean;
  readonly registered: number;
  readonly waiting: number;
  readonly attended: number;
  readonly employers: number;
  readonly posts: number;
  readonly headcount: number;
  readonly intentions: number;
  /** When the first of its jobs goes before the fair is over. */
  readonly changes_at: Date | null;
}

/** Which fairs are wanted, region codes sorted by how they are found. */
export interface FairSelection {
  /** Fairs that end after it. */
  readonly from: Date;
  /** Fairs that start before it. */
  readonly before: Date | null;
  /** Found in the lineage of a fair, and among the regions of a fair. */
  readonly region: { readonly within: string[]; readonly above: string[] } | null;
  readonly kind: readonly string[] | null;
  readonly format: readonly string[] | null;
  readonly targetGroup: readonly string[] | null;
  readonly host: readonly string[] | null;
  readonly words: readonly string[];
}

/** Where a page of fairs ends. */
export interface FairPosition {
  readonly startsAt: Date;
  readonly id: string;
}

/** The next fairs of a selection, in the order of their beginning. */
export async function listFairs(
  db: Database,
  reader: FairReader,
  {
    selection,
    limit,
    after,
  }: { selection: FairSelection; limit: number; after: FairPosition | null },
): Promise<FairRow[]> {
  const place = after
    ? sql`and (fair_share.starts_at, fair_share.fair_id) > (${after.startsAt}, ${after.id})`
    : sql``;
  return select(
    db,
    reader,
    sql`
      select fair.* from fair_share join fair on fair.id = fair_share.fair_id
      where ${conditions(reader, selection)} ${place}
      order by fair_share.starts_at, fair_share.fair_id limit ${sql.lit(limit)}
    `,
  );
}

/** A fair that an organization shows; undefined when it shows none with this id. */
export async function findFair(
  db: Database,
  reader: FairReader,
  id: string,
): Promise<FairRow | undefined> {
  const rows = await select(
    db,
    reader,
    sql`
      select fair.* from fair_share join fair on fair.id = fair_share.fair_id
      where fair_share.organization_id = ${reader.organizationId} and fair.id = ${id}
    `,
  );
  return rows[0];
}

/** Whether an organization shows a fair, its own or one that it holds together with others. */
export async function isShownBy(
  db: Database,
  { fairId, organizationId }: { fairId: string; organizationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('fair_share')
    .select('fair_id')
    .where('fair_id', '=', fairId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A condition on `job`: it is the organization's, or stands at a fair that the organization shows. */
export function isReachedBy(organizationId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(job.organization_id = ${organizationId} or job.fair_id in (
    select fair_id from fair_share where fair_share.organization_id = ${organizationId}
  ))`;
}

/** Whether an organization shows all these fairs, and holds one of them together with others. */
export async function areHeldTogether(
  db: Database,
  { fairIds, organizationId }: { fairIds: readonly string[]; organizationId: string },
): Promise<boolean> {
  const { rows } = await sql<{ shown: number; shared: number }>`
    select count(distinct own.fair_id) as shown,
      count(*) filter (where other.organization_id <> own.organization_id) as shared
    from fair_share as own join fair_share as other on other.fair_id = own.fair_id
    where own.organization_id = ${organizationId} and own.fair_id = any(${fairIds}::text[])
  `.execute(db);
  const [row] = rows;
  return row !== undefined && row.shared > 0 && row.shown === new Set(fairIds).size;
}

/** The organizations that show a fair, its owner first. */
export async function listShowing(
  db: Database,
  fairId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select organization.id, organization.name
    from fair_share
    join organization on organization.id = fair_share.organization_id
    join fair on fair.id = fair_share.fair_id
    where fair_share.fair_id = ${fairId}
    order by organization.id <> fair.organization_id, organization.id
  `.execute(db);
  return rows;
}

/** What facets of fairs are counted from. */
export interface FairFacetRow {
  readonly kind: string;
  readonly format: string;
  readonly region_codes: string[];
  readonly region_lineage: string[];
  readonly target_groups: string[];
  readonly hosts: string[];
}

/** The fairs of a selection as facets need them. */
export async function listFacetRows(
  db: Database,
  reader: FairReader,
  { selection, limit }: { selection: FairSelection; limit: number },
): Promise<FairFacetRow[]> {
  const { rows } = await sql<FairFacetRow>`
    select kind, format, region_codes, region_lineage, target_groups,
      array(select distinct name from fair_host where fair_id = fair.id) as hosts
    from fair_share join fair on fair.id = fair_share.fair_id
    where ${conditions(reader, selection)}
    order by fair_share.starts_at, fair_share.fair_id limit ${sql.lit(limit)}
  `.execute(db);
  return rows;
}

function conditions({ organizationId }: FairReader, selection: FairSelection): RawBuilder<unknown> {
  const { from, before, region, kind, format, targetGroup, host, words } = selection;
  const parts = [
    sql`fair_share.organization_id = ${organizationId}`,
    // Finds by the index; what ends as the days begin is left to the next condition.
    sql`fair_share.days && tstzrange(${from}, ${before})`,
    sql`fair_share.ends_at > ${from}`,
  ];
  if (before) parts.push(sql`fair_share.starts_at < ${before}`);
  if (region) {
    parts.push(sql`(region_lineage && ${region.within}::text[]
      or region_codes && ${region.above}::text[])`);
  }
  if (kind) parts.push(sql`kind = any(${kind}::text[])`);
  if (format) parts.push(sql`format = any(${format}::text[])`);
  if (targetGroup) parts.push(sql`target_groups && ${targetGroup}::text[]`);
  if (host) {
    parts.push(sql`exists (
      select from fair_host where fair_id = fair.id and fair_host.name = any(${host}::text[])
    )`);
  }
  for (const word of words) parts.push(sql`position(${word} in ${searchedText}) > 0`);
  return sql.join(parts, sql` and `);
}

const searchedText = sql`lower(normalize(concat_ws(' ', fair.name, fair.edition, venue ->> 'name',
  venue ->> 'address',
  (select string_agg(fair_host.name, ' ') from fair_host where fair_id = fair.id)), nfkc))`;

/**
 * The jobs that a fair is said to have: those open now, or once it is over those that were open at
 * its end.
 */
const isCounted = (now: Date) => sql`published_at <= ${now}
  and (valid_until > ${now} or valid_until >= fair.ends_at)
  and (closed_at is null or closed_at >= fair.ends_at)`;

async function select(
  db: Database,
  { mode, now }: FairReader,
  source: RawBuilder<unknown>,
): Promise<FairRow[]> {
  const { rows } = await sql<FairRow>`
    select fair.*, hosts, capacity, has_waitlist, registered, waiting, attended, posts, headcount,
      changes_at,
      (
        select count(distinct employer_id) from (
          select employer_id from fair_employer where fair_id = fair.id
          union all select employer_id from job where fair_id = fair.id and ${isCounted(now)}
        ) as present
      ) as employers,
      (
        select count(*) from application
        where fair_id = fair.id and mode = ${mode} and state in ('offer', 'signed')
      ) as intentions
    from (${source}) as fair
    join fair_seat on fair_seat.fair_id = fair.id and fair_seat.mode = ${mode}
    cross join lateral (
      select coalesce(json_agg(json_build_object(
        'role', role, 'name', fair_host.name, 'organization_id', fair_host.organization_id
      ) order by position), '[]') as hosts
      from fair_host where fair_host.fair_id = fair.id
    ) as named
    cross join lateral (
      select count(*) as posts,
        coalesce(sum(coalesce(headcount_max, headcount_min, 1)), 0) as headcount,
        min(valid_until) filter (where valid_until > ${now} and valid_until < fair.ends_at)
          as changes_at
      from job where fair_id = fair.id and ${isCounted(now)}
    ) as counted
    order by fair.starts_at, fair.id
  `.execute(db);
  return rows;
}

/** An employer of a fair, with what its place in the directory is told by. */
export interface FairEmployerRow {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
  readonly industry: string | null;
  readonly booth: string | null;
  readonly posts: number;
  readonly headcount: number;
  readonly hall: string;
  readonly number: number;
}

/** Where a page of a directory ends. */
export type EmployerPosition = readonly [hall: string, number: number, name: string, id: string];

/** The next employers of a fair: by letters of the booth, then its number; without booth last. */
export async function listFairEmployers(
  db: Database,
  fair: { id: string; now: Date },
  { q, limit, after }: { q: string | null; limit: number; after: EmployerPosition | null },
): Promise<FairEmployerRow[]> {
  const found = q
    ? sql`(position(${q} in lower(normalize(employer.name, nfkc))) > 0
        or starts_with(lower(normalize(booth, nfkc)), ${q}))`
    : sql`true`;
  const place = after
    ? sql`(hall, number, name collate "C", id) > (${after[0]}, ${after[1]}::numeric, ${after[2]}, ${after[3]})`
    : sql`true`;
  const { rows } = await sql<FairEmployerRow>`
    with posted as (
      select employer_id, min(booth) as booth, count(*) as posts,
        sum(coalesce(headcount_max, headcount_min, 1)) as headcount
      from job join fair on fair.id = job.fair_id
      where fair_id = ${fair.id} and ${isCounted(fair.now)}
      group by employer_id
    ), stand as (
      select coalesce(named.employer_id, posted.employer_id) as employer_id,
        coalesce(named.booth, posted.booth) as booth,
        coalesce(posts, 0) as posts, coalesce(headcount, 0) as headcount
      from (select * from fair_employer where fair_id = ${fair.id}) as named
      full join posted on posted.employer_id = named.employer_id
    ), directory as (
      select employer.id, employer.name, employer.verified, employer.industry, booth, posts, headcount,
        coalesce(regexp_replace(booth, '\\d.*', ''), '\uffff') collate "C" as hall,
        coalesce(substring(booth from '\\d{1,15}')::numeric, 0) as number
      from stand join employer on employer.id = stand.employer_id
      where ${found}
    )
    select * from directory where ${place}
    order by hall, number, name collate "C", id limit ${sql.lit(limit)}
  `.execute(db);
  return rows;
}

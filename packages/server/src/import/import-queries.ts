import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { EmployerDraft } from '../job/job-draft.ts';
import { databaseJson } from '../job/job-record.ts';
import { randomId } from '../random-id.ts';

/** A stored posting, as far as an import compares it. */
export interface StoredJob {
  readonly id: string;
  /** Identity of the draft that it was made from, without its number. */
  readonly base: string;
  readonly identity: string;
  readonly content_hash: string;
  readonly published_at: Date;
  readonly valid_until: Date;
  readonly closed_at: Date | null;
}

/**
 * The stored postings of some identities: the one with the identity itself, and those numbered
 * behind it (`…#2`), which are looked for only where the one before them is there.
 */
export async function findStoredJobs(
  db: Database,
  organizationId: string,
  identities: readonly string[],
): Promise<StoredJob[]> {
  const found: StoredJob[] = [];
  let bases = identities;
  for (let place = 1; bases.length > 0; place += 1) {
    const wanted = bases.map((base) => numberedIdentity(base, place));
    const rows = await db
      .selectFrom('job')
      .select(['id', 'identity', 'content_hash', 'published_at', 'valid_until', 'closed_at'])
      .where('organization_id', '=', organizationId)
      .where(sql<boolean>`identity = any(${wanted}::text[])`)
      .execute();
    const stored = rows.map((row) => ({ ...row, base: row.identity.split('#')[0] ?? '' }));
    found.push(...stored);
    bases = stored.map((row) => row.base);
  }
  return found;
}

/** The identity of the posting in a place among those with equal identities, from 1. */
export function numberedIdentity(base: string, place: number): string {
  return place === 1 ? base : `${base}#${place}`;
}

/** Stores new jobs, whole records of JSON; see `closeRecord`. */
export async function insertJobRecords(db: Database, records: readonly string[]): Promise<void> {
  const json = `[${records.join()}]`;
  await sql`insert into job select * from json_populate_recordset(null::job, ${json}::json)`.execute(
    db,
  );
}

/** What a sheet may leave out of an employer. */
const optional = ['credit_code', 'ownership', 'size', 'industry', 'introduction'] as const;

/**
 * Stores employers by name and returns their ids. What a draft states replaces what is stored; what
 * it leaves out stays. Employers that say nothing new are not written.
 */
export async function saveEmployers(
  db: Database,
  organizationId: string,
  employers: readonly EmployerDraft[],
): Promise<Map<string, string>> {
  if (employers.length === 0) return new Map();
  const rows = employers.map((employer) => ({
    id: randomId('emp'),
    organization_id: organizationId,
    name: employer.name,
    credit_code: employer.creditCode,
    ownership: employer.ownership,
    size: employer.size,
    industry: employer.industry,
    introduction: employer.introduction,
  }));
  const columns = sql.raw(Object.keys(rows[0] ?? {}).join());
  const merged = optional.map(
    (name) =>
      sql`${sql.ref(name)} = coalesce(excluded.${sql.ref(name)}, employer.${sql.ref(name)})`,
  );
  const isNews = optional.map(
    (name) => sql`excluded.${sql.ref(name)} <> coalesce(employer.${sql.ref(name)}, '')`,
  );
  await sql`
    insert into employer (${columns})
    select ${columns} from json_populate_recordset(null::employer, ${databaseJson(rows)}::json)
    on conflict (organization_id, name) do update set ${sql.join(merged)}
    where ${sql.join(isNews, sql` or `)}
  `.execute(db);
  const names = employers.map((employer) => employer.name);
  const stored = await db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('organization_id', '=', organizationId)
    .where(sql<boolean>`name = any(${names}::text[])`)
    .execute();
  return new Map(stored.map(({ name, id }) => [name, id]));
}

/** A fair of an organization; undefined when it has none with this id. */
export async function findFair(
  db: Database,
  fair: { id: string; organizationId: string },
): Promise<{ id: string; name: string; ends_at: Date } | undefined> {
  return db
    .selectFrom('fair')
    .select(['id', 'name', 'ends_at'])
    .where('id', '=', fair.id)
    .where('organization_id', '=', fair.organizationId)
    .executeTakeFirst();
}

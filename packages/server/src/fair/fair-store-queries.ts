import type { FairInput } from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';
import { capacityTooLow, fairValues, hostValues } from './fair-rules.ts';
import { fillPlaces, openSeats } from '../registration/seat-queries.ts';

/** Stores a new fair of an organization and returns its id. */
export async function insertFair(
  db: Database,
  input: FairInput,
  owner: { organizationId: string; now: Date; identity?: string; id?: string },
): Promise<string> {
  const id = owner.id ?? randomId('fair');
  await db
    .insertInto('fair')
    .values({
      id,
      organization_id: owner.organizationId,
      ...fairValues(input),
      identity: owner.identity ?? null,
      updated_at: owner.now,
    })
    .execute();
  await insertHosts(db, id, input);
  await setCapacity(db, id, input);
  return id;
}

/** What a change does to a fair besides what it says. */
export interface FairChange {
  readonly now: Date;
  /** Told to people. */
  readonly note?: string | undefined;
}

/**
 * Puts a fair in place of what is stored under its id, as one more version of it. One that is
 * cancelled stays so.
 *
 * @throws {ProblemError} `invalid_fields` when more people have a place than the capacity allows
 */
export async function replaceFair(
  db: Database,
  fair: { id: string; input: FairInput },
  { now, note }: FairChange,
): Promise<void> {
  const { id, input } = fair;
  const values = fairValues(input);
  const status = sql<string>`case when status = 'cancelled' then status else 'changed' end`;
  await db
    .updateTable('fair')
    .set({
      ...values,
      ...(note === undefined ? {} : { status, status_note: note }),
      // A slip that is mended without a word was never announced.
      previous_starts_at: sql`case
        when starts_at <> ${values.starts_at} and (${note !== undefined} or status = 'cancelled')
        then starts_at else previous_starts_at end`,
      sequence: sql`sequence + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('fair_host').where('fair_id', '=', id).execute();
  await insertHosts(db, id, input);
  await setCapacity(db, id, input);
}

/** Cancels a fair, as one more version of it; one that is cancelled already stays as it is. */
export async function cancelFair(
  db: Database,
  id: string,
  { now, note }: FairChange,
): Promise<void> {
  await db
    .updateTable('fair')
    .set({
      status: 'cancelled',
      status_note: note ?? null,
      sequence: sql`sequence + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('status', '<>', 'cancelled')
    .execute();
}

/** Has a cancelled fair take place after all, as one more version of it; another stays as it is. */
export async function reinstateFair(
  db: Database,
  id: string,
  { now, note }: FairChange,
): Promise<void> {
  await db
    .updateTable('fair')
    .set({
      status: 'changed',
      status_note: note ?? null,
      sequence: sql`sequence + 1`,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('status', '=', 'cancelled')
    .execute();
}

/** A fair of an organization itself, locked; undefined when it owns none with this id. */
export async function lockOwnFair(
  db: Database,
  fair: { id: string; organizationId: string },
): Promise<{ id: string; status: string } | undefined> {
  return db
    .selectFrom('fair')
    .select(['id', 'status'])
    .where('id', '=', fair.id)
    .where('organization_id', '=', fair.organizationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Whether an organization that does not own a fair was named as one of its hosts. */
export async function isInvited(
  db: Database,
  { fairId, organizationId }: { fairId: string; organizationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('fair_host')
    .innerJoin('fair', 'fair.id', 'fair_host.fair_id')
    .select('fair.id')
    .where('fair_host.fair_id', '=', fairId)
    .where('fair_host.organization_id', '=', organizationId)
    .where('fair.organization_id', '<>', organizationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Has an organization show a fair that it does not own, or stops that. */
export async function shareFair(
  db: Database,
  { fairId, organizationId, isShown }: { fairId: string; organizationId: string; isShown: boolean },
): Promise<void> {
  await (
    isShown
      ? sql`
        insert into fair_share (organization_id, fair_id, starts_at, ends_at, is_guest)
        select ${organizationId}, id, starts_at, ends_at, true from fair where id = ${fairId}
        on conflict do nothing
      `
      : sql`delete from fair_share where fair_id = ${fairId} and organization_id = ${organizationId}`
  ).execute(db);
}

async function insertHosts(db: Database, fairId: string, input: FairInput): Promise<void> {
  const hosts = hostValues(input);
  if (hosts.length === 0) return;
  await db
    .insertInto('fair_host')
    .values(hosts.map((host, position) => ({ fair_id: fairId, position, ...host })))
    .execute();
}

/** A higher capacity gives places to those who wait. */
async function setCapacity(db: Database, fairId: string, { registration }: FairInput) {
  for (const mode of ['live', 'test'] as const) {
    const place = { fairId, mode };
    const registered = await openSeats(db, place, {
      capacity: registration?.capacity ?? null,
      hasWaitlist: registration?.hasWaitlist ?? true,
    });
    if (registered !== null) throw capacityTooLow(registered);
    await fillPlaces(db, place);
  }
}

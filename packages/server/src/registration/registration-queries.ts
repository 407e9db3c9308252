import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { newNumber } from '../application/application-rules.ts';
import type { StoredVenue } from '../fair/fair-queries.ts';
import type { SeatPlace } from './seat-queries.ts';
import { alreadyRegistered } from './registration-rules.ts';

/** Who keeps the data of registrations, and for how long. */
export async function findKeeper(
  db: Database,
  organizationId: string,
): Promise<{ name: string; hotlines: string[]; retentionDays: number }> {
  return db
    .selectFrom('organization')
    .select(['name', 'hotlines', 'registration_retention_days as retentionDays'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

/** A registration as it is stored first. */
export interface NewRegistration extends SeatPlace {
  readonly id: string;
  readonly organizationId: string;
  readonly state: string;
  readonly turn: number;
  readonly registeredAt: Date;
  readonly person: Buffer;
  readonly mobileMark: Buffer;
  readonly manageHash: Buffer;
  readonly consent: { readonly version: string; readonly hash: string };
  readonly partner: string | null;
  readonly pagePath: string | null;
  readonly placement: string | null;
}

/**
 * Stores a registration and returns its code.
 *
 * @throws {ProblemError} `already_registered`
 */
export async function insertRegistration(db: Database, one: NewRegistration): Promise<string> {
  for (;;) {
    const row = await db
      .insertInto('registration')
      .values({
        id: one.id,
        organization_id: one.organizationId,
        mode: one.mode,
        fair_id: one.fairId,
        state: one.state,
        code: newNumber(),
        turn: one.turn,
        registered_at: one.registeredAt,
        attended_at: null,
        person: one.person,
        mobile_mark: one.mobileMark,
        manage_hash: one.manageHash,
        consent_version: one.consent.version,
        consent_hash: one.consent.hash,
        partner: one.partner,
        page_path: one.pagePath,
        placement: one.placement,
        erased_at: null,
      })
      .onConflict((conflict) => conflict.columns(['fair_id', 'code']).doNothing())
      .returning('code')
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw isRegistrationOnce(error) ? alreadyRegistered() : error;
      });
    // A code that somebody has already: draw again.
    if (row?.code) return row.code;
  }
}

function isRegistrationOnce(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'registration_once';
}

/** A registration, erased or not, with its fair; a destroyed key is null. */
export interface RegistrationRow {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly fairId: string;
  readonly state: string;
  readonly code: string | null;
  readonly turn: number;
  readonly registeredAt: Date;
  readonly attendedAt: Date | null;
  readonly person: Uint8Array | null;
  readonly manageHash: Uint8Array;
  readonly consentVersion: string;
  readonly consentHash: string;
  readonly partner: string | null;
  readonly pagePath: string | null;
  readonly placement: string | null;
  readonly erasedAt: Date | null;
  readonly fairName: string;
  readonly fairStatus: string;
  readonly fairStatusNote: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly venue: StoredVenue | null;
  readonly wrappedKey: Uint8Array | null;
  /** Place in the waitlist from 1, null for who does not wait. */
  readonly position: number | null;
}

function registrations(db: Database) {
  return db
    .selectFrom('registration')
    .innerJoin('fair', 'fair.id', 'registration.fair_id')
    .leftJoin('vault.key as vault_key', 'vault_key.id', 'registration.id')
    .select([
      'registration.id as id',
      'registration.organization_id as organizationId',
      'registration.mode as mode',
      'registration.fair_id as fairId',
      'registration.state as state',
      'registration.code as code',
      'registration.turn as turn',
      'registration.registered_at as registeredAt',
      'registration.attended_at as attendedAt',
      'registration.person as person',
      'registration.manage_hash as manageHash',
      'registration.consent_version as consentVersion',
      'registration.consent_hash as consentHash',
      'registration.partner as partner',
      'registration.page_path as pagePath',
      'registration.placement as placement',
      'registration.erased_at as erasedAt',
      'fair.name as fairName',
      'fair.status as fairStatus',
      'fair.status_note as fairStatusNote',
      'fair.starts_at as startsAt',
      'fair.ends_at as endsAt',
      sql<StoredVenue | null>`fair.venue`.as('venue'),
      'vault_key.wrapped as wrappedKey',
      sql<number | null>`case when registration.state = 'waiting' then (
        select count(*) from registration as earlier
        where earlier.fair_id = registration.fair_id and earlier.mode = registration.mode
          and earlier.state = 'waiting' and earlier.turn <= registration.turn
      ) end`.as('position'),
    ]);
}

/** Whose registrations. */
export interface RegistrationOwner {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
}

/** A registration by its id, erased or not. */
export async function findRegistration(
  db: Database,
  { id, organizationId, mode }: RegistrationOwner & { id: string },
): Promise<RegistrationRow | undefined> {
  return registrations(db)
    .where('registration.id', '=', id)
    .where('registration.organization_id', '=', organizationId)
    .where('registration.mode', '=', mode)
    .executeTakeFirst();
}

/** A registration for a fair by its code, for any organization that shows the fair. */
export async function findByCode(
  db: Database,
  { fairId, mode, code }: SeatPlace & { code: string },
): Promise<RegistrationRow | undefined> {
  return registrations(db)
    .where('registration.fair_id', '=', fairId)
    .where('registration.mode', '=', mode)
    .where('registration.code', '=', code)
    .executeTakeFirst();
}

/** The registration of an organization for a fair that holds the mark of a mobile number. */
export async function findByMark(
  db: Database,
  { fairId, mode, organizationId, mark }: SeatPlace & RegistrationOwner & { mark: Buffer },
): Promise<RegistrationRow | undefined> {
  return registrations(db)
    .where('registration.fair_id', '=', fairId)
    .where('registration.mode', '=', mode)
    .where('registration.organization_id', '=', organizationId)
    .where('registration.mobile_mark', '=', mark)
    .where('registration.state', '<>', 'withdrawn')
    .executeTakeFirst();
}

/** Registrations for a fair that were not erased, in the order of asking. */
export async function listRegistrations(
  db: Database,
  {
    fairId,
    mode,
    organizationId,
    state,
  }: SeatPlace & RegistrationOwner & { state?: readonly string[] | undefined },
  page: { limit: number; after: number | null },
): Promise<RegistrationRow[]> {
  let query = registrations(db)
    .where('registration.fair_id', '=', fairId)
    .where('registration.mode', '=', mode)
    .where('registration.organization_id', '=', organizationId)
    .where('registration.erased_at', 'is', null)
    // A key that is gone while its row came back, from a copy of the data: erased as well.
    .where('vault_key.wrapped', 'is not', null);
  if (state) query = query.where('registration.state', 'in', state);
  if (page.after !== null) query = query.where('registration.turn', '>', page.after);
  return query.orderBy('registration.turn').limit(page.limit).execute();
}

/** Brings a registration into a state. */
export async function updateRegistration(
  db: Database,
  id: string,
  change: { state: string; attendedAt: Date | null },
): Promise<void> {
  await db
    .updateTable('registration')
    .set({ state: change.state, attended_at: change.attendedAt })
    .where('id', '=', id)
    .execute();
}

/** Takes everything personal out of registrations; what is left counts visitors. */
export async function eraseVisitors(
  db: Database,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await db
    .updateTable('registration')
    .set({ person: null, mobile_mark: null, code: null, erased_at: now })
    .where('id', 'in', ids)
    .execute();
}

import type { UploadType } from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { isReachedBy } from '../fair/fair-queries.ts';
import { randomId } from '../random-id.ts';
import { alreadyApplied, newNumber } from './application-rules.ts';

/** A job as far as applying for it goes. */
export interface ApplicableJob {
  readonly id: string;
  /** Whose job it is, and whose the applications are. */
  readonly organizationId: string;
  readonly title: string;
  readonly agency: string | null;
  readonly employerId: string;
  readonly employerName: string;
  readonly fairId: string | null;
  readonly booth: string | null;
  readonly publishedAt: Date;
  readonly validUntil: Date;
  readonly closedAt: Date | null;
  readonly organizationName: string;
  readonly hotlines: readonly string[];
}

/**
 * A job of an organization or of a fair that it shows, open or not; undefined when there is none with
 * this id.
 */
export async function findApplicableJob(
  db: Database,
  job: { id: string; organizationId: string },
): Promise<ApplicableJob | undefined> {
  return db
    .selectFrom('job')
    .innerJoin('employer', 'employer.id', 'job.employer_id')
    .innerJoin('organization', 'organization.id', 'job.organization_id')
    .select([
      'job.id as id',
      'job.organization_id as organizationId',
      'title',
      'agency',
      'employer.id as employerId',
      'employer.name as employerName',
      'fair_id as fairId',
      'booth',
      'published_at as publishedAt',
      'valid_until as validUntil',
      'closed_at as closedAt',
      'organization.name as organizationName',
      'hotlines',
    ])
    .where('job.id', '=', job.id)
    .where(isReachedBy(job.organizationId))
    .executeTakeFirst();
}

/** An application as it is stored first. */
export interface NewApplication {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly jobId: string;
  readonly fairId: string | null;
  readonly booth: string | null;
  readonly submittedAt: Date;
  readonly person: Buffer;
  readonly mobileMark: Buffer;
  readonly manageHash: Buffer;
  readonly consent: { readonly version: string; readonly hash: string };
  readonly partner: string | null;
  readonly pagePath: string | null;
  readonly placement: string | null;
}

/**
 * Stores an application and returns its number.
 *
 * @throws {ProblemError} `already_applied`
 */
export async function insertApplication(db: Database, one: NewApplication): Promise<string> {
  for (;;) {
    const row = await db
      .insertInto('application')
      .values({
        id: one.id,
        organization_id: one.organizationId,
        mode: one.mode,
        number: newNumber(),
        job_id: one.jobId,
        fair_id: one.fairId,
        booth: one.booth,
        state: 'submitted',
        submitted_at: one.submittedAt,
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
      .onConflict((conflict) => conflict.columns(['organization_id', 'number']).doNothing())
      .returning('number')
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw isApplicationOnce(error) ? alreadyApplied() : error;
      });
    // A number that somebody has already: draw again.
    if (!row?.number) continue;
    await insertEvent(db, { applicationId: one.id, state: 'submitted', at: one.submittedAt });
    return row.number;
  }
}

function isApplicationOnce(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'application_once';
}

/** A step of an application. */
export interface NewEvent {
  readonly applicationId: string;
  readonly state: string;
  readonly at: Date;
  /** Sealed for the place of its id. */
  readonly note?: { readonly id: string; readonly sealed: Buffer };
}

/** Notes a step of an application. */
export async function insertEvent(db: Database, event: NewEvent): Promise<void> {
  await db
    .insertInto('application_event')
    .values({
      id: event.note?.id ?? randomId('evt'),
      application_id: event.applicationId,
      state: event.state,
      at: event.at,
      note: event.note?.sealed ?? null,
    })
    .execute();
}

/** A stored step. */
export interface EventRow {
  readonly id: string;
  readonly state: string;
  readonly at: Date;
  readonly note: Uint8Array | null;
}

/** The steps of an application, oldest first. */
export async function listEvents(db: Database, applicationId: string): Promise<EventRow[]> {
  return db
    .selectFrom('application_event')
    .select(['id', 'state', 'at', 'note'])
    .where('application_id', '=', applicationId)
    .orderBy('sequence')
    .execute();
}

const applicationColumns = [
  'application.id as id',
  'application.organization_id as organizationId',
  'application.number as number',
  'application.state as state',
  'application.submitted_at as submittedAt',
  'application.person as person',
  'application.manage_hash as manageHash',
  'application.consent_version as consentVersion',
  'application.consent_hash as consentHash',
  'application.booth as booth',
  'application.partner as partner',
  'application.page_path as pagePath',
  'application.placement as placement',
  'application.erased_at as erasedAt',
  'job.id as jobId',
  'job.title as jobTitle',
  'employer.id as employerId',
  'employer.name as employerName',
  'fair.id as fairId',
  'fair.name as fairName',
  'vault_key.wrapped as wrappedKey',
  'upload.type as resumeType',
  'upload.bytes as resumeBytes',
] as const;

/** Applications with what is shown beside them; a destroyed key is null. */
function applications(db: Database) {
  return db
    .selectFrom('application')
    .innerJoin('job', 'job.id', 'application.job_id')
    .innerJoin('employer', 'employer.id', 'job.employer_id')
    .leftJoin('fair', 'fair.id', 'application.fair_id')
    .leftJoin('vault.key as vault_key', 'vault_key.id', 'application.id')
    .leftJoin('upload', 'upload.application_id', 'application.id')
    .select(applicationColumns);
}

/** An application, erased or not, with what is shown beside it. */
export interface ApplicationRow {
  readonly id: string;
  readonly organizationId: string;
  readonly number: string | null;
  readonly state: string;
  readonly submittedAt: Date;
  readonly person: Uint8Array | null;
  readonly manageHash: Uint8Array;
  readonly consentVersion: string;
  readonly consentHash: string;
  readonly booth: string | null;
  readonly partner: string | null;
  readonly pagePath: string | null;
  readonly placement: string | null;
  readonly erasedAt: Date | null;
  readonly jobId: string;
  readonly jobTitle: string;
  readonly employerId: string;
  readonly employerName: string;
  readonly fairId: string | null;
  readonly fairName: string | null;
  readonly wrappedKey: Uint8Array | null;
  readonly resumeType: UploadType | null;
  readonly resumeBytes: number | null;
}

/** Whose applications. */
export interface ApplicationOwner {
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
}

/** An application by its id, erased or not; `lock` keeps others from changing it meanwhile. */
export async function findApplication(
  db: Database,
  { id, organizationId, mode }: ApplicationOwner & { id: string },
  { lock }: { lock: boolean } = { lock: false },
): Promise<ApplicationRow | undefined> {
  const query = applications(db)
    .where('application.id', '=', id)
    .where('application.organization_id', '=', organizationId)
    .where('application.mode', '=', mode);
  return (lock ? query.forUpdate('application') : query).executeTakeFirst();
}

/**
 * An application by its id for whoever holds its token: made with a key of the organization, or for
 * a job of another at a fair that the organization shows.
 */
export async function findApplicationOfPerson(
  db: Database,
  { id, organizationId, mode }: ApplicationOwner & { id: string },
  { lock }: { lock: boolean },
): Promise<ApplicationRow | undefined> {
  const query = applications(db)
    .where('application.id', '=', id)
    .where(isReachedBy(organizationId))
    .where('application.mode', '=', mode);
  return (lock ? query.forUpdate('application') : query).executeTakeFirst();
}

/** Which applications of an organization are listed. */
export interface ApplicationSelection extends ApplicationOwner {
  readonly job?: string | undefined;
  readonly employer?: string | undefined;
  readonly fair?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly since?: string | undefined;
}

/** Where a page of applications ends. */
export interface ApplicationPosition {
  readonly submittedAt: Date;
  readonly id: string;
}

/** Applications that were not erased, newest first. */
export async function listApplications(
  db: Database,
  selection: ApplicationSelection,
  page: { limit: number; after: ApplicationPosition | null },
): Promise<ApplicationRow[]> {
  const { organizationId, mode, job, employer, fair, state, since } = selection;
  let query = applications(db)
    .where('application.organization_id', '=', organizationId)
    .where('application.mode', '=', mode)
    .where('application.erased_at', 'is', null)
    // A key that is gone while its row came back, from a copy of the data: erased as well.
    .where('vault_key.wrapped', 'is not', null);
  if (job) query = query.where('application.job_id', '=', job);
  if (employer) query = query.where('job.employer_id', '=', employer);
  if (fair) query = query.where('application.fair_id', '=', fair);
  if (state) query = query.where('application.state', 'in', state);
  if (since) query = query.where('application.submitted_at', '>=', new Date(since));
  if (page.after) {
    const { submittedAt, id } = page.after;
    query = query.where(
      sql<boolean>`(application.submitted_at, application.id) < (${submittedAt}, ${id})`,
    );
  }
  return query
    .orderBy('application.submitted_at', 'desc')
    .orderBy('application.id', 'desc')
    .limit(page.limit)
    .execute();
}

/** Brings an application into a state. */
export async function updateState(db: Database, id: string, state: string): Promise<void> {
  await db.updateTable('application').set({ state }).where('id', '=', id).execute();
}

/** Takes everything personal out of rows; what is left counts applications. */
export async function erasePersons(db: Database, ids: readonly string[], now: Date): Promise<void> {
  await db
    .updateTable('application')
    .set({ person: null, mobile_mark: null, number: null, erased_at: now })
    .where('id', 'in', ids)
    .execute();
  await db
    .updateTable('application_event')
    .set({ note: null })
    .where('application_id', 'in', ids)
    .execute();
}

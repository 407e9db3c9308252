import type { UploadType } from '@union-jobs/contract';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** A file as it is stored first. */
export interface NewUpload {
  readonly id: string;
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly keyId: string;
  readonly storeName: string;
  /** Sealed with the key of the upload, as is the name. */
  readonly fileKey: Buffer;
  readonly name: Buffer;
  readonly type: UploadType;
  readonly bytes: number;
  readonly expiresAt: Date;
}

/** Stores what is known of a file; from then on it is one. */
export async function insertUpload(db: Database, one: NewUpload): Promise<void> {
  await db
    .insertInto('upload')
    .values({
      id: one.id,
      organization_id: one.organizationId,
      mode: one.mode,
      key_id: one.keyId,
      store_name: one.storeName,
      file_key: one.fileKey,
      name: one.name,
      type: one.type,
      bytes: one.bytes,
      expires_at: one.expiresAt,
      application_id: null,
    })
    .execute();
}

/** Bytes of the files that came by a key and wait for an application to name them. */
export async function countUnclaimedBytes(db: Database, keyId: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(bytes), 0)::float8 as bytes from upload
    where key_id = ${keyId} and application_id is null
  `.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Which upload is to belong to which application. */
export interface UploadClaim {
  readonly uploadId: string;
  readonly organizationId: string;
  readonly mode: 'test' | 'live';
  readonly applicationId: string;
  readonly now: Date;
}

/** Gives an upload to an application; false when it is not there to be given. */
export async function giveUpload(db: Database, claim: UploadClaim): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('upload')
    .set({ application_id: claim.applicationId })
    .where('id', '=', claim.uploadId)
    .where('organization_id', '=', claim.organizationId)
    .where('mode', '=', claim.mode)
    .where(({ eb, and, or }) =>
      or([
        eb('application_id', '=', claim.applicationId),
        and([eb('application_id', 'is', null), eb('expires_at', '>', claim.now)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** A stored file with its wrapped key. */
export interface UploadRow {
  readonly id: string;
  readonly organizationId: string;
  readonly storeName: string;
  readonly fileKey: Uint8Array;
  readonly name: Uint8Array;
  readonly type: UploadType;
  readonly wrappedKey: Uint8Array;
}

/** The file of an application that was not erased; undefined when it has none. */
export async function findUploadOf(
  db: Database,
  application: { id: string; organizationId: string; mode: 'test' | 'live' },
): Promise<UploadRow | undefined> {
  return db
    .selectFrom('upload')
    .innerJoin('application', 'application.id', 'upload.application_id')
    .innerJoin('vault.key as vault_key', 'vault_key.id', 'upload.id')
    .select([
      'upload.id as id',
      'upload.organization_id as organizationId',
      'store_name as storeName',
      'file_key as fileKey',
      'upload.name as name',
      'type',
      'vault_key.wrapped as wrappedKey',
    ])
    .where('application.id', '=', application.id)
    .where('application.organization_id', '=', application.organizationId)
    .where('application.mode', '=', application.mode)
    .where('application.erased_at', 'is', null)
    .executeTakeFirst();
}

/** What is left to do away with after an upload is deleted: its key and its file. */
export interface DeletedUpload {
  readonly id: string;
  readonly storeName: string;
}

/** Deletes the uploads of applications. */
export async function deleteUploadsOf(
  db: Database,
  applicationIds: readonly string[],
): Promise<DeletedUpload[]> {
  if (applicationIds.length === 0) return [];
  return db
    .deleteFrom('upload')
    .where('application_id', 'in', applicationIds)
    .returning(['id', 'store_name as storeName'])
    .execute();
}

/**
 * Deletes some uploads that no application named in time, or whose key is gone, which is so after a
 * restored backup.
 */
export async function deleteExpiredUploads(
  db: Database,
  { now, limit }: { now: Date; limit: number },
): Promise<DeletedUpload[]> {
  const { rows } = await sql<DeletedUpload>`
    delete from upload where id in (
      select id from upload
      where (application_id is null and expires_at < ${now})
        or not exists (select from vault.key where vault.key.id = upload.id)
      limit ${limit}
      for update skip locked
    )
    returning id, store_name as "storeName"
  `.execute(db);
  return rows;
}

/** Those of some files to which an upload belongs. */
export async function findKnownFiles(
  db: Database,
  storeNames: readonly string[],
): Promise<Set<string>> {
  if (storeNames.length === 0) return new Set();
  const rows = await db
    .selectFrom('upload')
    .select('store_name as name')
    .where('store_name', 'in', storeNames)
    .execute();
  return new Set(rows.map(({ name }) => name));
}

import { uploadLimits } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { randomId } from '../random-id.ts';
import { invalidFields } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import type { Vault } from '../vault/vault.ts';
import type { ReceivedFile } from './receive-upload.ts';
import { storageFull } from './file-store.ts';
import {
  countUnclaimedBytes,
  deleteUploadsOf,
  giveUpload,
  insertUpload,
  type UploadClaim,
} from './upload-queries.ts';

/**
 * Bytes that may wait under one key for applications to name them (OWASP ASVS 5.2.4): two thousand
 * people who all hesitate over a file of 5 MB. The operator may say otherwise.
 */
const unclaimedBytesPerKey = 10 * 1024 ** 3;

/** Where a column of an upload is sealed for. */
export function uploadPlace(
  column: 'file_key' | 'name',
  upload: { id: string; organizationId: string },
): string {
  return `${upload.organizationId} upload ${column} ${upload.id}`;
}

/**
 * Makes an upload of a received file, inside the transaction of the call.
 *
 * @throws {ProblemError} `storage_full` when more than `unclaimedBytes` wait under the key
 */
export async function storeUpload(
  call: PrivateCall,
  file: ReceivedFile,
  { unclaimedBytes = unclaimedBytesPerKey }: { unclaimedBytes?: number | undefined } = {},
) {
  const { organizationId, mode, keyId } = call.grant;
  const waiting = await countUnclaimedBytes(call.db, keyId);
  if (waiting + file.bytes > unclaimedBytes) throw storageFull();
  const id = randomId('upl');
  const key = await call.vault.addKey(call.db, id);
  const place = { id, organizationId };
  const expiresAt = new Date(call.now.getTime() + uploadLimits.hours * 3_600_000);
  await insertUpload(call.db, {
    ...place,
    mode,
    keyId,
    storeName: file.storeName,
    fileKey: key.seal(uploadPlace('file_key', place), Buffer.from(file.key).toString('base64')),
    name: key.seal(uploadPlace('name', place), file.name),
    type: file.type,
    bytes: file.bytes,
    expiresAt,
  });
  return { id, type: file.type, bytes: file.bytes, expiresAt: expiresAt.toISOString() };
}

/**
 * Gives an upload to an application, inside the transaction that stores that one. An upload that
 * never was, that expired, that another organization or another application has: all are answered
 * alike.
 *
 * @throws {ProblemError} `invalid_fields` at `/body/uploadId`
 */
export async function claimUpload(transaction: Database, claim: UploadClaim): Promise<void> {
  if (await giveUpload(transaction, claim)) return;
  throw invalidFields([
    {
      pointer: '/body/uploadId',
      code: 'upload_gone',
      detail: {
        zh: `找不到这份简历文件，可能已超过 ${uploadLimits.hours} 小时。请重新上传后再投递。`,
        en: `The file is not there; it may be over ${uploadLimits.hours} hours old. Send it again.`,
      },
    },
  ]);
}

/**
 * Deletes the files of applications that are being erased, inside their transaction. Without their
 * keys the contents are unreadable from its end on.
 *
 * @returns names in the store of files, to be removed once the transaction is through
 */
export async function eraseUploads(
  transaction: Database,
  { vault, applicationIds }: { vault: Vault; applicationIds: readonly string[] },
): Promise<string[]> {
  const deleted = await deleteUploadsOf(transaction, applicationIds);
  await vault.destroyKeys(
    transaction,
    deleted.map(({ id }) => id),
  );
  return deleted.map(({ storeName }) => storeName);
}

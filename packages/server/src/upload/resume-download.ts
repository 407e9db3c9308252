import { uploadTypes } from '@union-jobs/contract';
import { OpenFile } from '../answer.ts';
import { noteByKey } from '../audit/note-by-key.ts';
import { notFound } from '../request-input.ts';
import { filesOf, type PrivateCall } from '../route.ts';
import { SealedFile } from './sealed-file.ts';
import { findUploadOf, type UploadRow } from './upload-queries.ts';
import { uploadPlace } from './upload-rules.ts';

/**
 * Opens the résumé of an application and notes in the audit who did.
 *
 * @throws {ProblemError} `not_found` without an application, or where it has no file
 * @throws {AlteredFileError} when the file was changed or cut short
 */
export async function openResume(call: PrivateCall, applicationId: string): Promise<OpenFile> {
  const { organizationId, mode } = call.grant;
  const row = await call.db.transaction().execute(async (db) => {
    const found = await findUploadOf(db, { id: applicationId, organizationId, mode });
    if (!found) throw notFound();
    await noteByKey({ ...call, db }, { action: 'application.resume', subject: applicationId });
    return found;
  });
  return openUpload(call, row);
}

async function openUpload(call: PrivateCall, row: UploadRow): Promise<OpenFile> {
  const key = call.vault.openKey(row.id, row.wrappedKey);
  const fileKey = key.open(uploadPlace('file_key', row), row.fileKey);
  const file = await SealedFile.open(filesOf(call), row.storeName, Buffer.from(fileKey, 'base64'));
  return new OpenFile({
    name: key.open(uploadPlace('name', row), row.name),
    type: uploadTypes[row.type].mediaType,
    bytes: file.bytes,
    chunks: () => file.chunks(),
  });
}

import { sql } from 'kysely';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup, type Backup } from '../../../packages/server/src/backup/make-backup.ts';
import {
  findBackup,
  restoreBackup,
  type Restored,
} from '../../../packages/server/src/backup/restore-backup.ts';
import { listTables } from '../../../packages/server/src/backup/table-queries.ts';
import type { OpenDatabase } from '../../../packages/server/src/database.ts';
import { insertOrganization } from '../../../packages/server/src/organization/organization-queries.ts';
import type { FileStore } from '../../../packages/server/src/upload/file-store.ts';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import type { MasterKeys } from '../../../packages/server/src/vault/master-key.ts';
import { at, counselingOn } from '../booking/counseling-desk.ts';
import type { Open } from '../databases.ts';
import { createFair, registrationBody } from '../fair/fair-desk.ts';
import { pdf } from '../upload/sample-files.ts';
import { openUploadDesk, type UploadDesk } from '../upload/upload-desk.ts';

/** A service to which people have entrusted something of every kind. */
export interface Entrusted {
  readonly uploads: UploadDesk;
  readonly resume: Buffer;
  readonly application: { readonly id: string; readonly manageToken: string };
  readonly fairId: string;
  readonly note: { readonly key: string; readonly path: string };
}

/** Opens a service and entrusts it with everything; close it with `uploads.close()`. */
export async function entrust(open: Open): Promise<Entrusted> {
  const uploads = await openUploadDesk(open);
  const { desk } = uploads;
  const { db } = desk.database;
  const resume = pdf({ text: 'Welder' });
  const application = await uploads.apply((await uploads.upload(resume)).id);

  const fair = await createFair(desk, { registration: { capacity: 5 } });
  const body = await registrationBody(desk, fair.id);
  await desk.read('POST', '/registrations', { body });

  const counsel = await counselingOn(desk, 1);
  const booked = await counsel.book(at('2026-11-25', 9));
  const note = {
    key: await counsel.counselorKey(counsel.counselors[0]?.id ?? ''),
    path: `/admin/bookings/${booked.id}/notes`,
  };
  await desk.read('POST', note.path, { key: note.key, body: { text: '下周再谈' } });

  // Three generations, the youngest stored first.
  const [young, parent, old] = await Promise.all(
    ['街道工会', '区总工会', '省总工会'].map((name) =>
      insertOrganization(db, { name, licence: null, website: null }),
    ),
  );
  await sql`update organization set parent_id = ${old} where id = ${parent}`.execute(db);
  await sql`update organization set parent_id = ${parent} where id = ${young}`.execute(db);
  return { uploads, resume, application, fairId: fair.id, note };
}

/** What a test says of a restoration; files go to a new folder unless told. */
export interface RestorePart {
  readonly masterKeys: MasterKeys;
  readonly files?: FileStore | undefined;
  readonly from?: string;
  readonly signal?: AbortSignal;
}

/** A folder of backups, with what is needed to fill it and to restore from it. */
export interface BackupFolder {
  readonly path: string;
  back(
    uploads: UploadDesk,
    part?: { readonly now?: Date; readonly keep?: number },
  ): Promise<Backup>;
  restore(database: OpenDatabase, part: RestorePart): Promise<Restored>;
  /** A new folder for files, as a new machine has it. */
  newFiles(): FileStore;
  remove(): Promise<void>;
}

export async function openBackupFolder(): Promise<BackupFolder> {
  const path = await mkdtemp(join(tmpdir(), 'union-jobs-backup-'));
  const { signal } = new AbortController();
  let stores = 0;
  const newFiles = () => new FolderStore(join(path, `store-${(stores += 1)}`), { reserveBytes: 0 });
  return {
    path,
    back: ({ desk, files }, { now = desk.board.now, keep = 30 } = {}) =>
      makeBackup(desk.database.db, { folder: path, files, keep, now, signal, onProgress() {} }),
    async restore(database, { masterKeys, from, ...part }) {
      const order = { files: newFiles(), signal, onProgress() {}, ...part };
      const found = await findBackup(path, from);
      return restoreBackup(database.db, found, { ...order, masterKeys: async () => masterKeys });
    },
    newFiles,
    remove: () => rm(path, { recursive: true }),
  };
}

/** Every row of every table, as text that is the same on both databases. */
export async function contentOf({ db }: OpenDatabase): Promise<Record<string, string[]>> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local time zone 'UTC'`.execute(transaction);
    const content: Record<string, string[]> = {};
    for (const part of ['data', 'keys'] as const) {
      for (const { schema, name } of await listTables(transaction, part)) {
        const { rows } = await sql<{ row: string }>`
          select row_to_json(t)::text as row from ${sql.table(`${schema}.${name}`)} t
        `.execute(transaction);
        content[name] = rows.map(({ row }) => row).sort();
      }
    }
    return content;
  });
}

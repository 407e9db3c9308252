import type { Upload } from '@union-jobs/contract';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../packages/server/src/app.ts';
import { FolderStore } from '../../../packages/server/src/upload/folder-store.ts';
import {
  deleteUnclaimed,
  removeOrphans,
} from '../../../packages/server/src/upload/upload-upkeep.ts';
import { openDesk, type ApplicationDesk } from '../application/application-desk.ts';
import type { Open } from '../databases.ts';

/** A desk that takes files. */
export interface UploadDesk {
  readonly desk: ApplicationDesk;
  readonly app: Hono;
  readonly files: FolderStore;
  readonly folder: string;
  /** Sends a form with one file. */
  send(content: Buffer, part?: SentFile): Promise<Response>;
  /** Sends a file that is taken. */
  upload(content: Buffer, part?: SentFile): Promise<Upload>;
  /** Applies with a file and gives the answer. */
  sendApplication(uploadId: string, desk?: ApplicationDesk): Promise<Response>;
  /** Applies with a file that is there. */
  apply(uploadId: string): Promise<{ id: string; manageToken: string }>;
  /** Asks for the file of an application as staff does. */
  download(id: string, asked?: { method?: string; key?: string }): Promise<Response>;
  count(table: 'upload' | 'vault.key'): Promise<number>;
  /** Does what the service does every ten minutes, as if it were this moment. */
  upkeep(now: Date): Promise<void>;
  /** Names of all files that are stored, whole or not. */
  stored(): Promise<string[]>;
  close(): Promise<void>;
}

/** What a request says of its file. */
export interface SentFile {
  readonly name?: string;
  readonly type?: string;
  readonly field?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Record<string, string>;
  readonly app?: Hono;
}

/** Opens a desk that takes files on a new database and in a new folder. */
export async function openUploadDesk(open: Open): Promise<UploadDesk> {
  const desk = await openDesk(open);
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-files-'));
  const files = new FolderStore(folder, { reserveBytes: 0 });
  const { db } = desk.database;
  const { vault, faults } = desk;
  const app = createApp({
    db,
    vault,
    files,
    clock: () => desk.board.now,
    onFault: (error) => faults.push(String(error)),
  });
  const uploads: UploadDesk = {
    desk,
    app,
    files,
    folder,
    async send(content, part = {}) {
      return (part.app ?? app).request('/v1/uploads', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${desk.key}`,
          'idempotency-key': part.idempotencyKey ?? randomUUID(),
          ...part.headers,
        },
        body: formOf(content, part),
      });
    },
    async upload(content, part) {
      const response = await uploads.send(content, part);
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as Upload;
    },
    async sendApplication(uploadId, by = desk) {
      const body = { ...(await by.application(await by.addJob())), uploadId };
      return by.ask('POST', '/applications', { body });
    },
    async apply(uploadId) {
      const response = await uploads.sendApplication(uploadId);
      if (response.status !== 201) throw new Error(await response.text());
      return (await response.json()) as { id: string; manageToken: string };
    },
    download: (id, { method = 'GET', key = desk.secret } = {}) =>
      desk.ask(method, `/admin/applications/${id}/resume`, { key, app }),
    async count(table) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::float8 as count from ${sql.table(table)}
      `.execute(db);
      return rows[0]?.count ?? 0;
    },
    async upkeep(now) {
      await deleteUnclaimed(db, { vault, files, clock: () => now });
      await removeOrphans(db, { files, before: new Date(now.getTime() - 86_400_000) });
    },
    async stored() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    },
    async close() {
      await desk.database.close();
      await rm(folder, { recursive: true });
    },
  };
  return uploads;
}

/** A form with one file. */
export function formOf(content: Buffer, part: SentFile = {}): FormData {
  const form = new FormData();
  const blob = new Blob([new Uint8Array(content)], { type: part.type ?? 'application/pdf' });
  form.set(part.field ?? 'file', blob, part.name ?? '简历.pdf');
  return form;
}

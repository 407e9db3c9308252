import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command.ts';
import type { Database } from '../database.ts';
import { listAppliedMigrations } from '../migration-queries.ts';
import type { FileStore } from '../upload/file-store.ts';
import { readHeader, writeBackupFile, type BackupHeader, type SavedRows } from './backup-file.ts';
import { copyFile, keysFileName, listBackups, nameOfMoment, savedFiles } from './backup-folder.ts';
import {
  atOneMoment,
  countRows,
  findServiceSecret,
  listFiles,
  listTables,
  readRows,
  type Part,
} from './table-queries.ts';

/** What a backup is made of, and how. */
export interface BackupOrder {
  /** Folder of backups, made when it is not there. */
  readonly folder: string;
  /** Where the service keeps people's files; undefined when it takes none. */
  readonly files: FileStore | undefined;
  /** How many backups of data are kept, this one included. */
  readonly keep: number;
  readonly now: Date;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What a backup holds. */
export interface Backup {
  /** Name of the file of data. */
  readonly name: string;
  readonly rows: number;
  readonly files: number;
  /** Files that are noted but not stored; those that people erase during the backup are among them. */
  readonly missingFiles: number;
}

/**
 * Saves the state of one moment to a folder: data in a file of its own, files of people beside it,
 * and the keys that open both over those of the backup before. So a key that was destroyed is in no
 * backup any more, and what it sealed stays sealed in all of them.
 *
 * @throws {CommandError} when the folder holds the backups of another service
 */
export async function makeBackup(db: Database, order: BackupOrder): Promise<Backup> {
  const { folder, keep, now } = order;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = nameOfMoment(now);
  const { rows, fileNames } = await atOneMoment(db, async (moment) => {
    const service = fingerprint(await findServiceSecret(moment));
    await checkOwner(folder, service);
    const migrations = await listAppliedMigrations(moment);
    const header = { format: 1 as const, madeAt: now.toISOString(), service, migrations };
    const count = await counter(moment, order);
    const write = (part: Part, file: string) =>
      writeBackupFile(
        join(folder, file),
        { backup: part, ...header } satisfies BackupHeader,
        rowsOf(moment, part, count.add),
      );
    // Keys first: newer keys open older data, while data without its keys would count as erased.
    await write('keys', keysFileName);
    await write('data', name);
    return { rows: count.total, fileNames: await listFiles(moment) };
  });
  const copied = await copyFiles(fileNames, order);
  for (const older of (await listBackups(folder)).slice(keep)) await rm(join(folder, older));
  return { name, rows, ...copied };
}

/** A name of a service that tells nothing of its secret. */
function fingerprint(secret: string): string {
  return createHash('sha256')
    .update('union-jobs backup ')
    .update(secret)
    .digest('hex')
    .slice(0, 16);
}

async function checkOwner(folder: string, service: string): Promise<void> {
  const names = await readdir(folder);
  if (!names.includes(keysFileName)) return;
  const owner = await readHeader(join(folder, keysFileName));
  if (owner.service === service) return;
  throw new CommandError(
    `${folder} 里是另一个服务的备份，两者混在一起会丢失密钥。请换一个文件夹。`,
  );
}

async function counter(db: Database, { onProgress, signal }: BackupOrder) {
  let total = 0;
  let done = 0;
  for (const part of ['data', 'keys'] as const) {
    for (const table of await listTables(db, part)) total += await countRows(db, table);
  }
  const add = (rows: number) => {
    signal.throwIfAborted();
    onProgress((done += rows), total);
  };
  return { total, add };
}

async function* rowsOf(
  db: Database,
  part: Part,
  onRows: (count: number) => void,
): AsyncGenerator<SavedRows> {
  for (const table of await listTables(db, part)) {
    for await (const rows of readRows(db, table)) {
      onRows(rows.length);
      yield { table: table.name, rows };
    }
  }
}

/** Files never change under their names: only new ones are copied, and those without owner go. */
async function copyFiles(
  names: readonly string[],
  { folder, files: from, signal }: BackupOrder,
): Promise<Pick<Backup, 'files' | 'missingFiles'>> {
  if (!from) return { files: 0, missingFiles: names.length };
  const to = savedFiles(folder);
  const wanted = new Set(names);
  for await (const { name } of to.list()) if (!wanted.has(name)) await to.remove(name);
  let files = 0;
  for (const name of names) {
    signal.throwIfAborted();
    if (await copyFile(name, from, to)) files += 1;
  }
  return { files, missingFiles: names.length - files };
}

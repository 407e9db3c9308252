import { join } from 'node:path';
import { CommandError } from '../command.ts';
import type { Database } from '../database.ts';
import { listAppliedMigrations, listKnownMigrations, migrate } from '../migration-queries.ts';
import type { FileStore } from '../upload/file-store.ts';
import type { MasterKeys } from '../vault/master-key.ts';
import { hasRoot } from '../vault/vault-queries.ts';
import { Vault } from '../vault/vault.ts';
import {
  BackupFileError,
  countSavedRows,
  readHeader,
  readSavedRows,
  type BackupHeader,
} from './backup-file.ts';
import { copyFile, keysFileName, listBackups, savedFiles } from './backup-folder.ts';
import {
  beginLoading,
  endLoading,
  isUnused,
  learnSpread,
  listFiles,
  listTables,
  storeRows,
  type Part,
  type SavedTable,
} from './table-queries.ts';

/** A backup that was found whole enough to begin with. */
export interface FoundBackup {
  readonly folder: string;
  /** Name of the file of data. */
  readonly name: string;
  readonly header: BackupHeader;
}

/**
 * Finds a backup: the one of that name, or the newest.
 *
 * @throws {CommandError} when there is none, or none that this version can read
 */
export async function findBackup(folder: string, named?: string): Promise<FoundBackup> {
  const name = named ?? (await listBackups(folder))[0];
  if (!name) {
    throw new CommandError(`${folder} 里没有备份。请给出 union-jobs backup 写入的文件夹。`);
  }
  const header = await readHeader(join(folder, name));
  const keys = await readHeader(join(folder, keysFileName));
  if (header.backup !== 'data' || keys.backup !== 'keys' || keys.service !== header.service) {
    throw new BackupFileError(
      `${name} 和 ${keysFileName} 不属于同一个服务。请使用同一个备份文件夹中的两个文件。`,
    );
  }
  const known = await listKnownMigrations();
  if (!header.migrations.every((checksum) => known.includes(checksum))) {
    throw new BackupFileError(`备份 ${name} 由更新的版本写成。请先升级 union-jobs，再恢复。`);
  }
  return { folder, name, header };
}

/** What a backup is restored to, and how. */
export interface RestoreOrder {
  /** The master keys that the operator has kept; asked for when there is anything to open. */
  masterKeys(): Promise<MasterKeys>;
  /** Where the service keeps people's files; undefined when it takes none. */
  readonly files: FileStore | undefined;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What was restored. */
export interface Restored {
  readonly rows: number;
  readonly files: number;
  /** Files that the backup does not hold; those erased since it was made are among them. */
  readonly missingFiles: number;
}

/**
 * Restores a backup to a database that nobody has used and whose tables are those of the backup's
 * version: all or nothing. Keys come from the newest backup, so that what was erased since stays so.
 *
 * @throws {CommandError} when the database is in use, a file is damaged or the master key is another
 */
export async function restoreBackup(
  db: Database,
  { folder, name, header }: FoundBackup,
  order: RestoreOrder,
): Promise<Restored> {
  if (!(await isUnused(db))) {
    throw new CommandError('这里已经有数据，恢复会覆盖它们。请恢复到新的数据文件夹或空的数据库。');
  }
  const applied = await listAppliedMigrations(db);
  if (applied.length !== header.migrations.length) {
    throw new CommandError(
      '这个数据库的表由更新的版本建立，放不下较早的备份。请恢复到新的数据文件夹或空的数据库。',
    );
  }
  const paths = { keys: join(folder, keysFileName), data: join(folder, name) };
  // Read to the end beforehand: a torn file would fail halfway for reasons that tell nobody anything.
  const total = (await countSavedRows(paths.keys)) + (await countSavedRows(paths.data));
  let rows = 0;
  const restored = await db.transaction().execute(async (transaction) => {
    const load = async (part: Part) => {
      for await (const count of loadPart(transaction, part, paths[part])) {
        order.signal.throwIfAborted();
        order.onProgress((rows += count), total);
      }
    };
    await load('keys');
    // Opens only with the master key that the data was written with.
    if (await hasRoot(transaction)) await Vault.open(transaction, await order.masterKeys());
    await load('data');
    return restoreFiles(transaction, folder, order);
  });
  await migrate(db);
  await learnSpread(db);
  return { rows, ...restored };
}

/** Stores the rows of one part, and tells after some how many they were. */
async function* loadPart(db: Database, part: Part, path: string): AsyncGenerator<number> {
  const tables = await listTables(db, part);
  const byName = new Map(tables.map((table) => [table.name, table]));
  await beginLoading(db, tables);
  for await (const { table: name, rows } of readSavedRows(path)) {
    await storeRows(db, known(byName, name, path), rows);
    yield rows.length;
  }
  await endLoading(db, tables);
}

function known(tables: Map<string, SavedTable>, name: string, path: string): SavedTable {
  const table = tables.get(name);
  if (!table) throw new BackupFileError(`备份文件 ${path} 中有不认识的表“${name}”，没有恢复。`);
  return table;
}

async function restoreFiles(
  db: Database,
  folder: string,
  { files: to, signal }: RestoreOrder,
): Promise<Pick<Restored, 'files' | 'missingFiles'>> {
  const names = await listFiles(db);
  if (names.length > 0 && !to) {
    throw new CommandError(
      '备份中有人们上传的文件。请先设置 UNION_JOBS_FILES（存放文件的文件夹或 s3:// 地址），再恢复。',
    );
  }
  const from = savedFiles(folder);
  let files = 0;
  for (const name of names) {
    signal.throwIfAborted();
    if (to && (await copyFile(name, from, to))) files += 1;
  }
  return { files, missingFiles: names.length - files };
}

import { join, resolve } from 'node:path';
import { CommandError, defaultDataFolder, type CommandRun } from '../command.ts';
import type { FileStore } from './file-store.ts';
import { defaultReserveBytes, FolderStore } from './folder-store.ts';

/**
 * Where the service keeps files: the folder that `UNION_JOBS_FILES` names, which several instances
 * may share, or else `files` in the data folder of the embedded database. With PostgreSQL and no
 * folder named there is none, and files are not taken. `UNION_JOBS_FILES_RESERVE` says how many MB
 * of the disk they leave free.
 *
 * @throws {CommandError} when the reserve is no number
 */
export function openFiles(
  run: Pick<CommandRun, 'folder'>,
  dataFolder = defaultDataFolder,
): FileStore | undefined {
  const { UNION_JOBS_FILES: named, UNION_JOBS_FILES_RESERVE: reserve, DATABASE_URL } = process.env;
  if (!named && DATABASE_URL) return undefined;
  const folder = resolve(run.folder, named || join(dataFolder, 'files'));
  return new FolderStore(folder, { reserveBytes: reserveOf(reserve) });
}

function reserveOf(text: string | undefined): number {
  if (!text) return defaultReserveBytes;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1024 * 1024;
  throw new CommandError(
    `UNION_JOBS_FILES_RESERVE 应是以 MB 为单位的整数（如 512），现在是“${text}”。`,
  );
}

import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';

/** Another process works on the data folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/**
 * Takes the data folder for this process. PGlite itself takes no lock, and two processes on one
 * folder overwrite each other. The kernel holds the lock, so it is free again after a kill.
 *
 * @returns a function that gives the folder back
 * @throws {FolderInUseError} with the holder's name
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, 'lock'), 'a+');
  if (!tryLock(file.fd)) {
    const holder = await file.readFile('utf8').catch(() => '');
    await file.close();
    throw new FolderInUseError(
      `数据文件夹 ${folder} 正被另一个进程使用（${holder.trim() || '未知进程'}）。` +
        `请先停止它，或改用 DATABASE_URL 连接 PostgreSQL。`,
    );
  }
  await writeHolder(file);
  return () => file.close();
}

async function writeHolder(file: FileHandle): Promise<void> {
  await file.truncate();
  await file.write(`pid ${process.pid} @ ${hostname()}, ${new Date().toISOString()}\n`);
}

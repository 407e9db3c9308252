import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, defaultDataFolder, openPlace, print, type CommandRun } from '../command.ts';
import { showProgress } from '../progress.ts';
import { openFiles } from '../upload/open-files.ts';
import { readMasterKeys } from '../vault/master-key.ts';
import { findBackup, restoreBackup } from './restore-backup.ts';

const usage = `用法：union-jobs restore 文件夹 [选项]

  把 union-jobs backup 写入这个文件夹的备份，恢复到新的数据文件夹或空的数据库。

  --from 文件名  用哪一份 data-….ndjson.gz；默认是最新的一份
  --data 文件夹  恢复到哪个数据文件夹；设置 DATABASE_URL 后恢复到 PostgreSQL`;

const options = { from: { type: 'string' }, data: { type: 'string' } } as const;

/** `union-jobs restore FOLDER`: brings a backup back, on the same kind of database or the other. */
export async function restoreCommand(run: CommandRun): Promise<void> {
  const { values, positionals } = parseArgs({ args: run.args, options, allowPositionals: true });
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new CommandError(usage);
  const backup = await findBackup(resolve(run.folder, from), values.from);
  const database = await openPlace(values.data, { only: backup.header.migrations });
  const progress = showProgress('恢复', run.output);
  try {
    const { rows, files, missingFiles } = await restoreBackup(database.db, backup, {
      masterKeys: () => findMasterKeys(run, values.data),
      files: await openFiles(run, values.data),
      signal: run.signal,
      onProgress: progress.update,
    });
    progress.end(`已恢复 ${rows} 行数据、${files} 个文件：${backup.name} → ${database.name}`);
    if (missingFiles > 0) {
      print(run, `有 ${missingFiles} 个文件不在备份中，多半在备份之后已被删除。`);
    }
  } catch (error) {
    const { name } = error as Error;
    throw name === 'AbortError' ? new CommandError('已停止，没有恢复任何内容。') : error;
  } finally {
    await database.close();
  }
}

/** The master keys that the operator has kept; a new one would open nothing. */
async function findMasterKeys(run: CommandRun, dataFolder = defaultDataFolder) {
  const { DATABASE_URL, UNION_JOBS_MASTER_KEY } = process.env;
  const folder = DATABASE_URL ? undefined : resolve(run.folder, dataFolder);
  if (folder && !UNION_JOBS_MASTER_KEY) {
    const path = join(folder, 'master-key');
    await access(path).catch(() => {
      throw new CommandError(
        `恢复需要原来的主密钥。请把另存的 master-key 放到 ${path}，或设置 UNION_JOBS_MASTER_KEY。`,
      );
    });
  }
  return readMasterKeys(folder);
}

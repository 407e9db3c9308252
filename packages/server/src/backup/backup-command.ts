import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { showProgress } from '../progress.ts';
import { openFiles } from '../upload/open-files.ts';
import { makeBackup } from './make-backup.ts';

const usage = `用法：union-jobs backup 文件夹 [选项]

  把数据、密钥和人们上传的文件备份到这个文件夹；服务运行时也可以做。
  主密钥不在备份中，请另存一份。

  --keep 份数    保留最近几份数据，默认 30；密钥只留最新一份
  --data 文件夹  数据存放的文件夹`;

const options = {
  keep: { type: 'string', default: '30' },
  data: { type: 'string' },
} as const;

/** `union-jobs backup FOLDER`: saves everything but the master key. */
export async function backupCommand(run: CommandRun): Promise<void> {
  const { values, positionals } = parseArgs({ args: run.args, options, allowPositionals: true });
  const [to, ...more] = positionals;
  const keep = Number(values.keep);
  if (!to || more.length > 0 || !Number.isInteger(keep) || keep < 1) throw new CommandError(usage);
  const database = await run.open(values.data);
  const progress = showProgress('备份', run.output);
  try {
    const { name, rows, files, missingFiles } = await makeBackup(database.db, {
      folder: resolve(run.folder, to),
      files: await openFiles(run, values.data),
      keep,
      now: new Date(),
      signal: run.signal,
      onProgress: progress.update,
    });
    progress.end(`已备份 ${rows} 行数据、${files} 个文件：${name}`);
    if (missingFiles > 0) print(run, `有 ${missingFiles} 个文件在存放文件的地方找不到，没有备份。`);
    print(run, '主密钥不在其中。请把它另存在别处：没有它，备份中的个人信息无法读取。');
  } catch (error) {
    throw orAdvice(error);
  } finally {
    await database.close();
  }
}

function orAdvice(error: unknown): unknown {
  const { code = '', name = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return new CommandError('已停止，以前的备份没有变化。');
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new CommandError('存放备份的地方空间不够，这次没有备份成，以前的备份没有变化。');
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)) {
    return new CommandError('写不进备份文件夹。请检查路径和权限。');
  }
  return error;
}

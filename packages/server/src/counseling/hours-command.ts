import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError, print, type CommandRun } from '../command.ts';
import { SheetFileError } from '../import/sheet-file.ts';
import { onlyOrganization } from '../organization/organization-rules.ts';
import { importHours } from './hours-import.ts';

const usage = `用法：union-jobs import hours 文件 [--dry-run] [--organization 编号] [--data 文件夹]

  表头要有“咨询师”“星期”（或“日期”）和“时间”，可有“方式”和“地点”。
  例：张老师 | 周一至周五 | 09:00-12:00 | 面谈、电话 | 三楼咨询室；张老师 | 2026-12-31 | 休`;

const shownNotes = 20;

/** `union-jobs import hours FILE`: sets the hours of counselors from a sheet. */
export async function importHoursCommand(run: CommandRun): Promise<void> {
  const { values, positionals } = parseArgs({
    args: run.args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      organization: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const [, file, ...more] = positionals;
  if (!file || more.length > 0) throw new CommandError(usage);
  const bytes = await readFile(resolve(run.folder, file)).catch(() => {
    throw new CommandError(`无法读取文件“${file}”。请检查文件名、所在的文件夹和权限。`);
  });
  const dryRun = values['dry-run'];
  const database = await run.open(values.data);
  try {
    const organizationId = await onlyOrganization(database.db, values.organization);
    const fileName = basename(file);
    const result = await importHours(database.db, { organizationId, bytes, fileName, dryRun });
    for (const { sheet, row, column, reason, cure } of result.notes.slice(0, shownNotes)) {
      const where = row > 0 ? `“${sheet}”第 ${row} 行，${column}` : column;
      print(run, `  ${where}：${reason}。${cure}。`);
    }
    print(
      run,
      `${dryRun ? '试运行，没有保存。' : ''}设置了 ${result.set.length} 位咨询师的时间` +
        (result.kept.length > 0 ? `；${result.kept.join('、')}有误，保持原样。` : '。'),
    );
  } catch (error) {
    if (error instanceof SheetFileError) throw new CommandError(error.message);
    throw error;
  } finally {
    await database.close();
  }
}

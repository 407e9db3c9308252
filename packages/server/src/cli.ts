#!/usr/bin/env node
import { parseArgs } from 'node:util';
import {
  CommandError,
  defaultDataFolder,
  openPlace,
  type Command,
  type CommandRun,
} from './command.ts';
import { forwardCommand } from './control.ts';
import { DatabaseAwayError } from './database-away.ts';
import { FolderInUseError } from './folder-lock.ts';

const usage = `用法：union-jobs 命令 [选项]

  start                       启动服务（--data 文件夹 --port 端口 --host 地址 --url 对外网址）
  import jobs 文件            导入岗位表：.xlsx .xls .csv 或 JSON-LD
  import fair 文件            导入招聘会工作簿：招聘会、参会单位、展位和岗位
  import hours 文件           导入咨询师的时间表
  export applications         导出投递记录为 .xlsx
  backup 文件夹               备份数据、密钥和文件
  restore 文件夹              把备份恢复到空的数据文件夹或数据库
  audit verify                检查审计记录是否完整
  organization create|list|set  工会与院校
  key create|list|revoke      网站的接入密钥

数据默认存放在 ./data；设置 DATABASE_URL 后使用 PostgreSQL。`;

/**
 * Commands that the running service runs as well, when it holds the data folder. Each is loaded on
 * use, so that a word of help does not wait for a database.
 */
const commands: Record<string, Command> = {
  import: async (run) =>
    run.args[0] === 'hours'
      ? (await import('./counseling/hours-command.ts')).importHoursCommand(run)
      : (await import('./import/import-command.ts')).importCommand(run),
  export: async (run) => (await import('./application/export-command.ts')).exportCommand(run),
  backup: async (run) => (await import('./backup/backup-command.ts')).backupCommand(run),
  audit: async (run) => (await import('./audit/audit-command.ts')).auditCommand(run),
  organization: async (run) =>
    (await import('./organization/organization-command.ts')).organizationCommand(run),
  key: async (run) => (await import('./key/key-command.ts')).keyCommand(run),
};

async function main([name = '', ...args]: string[]): Promise<void> {
  const run: CommandRun = {
    args,
    folder: process.cwd(),
    output: process.stdout,
    signal: stopSignal(),
    open: openPlace,
  };
  if (name === 'start') return (await import('./start-command.ts')).startCommand(run, commands);
  if (name === 'restore') return (await import('./backup/restore-command.ts')).restoreCommand(run);
  const command = commands[name];
  if (!command) throw new CommandError(usage);
  try {
    await command(run);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    if (!(await forwardCommand(dataFolderOf(args), name, run))) throw error;
  }
}

/** Aborted at the first SIGTERM or SIGINT; a second one ends the process at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}

function dataFolderOf(args: string[]): string {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false });
  return typeof values.data === 'string' ? values.data : defaultDataFolder;
}

/** Errors that a person can act on need no stack. */
function isForPerson(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    error instanceof CommandError ||
    error instanceof FolderInUseError ||
    code.startsWith('ERR_PARSE_ARGS') ||
    error instanceof DatabaseAwayError ||
    code === 'EADDRINUSE'
  );
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!isForPerson(error)) throw error;
  if (error.message) console.error(error.message);
  process.exitCode = 1;
}

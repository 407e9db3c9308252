#!/usr/bin/env node
import { CommandError } from './command-error.ts';
import { FolderInUseError } from './folder-lock.ts';
import { keyCommand } from './key/key-command.ts';
import { organizationCommand } from './organization/organization-command.ts';
import { startCommand } from './start-command.ts';

const usage = `用法：union-jobs 命令 [选项]

  start                       启动服务（--data 文件夹 --port 端口 --host 地址）
  import jobs 文件            导入岗位表：.xlsx .xls .csv 或 JSON-LD
  organization create|list    工会与院校
  key create|list|revoke      网站的接入密钥

数据默认存放在 ./data；设置 DATABASE_URL 后使用 PostgreSQL。`;

const commands: Record<string, (args: string[]) => Promise<void>> = {
  start: startCommand,
  organization: organizationCommand,
  key: keyCommand,
};

async function main([name, ...args]: string[]): Promise<void> {
  const command = commands[name ?? ''];
  if (!command) throw new CommandError(usage);
  await command(args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!isForPerson(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Errors that a person can act on need no stack. */
function isForPerson(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return (
    error instanceof CommandError ||
    error instanceof FolderInUseError ||
    code.startsWith('ERR_PARSE_ARGS') ||
    code === 'EADDRINUSE' ||
    code === 'ECONNREFUSED'
  );
}

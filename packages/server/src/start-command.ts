import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import {
  CommandError,
  defaultDataFolder,
  print,
  type Command,
  type CommandRun,
} from './command.ts';
import { acceptCommands } from './control.ts';
import { channelsOf } from './reminder/channels.ts';
import { startService } from './server.ts';
import { openFiles, unclaimedBytes } from './upload/open-files.ts';
import { openVault } from './vault/open-vault.ts';

/** `union-jobs start`: runs the service, and commands that find its folder taken, until told to stop. */
export async function startCommand(
  run: CommandRun,
  commands: Readonly<Record<string, Command>>,
): Promise<void> {
  const { values } = parseArgs({
    args: run.args,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      url: { type: 'string' },
    },
  });
  const port = portNumber(values.port);
  const publicUrl = values.url === undefined ? undefined : publicAddress(values.url);
  const channels = channelsOf(process.env);
  const unclaimedBytesPerKey = unclaimedBytes();
  const database = await run.open(values.data);
  try {
    const vault = await openVault(run, database.db, values.data);
    const files = await openFiles(run, values.data);
    if (!files)
      print(run, '未设置 UNION_JOBS_FILES（存放文件的文件夹或 s3:// 地址），暂不接收简历文件。');
    const pageFolder = findPageScripts();
    const service = await startService({
      db: database.db,
      vault,
      ...(files ? { files } : {}),
      unclaimedBytesPerKey,
      channels,
      port,
      hostname: values.host,
      publicUrl,
      ...(pageFolder ? { pageFolder } : {}),
      onFault: reportFault,
    });
    const refuseCommands = process.env['DATABASE_URL']
      ? async () => {}
      : await acceptCommands(values.data ?? defaultDataFolder, commands, database);
    print(run, `服务已启动：${service.url}（数据：${database.name}）`);
    await once(run.signal, 'abort');
    print(run, '正在停止，等待进行中的请求结束…');
    await refuseCommands();
    await service.stop();
  } finally {
    await database.close();
  }
}

/** The built scripts for pages: files of `@union-jobs/widgets`, served but never imported. */
export function findPageScripts(): string | undefined {
  try {
    return dirname(
      createRequire(import.meta.url).resolve('@union-jobs/widgets/scripts/union-jobs.js'),
    );
  } catch {
    return undefined;
  }
}

/** Writes a fault to the log: its kind and place, no values of the request. */
export function reportFault(error: unknown, requestId: string): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`${new Date().toISOString()} fault ${requestId} ${text}`);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandError(`--port 应是 0 到 65535 之间的整数，现在是“${text}”。`);
  }
  return port;
}

function publicAddress(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new CommandError(
    `--url 应是求职者打开服务时用的网址，例如 https://jobs.example.org，现在是“${text}”。`,
  );
}

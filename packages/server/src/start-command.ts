import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';
import { openDatabase } from './database.ts';
import { databasePlace } from './database-place.ts';
import { startService } from './server.ts';

/** `union-jobs start`: runs the service until it is told to stop. */
export async function startCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const database = await openDatabase(databasePlace(values.data));
  try {
    const pageFolder = findPageScripts();
    const service = await startService({
      db: database.db,
      port: portNumber(values.port),
      hostname: values.host,
      ...(pageFolder ? { pageFolder } : {}),
      onFault: reportFault,
    });
    console.log(`服务已启动：${service.url}（数据：${database.name}）`);
    await stopSignal();
    console.log('正在停止，等待进行中的请求结束…');
    await service.stop();
  } finally {
    await database.close();
  }
}

/** The built scripts for pages: files of `@union-jobs/widgets`, served but never imported. */
export function findPageScripts(): string | undefined {
  try {
    return dirname(
      createRequire(import.meta.url).resolve('@union-jobs/widgets/page/union-jobs.js'),
    );
  } catch {
    return undefined;
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
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

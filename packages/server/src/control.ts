import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CommandError, type Command, type CommandOutput, type CommandRun } from './command.ts';
import type { OpenDatabase } from './database.ts';

/**
 * The embedded database belongs to one process. So that a clerk can import while the service runs,
 * a command that finds the folder taken asks the service to run it: over a socket in the folder,
 * which only the same account can open. Lines of JSON go both ways.
 */
interface Asked {
  readonly name: string;
  readonly args: string[];
  readonly folder: string;
  readonly isTTY: boolean;
}
type Answered = { readonly write: string } | { readonly end: 'done' | 'failed' };

/** Lets commands run inside this service until the returned function is called. */
export async function acceptCommands(
  dataFolder: string,
  commands: Readonly<Record<string, Command>>,
  database: OpenDatabase,
): Promise<() => Promise<void>> {
  const path = socketPath(dataFolder);
  await rm(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    void runAsked(socket, commands, database);
  });
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await rm(path, { force: true });
  };
}

/**
 * Asks the service that holds the folder to run a command.
 *
 * @returns false when no service answers there
 * @throws {CommandError} when the command failed there
 */
export async function forwardCommand(
  dataFolder: string,
  name: string,
  run: CommandRun,
): Promise<boolean> {
  const socket = connect(socketPath(dataFolder));
  try {
    await once(socket, 'connect');
  } catch {
    return false;
  }
  const stop = () => socket.destroy();
  run.signal.addEventListener('abort', stop);
  const { args, folder, output } = run;
  send<Asked>(socket, { name, args, folder, isTTY: output.isTTY });
  for await (const line of createInterface({ input: socket })) {
    const answer = JSON.parse(line) as Answered;
    if ('write' in answer) output.write(answer.write);
    else if (answer.end === 'done') return true;
    else throw new CommandError('');
  }
  throw new CommandError('服务在命令完成前停止了，没有写入任何内容。请重新启动服务后再试一次。');
}

async function runAsked(
  socket: Socket,
  commands: Readonly<Record<string, Command>>,
  database: OpenDatabase,
): Promise<void> {
  const [line] = (await once(createInterface({ input: socket }), 'line')) as [string];
  const asked = JSON.parse(line) as Asked;
  const gone = new AbortController();
  socket.on('close', () => gone.abort());
  const output: CommandOutput = {
    isTTY: asked.isTTY,
    write: (write) => send<Answered>(socket, { write }),
  };
  try {
    const command = commands[asked.name];
    if (!command)
      throw new CommandError(`运行中的服务不认识命令“${asked.name}”，请升级后重启服务。`);
    await command({
      args: asked.args,
      folder: asked.folder,
      output,
      signal: gone.signal,
      open: async () => ({ ...database, close: async () => {} }),
    });
    send<Answered>(socket, { end: 'done' });
  } catch (error) {
    output.write(`${error instanceof Error ? error.message : String(error)}\n`);
    send<Answered>(socket, { end: 'failed' });
  }
  socket.end();
}

function send<T>(socket: Socket, message: T): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

function socketPath(dataFolder: string): string {
  return join(dataFolder, 'control.sock');
}

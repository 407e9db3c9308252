import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '../../packages/server/src/cli.ts');
const nodeArgs = ['--conditions=union-jobs-source', '--import', 'tsx', cli];

/** How a command ended, with what it printed on either stream. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs a command of the command line to its end. */
export function runCommand(...args: string[]): Promise<Ended> {
  return runCommandIn({}, ...args);
}

/** Runs a command with more in its environment. */
export async function runCommandIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  const child = start(args, env);
  const printed = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed: printed() };
}

/** A service started from the command line. */
export interface StartedService {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it with a signal and tells how it ended. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** Starts the service on a data folder and a free port, unless told which. */
export async function startFromCommandLine(
  dataFolder: string,
  { port = 0, env = {} }: { port?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<StartedService> {
  const child = start(['start', '--data', dataFolder, '--port', String(port)], env);
  const printed = collect(child);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /http:\/\/\S+?:\d+/.exec(printed());
      if (found) resolve(found[0]);
    });
    void ended.then(() => reject(new Error(`The service ended: ${printed()}`)));
  });
  return {
    url,
    process: child,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return { code, printed: printed() };
    },
  };
}

function start(args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [...nodeArgs, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  }
  return () => text;
}

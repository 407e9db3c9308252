import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureWebKit } from '../browsers.ts';

const waitMs = 20_000;

/** WebKitGTK through its WebDriver (W3C WebDriver), on a display of its own. */
export async function openWebKit() {
  const { driverPath, xvfbPath, browserPath } = await ensureWebKit();
  const { child: display, name } = await startDisplay(xvfbPath);
  const port = await freePort();
  const driver = spawn(driverPath, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: name },
    stdio: 'ignore',
  });
  const close = () => {
    driver.kill();
    display.kill();
  };
  try {
    const { ask, end } = await startSession(`http://127.0.0.1:${port}`, browserPath);
    const open = async (url: string) => {
      await ask('POST', '/url', { url });
      for (const endsAtMs = Date.now() + waitMs; Date.now() < endsAtMs; await pause(200)) {
        const title = String(await ask('GET', '/title'));
        if (title !== 'waiting') return title;
      }
      return 'waiting';
    };
    return { open, close: () => end().finally(close) };
  } catch (error) {
    close();
    throw error;
  }
}

async function startSession(driverUrl: string, browserPath: string) {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(driverUrl + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(waitMs),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKitWebDriver: ${JSON.stringify(value)}`);
    return value;
  };
  await untilReady(() => send('GET', '/status'));
  const browserOptions = { binary: browserPath, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const session = (await send('POST', '/session', { capabilities })) as { sessionId: string };
  const base = `/session/${session.sessionId}`;
  return {
    ask: (method: string, path: string, body?: unknown) => send(method, base + path, body),
    end: () => send('DELETE', base),
  };
}

async function untilReady(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (tries === 50) throw error;
      await pause(200);
    }
  }
}

/** Xvfb picks a free display and writes its number to the descriptor it is given. */
async function startDisplay(path: string): Promise<{ child: ChildProcess; name: string }> {
  const child = spawn(
    path,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const pipe = child.stdio[3];
  const name = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Xvfb ended before it had a display')));
    pipe?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  return { child, name };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

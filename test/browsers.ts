import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unpackChromium } from './packed-chromium.ts';
import { installPackages, isProgram, onPath } from './programs.ts';

const run = promisify(execFile);

/** A browser that tests can start. */
export interface Browser {
  /** The program. */
  readonly path: string;
  /** Flags it needs here, without a profile folder: give it a new one each time. */
  readonly args: readonly string[];
  /** What to call it in a report: `Chromium 156.0.7194.0`. */
  readonly name: string;
  /** Environment it needs besides the present one. */
  readonly env: Readonly<Record<string, string>>;
}

/** What WebKit tests need: the driver that speaks WebDriver, the browser, and a display. */
export interface WebKit {
  readonly driverPath: string;
  /** MiniBrowser, for the `webkitgtk:browserOptions` capability. */
  readonly browserPath: string;
  /** Virtual display to start both under. */
  readonly xvfbPath: string;
}

/** Flags for Chromium, also as root in a container; nothing leaves the machine. */
export const chromiumArgs = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-sync',
] as const;

/**
 * The Chromium that tests run in: `CHROME_PATH`, one on the path, Debian's (installed when this is
 * root on Debian), or the one inside the npm package `@sparticuz/chromium`.
 *
 * @throws {Error} with one sentence that says what to do when there is none
 */
export async function findChromium(): Promise<Browser> {
  const asked = process.env['CHROME_PATH'];
  if (asked && !isProgram(asked)) {
    throw new Error(`CHROME_PATH is ${asked}, which is not a program that can be run.`);
  }
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
  let path = asked ?? onPath(names);
  if (!path && (await installPackages(['chromium', 'fonts-noto-cjk']))) path = onPath(names);
  if (path) {
    await ensureChineseFont();
    return { path, args: chromiumArgs, name: await versionOf(path), env: {} };
  }
  try {
    return { ...(await unpackChromium(147)), args: chromiumArgs };
  } catch (error) {
    throw new Error(
      'No Chromium found: install one (on Debian `apt-get install chromium`) or set CHROME_PATH to its program.',
      { cause: error },
    );
  }
}

/**
 * Firefox from the path, or Debian's, installed when this is root on Debian.
 *
 * @throws {Error} with one sentence that says what to do when there is none
 */
export async function findFirefox(): Promise<Browser> {
  const names = ['firefox-esr', 'firefox'];
  let path = process.env['FIREFOX_PATH'] ?? onPath(names);
  if (!path && (await installPackages(['firefox-esr']))) path = onPath(names);
  if (!path) {
    throw new Error(
      'No Firefox found: install one (on Debian `apt-get install firefox-esr`) or set FIREFOX_PATH to its program.',
    );
  }
  return { path, args: ['--headless'], name: await versionOf(path), env: {} };
}

/**
 * WebKitGTK with its WebDriver and a virtual display, installed when this is root on Debian.
 *
 * @throws {Error} with one sentence that says what to do when there is none
 */
export async function ensureWebKit(): Promise<WebKit> {
  const locate = () => ({
    driverPath: onPath(['WebKitWebDriver']),
    xvfbPath: onPath(['Xvfb']),
    browserPath: miniBrowsers.find(isProgram),
  });
  let { driverPath, xvfbPath, browserPath } = locate();
  if (!driverPath || !xvfbPath || !browserPath) {
    await installPackages(['webkit2gtk-driver', 'xvfb']);
    ({ driverPath, xvfbPath, browserPath } = locate());
  }
  if (!driverPath || !xvfbPath || !browserPath) {
    throw new Error(
      'No WebKit found: install it, on Debian by `apt-get install webkit2gtk-driver xvfb`.',
    );
  }
  return { driverPath, browserPath, xvfbPath };
}

const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch as string] ?? process.arch;

const miniBrowsers = ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map(
  (folder) => `/usr/lib/${machine}-linux-gnu/${folder}/MiniBrowser`,
);

async function versionOf(path: string): Promise<string> {
  const { stdout } = await run(path, ['--version', '--no-sandbox']).catch(() => ({ stdout: '' }));
  return (
    stdout
      .split('\n')[0]
      ?.replace(/ (built|running) on .*/, '')
      .trim() || path
  );
}

async function ensureChineseFont(): Promise<void> {
  const list = onPath(['fc-list']);
  if (!list) return;
  const { stdout } = await run(list, [':lang=zh', 'family']).catch(() => ({ stdout: 'unknown' }));
  if (stdout.trim() || (await installPackages(['fonts-noto-cjk']))) return;
  process.stderr.write(
    'No Chinese font here: pictures will show boxes (install fonts-noto-cjk).\n',
  );
}

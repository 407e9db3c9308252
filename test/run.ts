import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What `npm test` runs, in order: the name of an npm script, and what it proves. */
const steps = [
  ['check', 'types, lint and format'],
  ['build', 'packages and scripts for pages'],
  ['size', 'bytes of the scripts for pages'],
  ['test:unit', 'contract, SDK and service on PGlite and PostgreSQL'],
  ['test:fuzz', 'random requests against the contract'],
  ['test:crash', 'people apply with files while the service is killed'],
  ['test:races', 'many want the same time of a counselor'],
  ['test:widgets', 'elements in Chromium and Firefox'],
  ['test:end-to-end', 'from the sheet to the partner page'],
  ['test:privacy', 'what people write is nowhere it must not be'],
  ['test:hosts', 'hostile host pages'],
  ['test:engines', 'old Chromium, Firefox and WebKit'],
  ['test:access', 'axe on every story'],
] as const;

/** No step hangs for ever: one that takes longer has failed, and what it started is ended. */
const stepLimitMs = 25 * 60_000;
const allLimitMs = 80 * 60_000;

/** How many of its last lines a failed step shows once more, below everything else. */
const shownAgain = 120;

const failed: string[] = [];
const said: string[] = [];
const beganMs = Date.now();
for (const [script, about] of steps) {
  const startedMs = Date.now();
  console.log(`\n== ${script}: ${about}`);
  const limitMs = Math.min(stepLimitMs, beganMs + allLimitMs - startedMs);
  const lastLines: string[] = [];
  const hear = (line: string) => {
    console.log(line);
    if (lastLines.push(line) > shownAgain) lastLines.shift();
  };
  const ended = limitMs > 0 ? await run(script, limitMs, hear) : 'not begun, no time left';
  console.log(`== ${script}: ${ended} in ${seconds(startedMs)} s`);
  if (ended !== 'passed') {
    failed.push(script);
    said.push(`\n== ${script}: ${ended}, and said last`, ...lastLines);
  }
}
said.forEach((line) => console.log(line));
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;

function run(script: string, limitMs: number, hear: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that the browsers and databases of a step end with it.
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['inherit', 'pipe', 'pipe'],
      detached: true,
    });
    [child.stdout, child.stderr].forEach((stream) =>
      createInterface({ input: stream }).on('line', hear),
    );
    const end = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, limitMs);
    const interrupt = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve(code === 0 ? 'passed' : `FAILED${isLate ? ', stopped' : ''}`);
    });
  });
}

function seconds(sinceMs: number): string {
  return ((Date.now() - sinceMs) / 1000).toFixed(0);
}

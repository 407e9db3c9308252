import { spawn } from 'node:child_process';

/** What `npm test` runs, in order: the name of an npm script, and what it proves. */
const steps = [
  ['check', 'types, lint and format'],
  ['build', 'packages and scripts for pages'],
  ['size', 'bytes of the scripts for pages'],
  ['test:unit', 'contract, SDK and service on PGlite and PostgreSQL'],
  ['test:fuzz', 'random requests against the contract'],
  ['test:crash', 'people apply with files while the service is killed'],
  ['test:widgets', 'elements in Chromium and Firefox'],
  ['test:end-to-end', 'from the sheet to the partner page'],
  ['test:hosts', 'hostile host pages'],
  ['test:engines', 'old Chromium, Firefox and WebKit'],
  ['test:access', 'axe on every story'],
] as const;

const failed: string[] = [];
for (const [script, about] of steps) {
  const startedMs = Date.now();
  console.log(`\n== ${script}: ${about}`);
  const code = await run(script);
  console.log(`== ${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(startedMs)} s`);
  if (code !== 0) failed.push(script);
}
if (failed.length) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length ? 1 : 0;

function run(script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function seconds(sinceMs: number): string {
  return ((Date.now() - sinceMs) / 1000).toFixed(0);
}

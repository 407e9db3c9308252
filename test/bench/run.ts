import { existsSync } from 'node:fs';

/**
 * `npm run bench -- NAME [options]`: measures one thing. Each name is a file of this folder that
 * exports `run(args)`, ends with one line that states its figure, and throws when it should fail.
 */
const names = [
  'service',
  'import',
  'apply',
  'list',
  'calendar',
  'booking',
  'page',
  'client',
  'slots',
  'fairs',
] as const;

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? names : [name];
for (const one of chosen) {
  const file = new URL(`./${one}.ts`, import.meta.url);
  if (!existsSync(file)) {
    if (name === undefined) continue;
    console.error(`Unknown bench "${one}". Known: ${names.join(', ')}`);
    process.exitCode = 1;
    break;
  }
  console.log(`\n== ${one}`);
  const { run } = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  await run(args);
}
// Said aloud: the PostgreSQL that comes with npm hooks into the exit and would turn a 1 into a 0.
process.exit();

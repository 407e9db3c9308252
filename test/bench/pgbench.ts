import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Statement } from '../server/statements.ts';

const runFile = promisify(execFile);

/** Whether this machine has pgbench (it comes with the PostgreSQL client of Debian). */
export async function hasPgbench(): Promise<boolean> {
  return runFile('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Runs a statement over and over in pgbench, with its values written in; queries a second. */
export async function runPgbench(
  url: string,
  statement: Statement,
  connections: number,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-pgbench-'));
  const file = join(folder, 'statement.sql');
  await writeFile(file, withValues(statement));
  const options = ['-n', '-f', file, '-c', String(connections), '-j', '1', '-T', '2'];
  const { stdout } = await runFile('pgbench', [...options, url]);
  await rm(folder, { recursive: true });
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

/** A statement on one line with its parameters as literals; moments have become texts. */
function withValues({ statement, parameters }: Statement): string {
  const text = statement.replace(/\$(\d+)/g, (_, n: string) => literal(parameters[Number(n) - 1]));
  return `${text.replace(/\s+/g, ' ').trim()};\n`;
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  return `'${String(value).replace(/'/g, "''")}'`;
}

import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline as startPipeline } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod/mini';
import { CommandError } from '../command.ts';

/*
 * A backup file is gzip over lines of JSON: what it is, then `["table",{row}]` for every row, then
 * how many rows there were. Rows are carried as the database wrote them and never parsed here, so
 * that no number loses a digit. The checksum of gzip tells of damage, the last line of a torn end.
 */

const headerSchema = z.object({
  backup: z.enum(['data', 'keys']),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Tells the services apart. */
  service: z.string(),
  /** Checksums of the migrations that had made the tables. */
  migrations: z.array(z.string()),
});
const footerSchema = z.object({ rows: z.record(z.string(), z.number()) });

/** What a backup file says of itself. */
export type BackupHeader = z.infer<typeof headerSchema>;

/** Some rows of one table, as JSON. */
export interface SavedRows {
  readonly table: string;
  readonly rows: readonly string[];
}

/** A backup file that cannot be restored from; says which and what to do. */
export class BackupFileError extends CommandError {
  override name = 'BackupFileError';
}

/**
 * Writes a backup file. It has its name only when all of it is on the disk; whatever fails, what
 * had the name before stays.
 */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  tables: AsyncIterable<SavedRows>,
): Promise<void> {
  const draft = `${path}.part`;
  try {
    await pipeline(
      linesOf(header, tables),
      createGzip(),
      createWriteStream(draft, { mode: 0o600, flush: true }),
    );
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* linesOf(
  header: BackupHeader,
  tables: AsyncIterable<SavedRows>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  const counts = new Map<string, number>();
  for await (const { table, rows } of tables) {
    counts.set(table, (counts.get(table) ?? 0) + rows.length);
    const start = `[${JSON.stringify(table)},`;
    yield rows.map((row) => `${start}${row}]\n`).join('');
  }
  yield `${JSON.stringify({ rows: Object.fromEntries(counts) })}\n`;
}

/**
 * What a backup file says of itself.
 *
 * @throws {BackupFileError} when it is no backup file, or one of a newer version
 */
export async function readHeader(path: string): Promise<BackupHeader> {
  for await (const line of readLines(path)) return parseHeader(path, line);
  throw damaged(path);
}

/**
 * The rows of a backup file, some of one table at a time.
 *
 * @throws {BackupFileError} when the file is damaged or torn, perhaps only at its end
 */
export async function* readSavedRows(path: string): AsyncGenerator<SavedRows> {
  const counts: Record<string, number> = {};
  let waiting: { table: string; rows: string[]; length: number } | undefined;
  let end: string | undefined;
  let isFirst = true;
  for await (const line of readLines(path)) {
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const [, table, row] = /^\["(\w+)",(.*)\]$/.exec(line) ?? [];
    if (table === undefined || row === undefined) {
      end = line;
      continue;
    }
    counts[table] = (counts[table] ?? 0) + 1;
    if (waiting && (waiting.table !== table || waiting.length > mostLength)) {
      yield waiting;
      waiting = undefined;
    }
    waiting ??= { table, rows: [], length: 0 };
    waiting.rows.push(row);
    waiting.length += row.length;
  }
  const footer = footerSchema.safeParse(parseJson(end ?? ''));
  if (!footer.success || !isEqual(footer.data.rows, counts)) throw damaged(path);
  if (waiting) yield waiting;
}

/**
 * How many rows a backup file holds.
 *
 * @throws {BackupFileError} when the file is damaged or torn
 */
export async function countSavedRows(path: string): Promise<number> {
  let count = 0;
  for await (const { rows } of readSavedRows(path)) count += rows.length;
  return count;
}

/** Characters of rows that are stored with one statement. */
const mostLength = 1_000_000;

async function* readLines(path: string): AsyncGenerator<string> {
  // Its callback hears what the loop below throws as well.
  const text = startPipeline(createReadStream(path), createGunzip(), () => {}).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of text as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw ['ENOENT', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
      ? new BackupFileError(`读不到备份文件 ${path}。请检查路径和权限。`)
      : damaged(path);
  }
  if (rest) throw damaged(path);
}

function parseHeader(path: string, line: string): BackupHeader {
  const said = parseJson(line);
  const header = headerSchema.safeParse(said);
  if (header.success) return header.data;
  const { format } = (said ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > 1) {
    throw new BackupFileError(`备份文件 ${path} 由更新的版本写成。请先升级 union-jobs，再恢复。`);
  }
  throw new BackupFileError(`${path} 不是 union-jobs backup 写的备份文件。`);
}

function damaged(path: string): BackupFileError {
  return new BackupFileError(`备份文件 ${path} 不完整或已损坏。请换用另一份备份。`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEqual(left: Record<string, number>, right: Record<string, number>): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => left[name] === right[name]);
}

import type { OpenDatabase } from './database.ts';
import type { Migrations } from './migration-queries.ts';

/** A command cannot go on; its message says what to do and is all that the person needs to see. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** What a command works with: the terminal of the person who typed it, wherever it runs. */
export interface CommandRun {
  /** The words after the name of the command. */
  readonly args: string[];
  /** Folder that relative paths are meant from. */
  readonly folder: string;
  /** Where results, progress and warnings are written. */
  readonly output: CommandOutput;
  /** Aborted when the person gives up; the command then leaves nothing half done. */
  readonly signal: AbortSignal;
  /**
   * Opens the database of `DATABASE_URL`, or of the folder given with `--data`.
   *
   * @throws {FolderInUseError} when another process holds the folder
   */
  open(dataFolder: string | undefined): Promise<OpenDatabase>;
}

/** A terminal, or what stands for one. */
export interface CommandOutput {
  /** A terminal that can rewrite its last line. */
  readonly isTTY: boolean;
  write(text: string): void;
}

/** A command of the command line. */
export type Command = (run: CommandRun) => Promise<void>;

/** Prints a line. */
export function print(run: Pick<CommandRun, 'output'>, line: string): void {
  run.output.write(`${line}\n`);
}

/** Opens the database that the environment and `--data` name. */
export async function openPlace(
  dataFolder = defaultDataFolder,
  migrations?: Migrations,
): Promise<OpenDatabase> {
  const { openDatabase } = await import('./database.ts');
  const url = process.env['DATABASE_URL'];
  return openDatabase(url ? { url } : { folder: dataFolder }, migrations);
}

/** Folder of the embedded database unless `--data` names another. */
export const defaultDataFolder = './data';

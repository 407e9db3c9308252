import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../packages/widgets/dist/scripts');

/** Scripts for pages by the path they are served under. */
export interface PageScripts {
  /** Path of the script that partners put on their pages. */
  readonly loader: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads what `npm run build:page` has built.
 *
 * @throws {Error} with what to do when it has not run
 */
export async function readPageScripts(): Promise<PageScripts> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.js'));
  if (!names.length)
    throw new Error('Run `npm run build:page` first: there are no scripts for pages.');
  const files = names.map(
    async (name) => [`/w/1/${name}`, await readFile(join(folder, name), 'utf8')] as const,
  );
  return {
    files: new Map(await Promise.all(files)),
    loader: '/w/1/union-jobs.js',
  };
}

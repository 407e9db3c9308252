import type { DatabasePlace } from './database.ts';

/** Where the data is: `DATABASE_URL` where it is set, else the folder `--data`. */
export function databasePlace(folder: string | undefined): DatabasePlace {
  const url = process.env['DATABASE_URL'];
  return url ? { url } : { folder: folder ?? './data' };
}

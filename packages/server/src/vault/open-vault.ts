import { resolve } from 'node:path';
import { defaultDataFolder, type CommandRun } from '../command.ts';
import type { Database } from '../database.ts';
import { readMasterKeys } from './master-key.ts';
import { Vault } from './vault.ts';

/**
 * Opens the vault of the database that a command works on.
 *
 * @throws {CommandError} when the master key is missing or does not fit the data
 */
export async function openVault(
  run: Pick<CommandRun, 'folder'>,
  db: Database,
  dataFolder = defaultDataFolder,
): Promise<Vault> {
  const folder = process.env['DATABASE_URL'] ? undefined : resolve(run.folder, dataFolder);
  return Vault.open(db, await readMasterKeys(folder));
}

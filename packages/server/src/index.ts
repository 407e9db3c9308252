export { createApp, type AppOptions } from './app.ts';
export { openDatabase, type Database, type DatabasePlace, type OpenDatabase } from './database.ts';
export { FolderInUseError } from './folder-lock.ts';
export { startService, type RunningService, type ServiceOptions } from './server.ts';
export { MasterKeys, readMasterKeys } from './vault/master-key.ts';
export { Vault } from './vault/vault.ts';

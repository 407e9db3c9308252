import { join } from 'node:path';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { startService } from '../../packages/server/src/server.ts';
import { FolderStore } from '../../packages/server/src/upload/folder-store.ts';
import { MasterKeys } from '../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../packages/server/src/vault/vault.ts';

// The service in a process of its own, that takes as many applications as it can.
const { place, folder } = JSON.parse(process.argv[2] ?? '') as {
  place: DatabasePlace;
  folder: string;
};
const database = await openDatabase(place);
const service = await startService({
  db: database.db,
  vault: await Vault.open(database.db, MasterKeys.random()),
  files: new FolderStore(join(folder, 'files'), { reserveBytes: 0 }),
  changesPerMinute: Number.MAX_SAFE_INTEGER,
  proofFromPerSecond: Number.MAX_SAFE_INTEGER,
  port: 0,
  hostname: '127.0.0.1',
  onFault: (error) => console.error(error),
});
process.send?.(service.url);
process.once('disconnect', () => {
  void service.stop().then(() => database.close());
});

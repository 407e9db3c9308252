import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { startService } from '../../packages/server/src/server.ts';
import { MasterKeys } from '../../packages/server/src/vault/master-key.ts';
import { Vault } from '../../packages/server/src/vault/vault.ts';
import { masterKey } from './booking-hall.ts';

// One of several instances of the service, in a process of its own.
const place = JSON.parse(process.argv[2] ?? '') as DatabasePlace;
const database = await openDatabase(place);
const service = await startService({
  db: database.db,
  vault: await Vault.open(database.db, new MasterKeys([masterKey])),
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

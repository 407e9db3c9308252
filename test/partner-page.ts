import { MasterKeys, openDatabase, startService, Vault } from '@union-jobs/server';
import { loadSample } from '@union-jobs/server/sample';
import { join } from 'node:path';
import { servePartnerSite } from '../examples/script-tag/partner-site.ts';

/** The partner page of the example with the sample postings, on addresses of its own. */
export interface PartnerPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the partner page with the built scripts and a service in memory behind it. */
export async function openPartnerPage(): Promise<PartnerPage> {
  const embedding = { service: '', key: '' };
  const site = await servePartnerSite(0, () => embedding);
  const database = await openDatabase({ memory: true });
  const loaded = await loadSample(database.db, {
    now: new Date(),
    allowedOrigins: [new URL(site.url).origin],
  });
  const service = await startService({
    db: database.db,
    vault: await Vault.open(database.db, MasterKeys.random()),
    port: 0,
    hostname: '127.0.0.1',
    pageFolder: join(import.meta.dirname, '../packages/widgets/dist/scripts'),
    onFault: (error) => console.error(error),
  });
  embedding.service = service.url;
  embedding.key = loaded.key;
  return {
    url: site.url,
    async close() {
      site.close();
      await service.stop();
      await database.close();
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchCounsel } from './counsel.ts';
import { searchJobs } from './jobs.ts';
import { Search } from './search.ts';
import { openStores } from './stores.ts';

// Lives through all that a person does with words of their own, on a real service and in a real
// browser, and looks for these words wherever they must not be. A word that is put there on purpose
// must be found.

const folder = await mkdtemp(join(tmpdir(), 'union-jobs-privacy-'));
const search = new Search();
const stores = await openStores(folder);
try {
  await Promise.all([
    searchJobs(search, folder).then(() => searchCounsel(search, stores.embedded, folder)),
    // Most of it is waiting.
    searchCounsel(search, stores.server, folder),
  ]);
} finally {
  await stores.close();
  await rm(folder, { recursive: true });
}
// Said aloud: the PostgreSQL that comes with npm hooks into the exit and would turn a 1 into a 0.
process.exit(search.report() ? 0 : 1);

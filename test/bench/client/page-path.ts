import { bindClient, job } from '@union-jobs/sdk';
import { baseUrl, query } from './query.ts';
import type { Ask } from './contestants.ts';

/** The SDK as it goes into scripts for pages. */
export function pagePath(fetch: typeof globalThis.fetch): Ask {
  const client = bindClient({ job: { list: job.list } }, { baseUrl, fetch });
  return () => client.job.list({ query });
}

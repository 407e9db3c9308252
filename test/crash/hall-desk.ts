import { resetBreaker } from '@union-jobs/sdk';
import { createAdminClient } from '@union-jobs/sdk/admin';
import { openDatabase, type DatabasePlace } from '../../packages/server/src/database.ts';
import { insertKey } from '../../packages/server/src/key/key-queries.ts';
import { scopesOfKind } from '../../packages/server/src/key/key-rules.ts';
import { seedJobs } from '../bench/job-seed.ts';
import { digestOf, type Acknowledged } from './applicants.ts';

/** Twenty jobs of one organization, and keys for pages and staff. */
export async function prepareHall(place: DatabasePlace) {
  const { db, close } = await openDatabase(place);
  const organizationId = await seedJobs(db, { count: 20, now: new Date() });
  const issue = (kind: 'publishable' | 'secret') =>
    insertKey(db, {
      organizationId,
      kind,
      mode: 'live',
      scopes: scopesOfKind[kind],
      allowedOrigins: [],
    });
  const key = await issue('publishable');
  const secret = await issue('secret');
  const jobs = await db.selectFrom('job').select('id').execute();
  await close();
  return { key, secret, jobIds: jobs.map((job) => job.id) };
}

/** What staff finds, against what the applicants were told; reads at most `files` of their files. */
export async function compareHall(
  told: readonly Acknowledged[],
  { baseUrl, secret, files = Infinity }: { baseUrl: string; secret: string; files?: number },
): Promise<string[]> {
  // The answers that were lost on purpose are no reason to spare the service now.
  resetBreaker(baseUrl);
  const client = createAdminClient({ baseUrl, key: secret });
  const stored = new Map<string, string[]>();
  for await (const one of client.application.list({ query: { limit: 100 } })) {
    const { name } = one.applicant;
    stored.set(name, [...(stored.get(name) ?? []), one.id]);
  }
  const faults: string[] = [];
  const every = Math.ceil(told.length / files);
  for (const [index, { name, id, digest }] of told.entries()) {
    const ids = stored.get(name) ?? [];
    if (!ids.includes(id)) faults.push(`lost: ${name}`);
    if (ids.length > 1) faults.push(`stored ${ids.length} times: ${name}`);
    if (every > 1 && index % every) continue;
    const file = await client.application.resume({ params: { id } });
    if ((await digestOf(file)) !== digest) faults.push(`file changed: ${name}`);
  }
  return faults;
}

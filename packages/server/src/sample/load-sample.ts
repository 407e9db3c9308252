import type { Database } from '../database.ts';
import { storeEmployers } from '../employer/employer-queries.ts';
import type { JobDraft } from '../job/job-draft.ts';
import { insertJobs } from '../job/job-queries.ts';
import { jobRow } from '../job/job-row.ts';
import { insertKey } from '../key/key-queries.ts';
import { scopesOfKind } from '../key/key-rules.ts';
import { insertOrganization } from '../organization/organization-queries.ts';
import { chinaTime, chinaDayNumber, fairPlans } from './fairs.ts';
import { generateFairJobs, generateJobs } from './generate-jobs.ts';
import { loadCounseling } from './counseling.ts';
import { loadFairs, type LoadedFairs, type SamplePartner } from './load-fairs.ts';
import { verifySampleEmployers } from './sample-queries.ts';

/** What the sample is loaded with. */
export interface SampleOptions {
  /** The day that fairs and dates stand around. */
  readonly now: Date;
  /** Pages that may use the key: `http://127.0.0.1:8788`. */
  readonly allowedOrigins: readonly string[];
  readonly count?: number;
  /** Postings of the fair of three provinces, with those of other hosts; no more of them unless told. */
  readonly jointPostings?: number;
  readonly seed?: number;
  /** Told how many postings are stored. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Who can be asked for once the sample is there. */
export interface LoadedSample {
  readonly organizationId: string;
  /** A publishable key of test mode; it cannot be read again. */
  readonly key: string;
  /** The organizations that hold the fair of three provinces. */
  readonly partners: readonly SamplePartner[];
}

/** Postings stored before the next ones are made, so that a million need no more memory. */
const batchSize = 1000;

/**
 * Puts an organization with a key, its fairs and its postings into a database: all of it or, when
 * something fails, nothing.
 */
export async function loadSample(db: Database, options: SampleOptions): Promise<LoadedSample> {
  return db.transaction().execute(async (transaction) => {
    const organizationId = await insertOrganization(transaction, {
      name: '长春市总工会（演示）',
      licence: null,
      website: null,
    });
    const key = await issueSampleKey(transaction, { ...options, organizationId });
    const { now, seed = 2026 } = options;
    const fairs = await loadFairs(transaction, { organizationId, seed, now });
    await insertPostings(transaction, organizationId, { ...options, seed, fairs });
    await verifySampleEmployers(transaction, organizationId);
    await loadCounseling(transaction, { organizationId, now });
    return { organizationId, key, partners: fairs.partners };
  });
}

/** Issues one more publishable key of test mode, for when the first one was lost. */
export function issueSampleKey(
  db: Database,
  {
    organizationId,
    allowedOrigins,
  }: Pick<LoadedSample & SampleOptions, 'organizationId' | 'allowedOrigins'>,
): Promise<string> {
  return insertKey(db, {
    organizationId,
    kind: 'publishable',
    mode: 'test',
    scopes: scopesOfKind.publishable,
    allowedOrigins,
  });
}

async function insertPostings(
  db: Database,
  organizationId: string,
  options: SampleOptions & { seed: number; fairs: LoadedFairs },
): Promise<void> {
  const { now, count = 3200, seed, fairs, onProgress } = options;
  const drafts = generateJobs({ seed, count, now, fairIds: fairs.ids, halls: fairs.halls });
  const fairId = fairs.ids.langfang;
  let atFair = 0;
  await insertDrafts(db, organizationId, drafts, (batch, done) => {
    atFair += batch.filter((draft) => draft.fairId === fairId).length;
    onProgress?.(done, count);
  });
  const host = fairs.partners.at(-1);
  const missing = (options.jointPostings ?? 0) - atFair;
  if (!host || missing <= 0) return;
  const { regions, inDays } = fairPlans.langfang;
  const hall = { fairId, regions, endsAt: chinaTime(chinaDayNumber(now) + inDays, 15) };
  const more = generateFairJobs({ seed: seed + 1, count: missing, now, hall });
  await insertDrafts(db, host.organizationId, more);
}

async function insertDrafts(
  db: Database,
  organizationId: string,
  drafts: Iterable<JobDraft>,
  onStored?: (batch: readonly JobDraft[], done: number) => void,
): Promise<void> {
  let batch: JobDraft[] = [];
  let done = 0;
  const flush = async () => {
    const employers = batch.map((draft) => draft.employer);
    const ids = await storeEmployers(db, organizationId, employers);
    const rows = batch.map((draft) =>
      jobRow(draft, { organizationId, employerId: ids.get(draft.employer.name) as string }),
    );
    await insertJobs(db, rows);
    done += batch.length;
    onStored?.(batch, done);
    batch = [];
  };
  for (const draft of drafts) {
    batch.push(draft);
    if (batch.length === batchSize) await flush();
  }
  if (batch.length) await flush();
}

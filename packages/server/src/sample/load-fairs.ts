import { fairInputSchema } from '@union-jobs/contract';
import type { Database } from '../database.ts';
import { cancelFair, insertFair, shareFair } from '../fair/fair-store-queries.ts';
import { chinaDayNumber, chinaTime, sampleFairs, type SampleFair } from './fairs.ts';
import { fairDetails, threeProvinces, type FairScene } from './full-fairs.ts';
import type { FairHall } from './generate-jobs.ts';
import { moreFairs, type MoreFair } from './more-fairs.ts';
import { insertSampleRegistrations, insertYoungerOrganization } from './sample-queries.ts';

/** An organization that shows the fair of three provinces beside the sample's own. */
export interface SamplePartner {
  readonly name: string;
  readonly organizationId: string;
}

/** The fairs of the sample once they are stored. */
export interface LoadedFairs {
  readonly ids: Readonly<Record<SampleFair['key'], string>>;
  readonly halls: readonly FairHall[];
  readonly partners: readonly SamplePartner[];
}

/** Stores the fairs of the sample, and the organizations that hold one of them together. */
export async function loadFairs(
  db: Database,
  { organizationId, seed, now }: { organizationId: string; seed: number; now: Date },
): Promise<LoadedFairs> {
  const partners = await storePartners(db);
  const owner = { organizationId, now };
  const ids: Partial<Record<SampleFair['key'], string>> = {};
  for (const { key, name, startsAt, endsAt } of sampleFairs(now)) {
    const day = chinaDayNumber(startsAt);
    const scene: FairScene = {
      at: (hour, minute) => chinaTime(day, hour, minute).toISOString(),
      organizationId: (host) => partners.find((one) => one.name === host)?.organizationId,
    };
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    const input = fairInputSchema.parse({ name, ...times, ...fairDetails[key](scene) });
    ids[key] = await insertFair(db, input, owner);
  }
  const fairs = ids as LoadedFairs['ids'];
  for (const partner of partners) {
    await shareFair(db, { ...partner, fairId: fairs.langfang, isShown: true });
  }
  const halls: FairHall[] = [];
  for (const fair of moreFairs({ seed, now })) halls.push(await storeFair(db, fair, owner));
  return { ids: fairs, halls, partners };
}

async function storePartners(db: Database): Promise<SamplePartner[]> {
  const partners: SamplePartner[] = [];
  for (const name of threeProvinces) {
    partners.push({ name, organizationId: await insertYoungerOrganization(db, name) });
  }
  return partners;
}

async function storeFair(
  db: Database,
  { input, employers, region, taken, cancelled }: MoreFair,
  { organizationId, now }: { organizationId: string; now: Date },
): Promise<FairHall> {
  const id = await insertFair(db, input, { organizationId, now });
  const endsAt = new Date(input.endsAt);
  const count = Math.round(taken * (input.registration?.capacity ?? 0));
  if (count > 0) {
    const isOver = endsAt < now;
    await insertSampleRegistrations(db, { id, organizationId }, { count, isOver, now });
  }
  if (cancelled !== null) await cancelFair(db, id, { now, note: cancelled });
  return { fairId: id, regions: [region], employers, endsAt };
}

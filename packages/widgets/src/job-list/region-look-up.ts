import { call, region, type ClientOptions } from '@union-jobs/sdk';
import { learnRegions } from './choice-label.ts';

/** Learns the names of these regions; codes that nobody knows stay codes. */
export async function lookUpRegions(codes: string[], options: ClientOptions): Promise<void> {
  try {
    const query = { code: codes, include: ['retired' as const] };
    learnRegions((await call(region.list, { query }, options)).items);
  } catch {
    // The list stands without the name: the chip goes by the name of its filter.
  }
}

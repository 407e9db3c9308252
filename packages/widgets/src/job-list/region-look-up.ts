import { bindClient, region, type ClientOptions } from '@union-jobs/sdk';
import { learnRegions } from './choice-label.ts';

/** Learns the names of these regions; codes that nobody knows stay codes. */
export async function lookUpRegions(codes: string[], options: ClientOptions): Promise<void> {
  try {
    const client = bindClient({ region }, options);
    learnRegions(
      (await client.region.list({ query: { code: codes, include: ['retired'] } })).items,
    );
  } catch {
    // The list stands without the name: the chip goes by the name of its filter.
  }
}

import type { Database } from '../database.ts';
import { startUpkeep } from '../upkeep.ts';
import { tidyJobs } from './job-queries.ts';

/**
 * Keeps the jobs of a running service in order.
 *
 * @returns a function that ends it, after what is under way
 */
export function startJobUpkeep(
  db: Database,
  { clock, onFault }: { clock: () => Date; onFault: (error: unknown) => void },
): () => Promise<void> {
  return startUpkeep(() => tidyJobs(db, clock()), onFault);
}

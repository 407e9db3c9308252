import type { Database } from '../database.ts';
import { tidyJobs } from './job-queries.ts';

const upkeepMs = 10 * 60_000;

/**
 * Keeps the jobs of a running service in order, at once and every ten minutes.
 *
 * @returns a function that ends it, after what is under way
 */
export function startJobUpkeep(
  db: Database,
  options: { clock: () => Date; onFault: (error: unknown) => void },
): () => Promise<void> {
  let underWay = Promise.resolve();
  const tidy = () => {
    underWay = tidyJobs(db, options.clock()).catch(options.onFault);
  };
  tidy();
  const timer = setInterval(tidy, upkeepMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return underWay;
  };
}

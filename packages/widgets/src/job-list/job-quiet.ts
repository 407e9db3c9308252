import type { Messages } from '../messages/zh-Hans.ts';
import { isUnnamed } from './choice-label.ts';
import { choicesOf } from './job-choice.ts';
import type { JobListing } from './job-listing.ts';
import { refused } from './preset-check.ts';

/**
 * How long a list that nobody touches stands as it is, in ms: the code that comes with the first
 * touch also says why a list is empty, brings further pages, names choices, finds the
 * place again where a person was, and takes expired jobs
 * away, for which it comes a day ahead.
 */
export function quietMs(listing: JobListing, messages: Messages | undefined): number {
  const { jobs, query, come, pages, first } = listing;
  const isNeeded =
    !jobs.length ||
    come < pages ||
    refused.size ||
    history.state?.unionJobs ||
    first.answer?.dropped ||
    choicesOf(query).some((choice) => !messages || isUnnamed(choice, messages));
  const soonest = Math.min(...jobs.map(({ validUntil }) => Date.parse(validUntil)));
  return isNeeded ? 0 : Math.min(soonest - Date.now() - 86_400_000, 0x7fffffff);
}

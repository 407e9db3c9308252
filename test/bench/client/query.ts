import type { JobFilter } from '@union-jobs/sdk';

/** Where the stubbed service is said to be. */
export const baseUrl = 'https://jobs.example';

/** What every contestant asks for. */
export const query = {
  include: ['facets' as const, 'organization' as const],
  limit: 20,
  region: ['220100'] satisfies JobFilter['region'],
  sort: 'newest' as const,
};

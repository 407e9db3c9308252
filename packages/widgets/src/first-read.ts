import { addressOf, jobListRoute } from '@union-jobs/sdk';
import type { Configuration } from './configuration.ts';
import { addressPrefix, pagesIn, startOf } from './job-list/job-address.ts';
import { attributeOf, firstPageQuery, queryOf } from './job-list/job-query.ts';

/**
 * The address that a `<union-job-list>` will ask first, from its attributes and the page's address
 * alone; undefined when it cannot be known yet.
 */
export function firstReadOf(list: Element, configuration: Configuration): string | undefined {
  const provider = list.closest('union-provider');
  const baseUrl = provider?.getAttribute('base-url') || configuration.baseUrl;
  const key = provider?.getAttribute('service-key') || configuration.key;
  if (!baseUrl || 'data' in list || 'configuration' in list) return undefined;
  const read = (name: string) => list.getAttribute(attributeOf(name));
  const prefix = read('addressPrefix') ?? addressPrefix;
  const query = queryOf(startOf(read, { prefix, locked: read('locked') ?? '' }));
  const limit = Number(read('limit') ?? 20);
  return addressOf(
    jobListRoute,
    { query: firstPageQuery(query, { limit, pages: pagesIn(prefix) }) },
    { baseUrl, key },
  );
}

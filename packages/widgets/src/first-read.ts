import { addressOf, jobListRoute } from '@union-jobs/sdk';
import type { Configuration } from './configuration.ts';
import { firstPageQuery, presetNames, queryOf, type Presets } from './job-list/job-query.ts';

/** The attribute of a preset: `target-group` for `targetGroup`. */
export function attributeOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * The address that a `<union-job-list>` will ask first, from its attributes alone; undefined when it
 * cannot be known yet.
 */
export function firstReadOf(list: Element, configuration: Configuration): string | undefined {
  const provider = list.closest('union-provider');
  const baseUrl = provider?.getAttribute('base-url') || configuration.baseUrl;
  const key = provider?.getAttribute('service-key') || configuration.key;
  if (!baseUrl || 'data' in list || 'configuration' in list) return undefined;
  const presets: Record<string, string> = {};
  presetNames.forEach((name) => (presets[name] = list.getAttribute(attributeOf(name)) ?? ''));
  const query = queryOf(presets as Presets);
  const limit = list.getAttribute('limit');
  return addressOf(
    jobListRoute,
    { query: firstPageQuery(query, limit === null ? 20 : Number(limit)) },
    { baseUrl, key },
  );
}

import { Octokit } from '@octokit/core';
import { createClient } from '@union-jobs/sdk';
import ky from 'ky';
import createOpenApiClient from 'openapi-fetch';
import { baseUrl, query } from './query.ts';

/** Asks for a page of jobs and gives it parsed. */
export type Ask = () => PromiseLike<unknown>;

const address = `${baseUrl}/v1/jobs`;
const search = new URLSearchParams(
  Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  ),
).toString();

/** Ways to ask, over a given `fetch`. The first is what the others are measured against. */
export function contestants(fetch: typeof globalThis.fetch): Record<string, Ask> {
  const sdk = createClient({ baseUrl, fetch });
  const openApi = createOpenApiClient({ baseUrl, fetch });
  const octokit = new Octokit({
    baseUrl,
    request: { fetch },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  return {
    'fetch + JSON.parse': async () => {
      const response = await fetch(`${address}?${search}`);
      return JSON.parse(await response.text()) as unknown;
    },
    'openapi-fetch': () => openApi.GET('/v1/jobs', { params: { query } }),
    ky: () => ky.get(`${address}?${search}`, { fetch }).json(),
    octokit: () => octokit.request('GET /v1/jobs', query),
    'our SDK': () => sdk.job.list({ query }),
  };
}

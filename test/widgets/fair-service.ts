import type { Fair } from '@union-jobs/sdk';
import { fairFacetsOf, fairPageOf, sampleFairEmployers, sampleFairs } from './fair-data.ts';
import { sampleJobs, sampleRegion } from './job-data.ts';
import { aborted, jobService, json, refusal, type JobService } from './job-service.ts';

/** How a sample service of fairs behaves besides answering. */
export interface FairServiceOptions {
  /** Fairs it holds. */
  fairs?: readonly Fair[];
  /** What time it is by its clock; told in the `Date` of answers. */
  now?: string;
  /** Answers in place of the service while it returns something. */
  instead?: (address: URL, request: Request) => Response | Promise<Response> | undefined;
}

/** Answers requests for fairs as the service does, in the page itself. */
export function fairService({
  fairs = sampleFairs(),
  now,
  instead,
}: FairServiceOptions = {}): JobService {
  const asked: URL[] = [];
  const [first] = fairs;
  const { id = '', name = '', startsAt = '', endsAt = '' } = first ?? {};
  const at = { id, name, startsAt, endsAt, booth: null };
  const jobs = jobService({
    jobs: sampleJobs(24).map((job) => ({ ...job, fair: at })),
  });
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(input, init);
    const address = new URL(request.url);
    asked.push(address);
    const response = await Promise.race([
      Promise.resolve(
        instead?.(address, request) ??
          (address.pathname.startsWith('/v1/jobs')
            ? jobs.fetch(request)
            : answerOf(address, fairs)),
      ),
      aborted(request.signal),
    ]);
    if (now) response.headers.set('date', new Date(now).toUTCString());
    return response;
  };
  return { fetch: answer, asked };
}

function answerOf(address: URL, fairs: readonly Fair[]): Response {
  const { pathname, searchParams: query } = address;
  if (pathname === '/v1/fairs') return listOf(query, fairs);
  if (pathname === '/v1/regions') {
    return json({ items: query.getAll('code').flatMap((code) => sampleRegion(code) ?? []) });
  }
  const [, id, part] = /^\/v1\/fairs\/(\w+)(\/employers)?$/.exec(pathname) ?? [];
  const found = fairs.find((fair) => fair.id === id);
  if (!found) return refusal('not_found', 404);
  if (!part) return json(found);
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 20);
  const words = query.get('q') ?? '';
  const all = sampleFairEmployers(found.counters.employers).filter(
    ({ employer, booth }) => employer.name.includes(words) || booth?.startsWith(words),
  );
  const nextCursor = from + limit < all.length ? String(from + limit) : null;
  return json({ items: all.slice(from, from + limit), nextCursor });
}

function listOf(query: URLSearchParams, fairs: readonly Fair[]): Response {
  const chinaDay = (moment: string) =>
    new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
  const fits = (name: string, values: readonly string[]) => {
    const wanted = query.getAll(name);
    return !wanted.length || wanted.some((one) => values.includes(one));
  };
  const found = fairs.filter(
    (fair) =>
      chinaDay(fair.endsAt) >= (query.get('from') ?? '') &&
      chinaDay(fair.startsAt) <= (query.get('to') ?? '9') &&
      fits('kind', [fair.kind]) &&
      fits('format', [fair.format]) &&
      fits('targetGroup', fair.targetGroups) &&
      fits(
        'host',
        fair.hosts.map(({ name }) => name),
      ) &&
      fits(
        'region',
        fair.regions.flatMap(({ code }) => [code, `${code.slice(0, 2)}0000`]),
      ),
  );
  found.sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
  const limit = Number(query.get('limit') ?? 20);
  const from = Number(query.get('cursor') ?? 0);
  const next = from + limit < found.length ? String(from + limit) : null;
  const page = fairPageOf(found.slice(from, from + limit), next);
  const include = query.getAll('include');
  return json({
    items: page.items,
    nextCursor: page.nextCursor,
    ...(include.includes('organization') && { organization: page.organization }),
    ...(include.includes('facets') && { facets: fairFacetsOf(found) }),
  });
}

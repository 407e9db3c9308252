import type { Job, JobPage } from '@union-jobs/sdk';
import { pageOf, sampleId, sampleJobs, sampleRegion, sampleRegions } from './job-data.ts';

/** How a sample service behaves besides answering. */
export interface ServiceOptions {
  /** Jobs it holds. */
  jobs?: readonly Job[];
  /** Answers in place of the service while it returns something. */
  instead?: (address: URL, request: Request) => Response | Promise<Response> | undefined;
}

/** A service of samples with the addresses it was asked for, newest last. */
export interface JobService {
  readonly fetch: typeof fetch;
  readonly asked: URL[];
}

/** Answers requests as the service does, from sample jobs, in the page itself. */
export function jobService({ jobs = sampleJobs(24), instead }: ServiceOptions = {}): JobService {
  const asked: URL[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(input, init);
    const address = new URL(request.url);
    asked.push(address);
    const response = await Promise.race([
      Promise.resolve(instead?.(address, request) ?? answerOf(address, jobs)),
      aborted(request.signal),
    ]);
    return response;
  };
  return { fetch: answer, asked };
}

/** An answer of the service. */
export function json(body: unknown, init?: ResponseInit): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json' },
    ...init,
  });
}

/** A refusal of the service (RFC 9457). */
export function refusal(code: string, status: number, headers: Record<string, string> = {}) {
  const problem = {
    type: `https://jobs.example/problems/${code}`,
    title: code,
    status,
    detail: `${code}: ask the operator for a key of this site.`,
    instance: '/v1/jobs',
    code,
    requestId: 'req_0001',
    retryable: status >= 429,
  };
  return json(problem, { status, headers });
}

/** An answer that never comes; it ends only when the caller gives up. */
export const never = () => new Promise<Response>(() => {});

/** Rejects when the caller gives up. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}

function answerOf(address: URL, jobs: readonly Job[]): Response {
  const { pathname, searchParams: query } = address;
  if (pathname === '/v1/jobs') return json(listOf(query, jobs));
  if (pathname === '/v1/regions') {
    const codes = query.getAll('code');
    return json({
      items: codes.length
        ? codes.flatMap((code) => sampleRegion(code) ?? [])
        : sampleRegions(query.get('parent')),
    });
  }
  if (pathname === '/v1/suggestions') return json({ items: suggestionsFor(query.get('q') ?? '') });
  const [, like] = /^\/v1\/jobs\/(\w+)\/similar$/.exec(pathname) ?? [];
  if (like) return json({ items: pageOf(jobs.filter(({ id }) => id !== like).slice(0, 3)).items });
  if (pathname.endsWith('/reports')) {
    return json({ id: sampleId('rpt', 1), receivedAt: '2026-11-23T02:30:00Z' }, { status: 201 });
  }
  const found = jobs.find(({ id }) => pathname === `/v1/jobs/${id}`);
  return found ? json(found) : refusal('job_closed', 410);
}

/** A place and the titles that hold the words. */
function suggestionsFor(words: string) {
  const places = sampleRegions('220000').map(({ code, fullName }) => ({
    kind: 'region',
    text: fullName,
    region: code,
  }));
  const titles = sampleJobs(8).map(({ title }) => ({ kind: 'title', text: title, region: null }));
  return [...places, ...titles]
    .filter(({ text }) => text.includes(words))
    .map((one) => {
      const at = one.text.indexOf(words);
      return { ...one, ranges: [[at, at + words.length]] };
    });
}

function listOf(query: URLSearchParams, jobs: readonly Job[]): JobPage {
  const words = query.get('q') ?? '';
  const fits = (name: string, values: readonly string[]) => {
    const wanted = query.getAll(name);
    return !wanted.length || wanted.some((one) => values.includes(one));
  };
  const found = jobs.filter(
    (job) =>
      job.title.includes(words) &&
      fits('education', [job.education]) &&
      fits('employmentType', [job.employmentType]) &&
      fits('targetGroup', job.targetGroups) &&
      fits('experience', [job.experience]) &&
      fits('industry', job.industry ? [job.industry] : []) &&
      fits('employer', [job.employer.id]) &&
      fits('fair', job.fair ? [job.fair.id] : []) &&
      query.getAll('benefit').every((one) => job.benefits.includes(one)) &&
      (!query.has('payMin') || (job.pay.max ?? 0) >= Number(query.get('payMin'))) &&
      (!query.has('region') ||
        query
          .getAll('region')
          .some((code) => job.region?.code.startsWith(code.replace(/(00)+$/, '')))),
  );
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 20);
  const page = pageOf(found, to < found.length ? { nextCursor: String(to) } : {});
  const all = pageOf(jobs).facets;
  const facets = { ...all, jobs: page.facets?.jobs, headcount: page.facets?.headcount };
  const items = page.items.slice(from, to).map((item) => {
    const at = words ? item.title.indexOf(words) : -1;
    const title: [number, number][] = at < 0 ? [] : [[at, at + words.length]];
    return words ? { ...item, highlights: { title, employer: [], passage: null } } : item;
  });
  return { ...page, items, facets } as JobPage;
}

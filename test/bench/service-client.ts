import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { JobFacets, JobFilter, JobPage } from '@union-jobs/contract';
import { Pool } from 'undici';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { measure, type Speed } from './measure.ts';
import type { Bare, ServiceRequest } from './service-process.ts';

interface Asking {
  readonly connections: number;
  readonly spanMs: number;
  readonly most?: number;
  readonly etag?: string;
}

/** One kind of list, with addresses of pages all through it. */
interface Shape {
  readonly name: string;
  readonly filter: JobFilter;
  readonly addresses: readonly string[];
}

/** The service in a process of its own, and how it is asked. */
export interface ServiceProcess {
  readonly organizationId: string;
  /** Asks for addresses in turn over HTTP. */
  ask(addresses: readonly string[], asking: Asking): Promise<Speed>;
  etag(address: string): Promise<string>;
  /** Runs the query behind a list over and over through the service's own driver. */
  bare(filter: JobFilter, asking: Asking): Promise<Bare>;
  /** The plans of the queries behind lists and searches. */
  plans(): Promise<string>;
  /** Makes all kept answers out of date every 50 ms, or no more. */
  churn(on: boolean): Promise<void>;
  shapes(variety: number): Promise<Shape[]>;
  stop(): Promise<void>;
}

/** Starts the service on a database, filled with `count` postings when it is empty. */
export async function startServiceProcess(
  place: DatabasePlace,
  count: number,
): Promise<ServiceProcess> {
  const child = fork(
    new URL('./service-process.ts', import.meta.url),
    [JSON.stringify({ place, count })],
    { execArgv: ['--conditions=union-jobs-source', '--import', 'tsx'] },
  );
  async function reply<T>(): Promise<T> {
    const [message] = (await once(child, 'message')) as [T];
    return message;
  }
  function tell<T>(request: ServiceRequest): Promise<T> {
    child.send(request);
    return reply<T>();
  }
  let ready = await reply<{
    seeded?: number;
    url?: string;
    key?: string;
    organizationId?: string;
  }>();
  while (ready.url === undefined) {
    process.stderr.write(`\r${ready.seeded ?? 0} postings`);
    ready = await reply();
  }
  process.stderr.write('\r');
  const { url, key = '', organizationId = '' } = ready;
  // As light as can be: what it takes is taken from the service.
  const pool = new Pool(url, { connections: 64 });

  async function request(
    path: string,
    etag?: string,
  ): Promise<{ status: number; body: string; etag: string }> {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(etag ? { 'if-none-match': etag } : {}),
    };
    const answer = await pool.request({ path, method: 'GET', headers });
    const body = await answer.body.text();
    return { status: answer.statusCode, body, etag: String(answer.headers['etag'] ?? '') };
  }
  async function read(address: string): Promise<JobPage> {
    const { status, body } = await request(address);
    if (status !== 200) throw new Error(`${address}: ${status} ${body}`);
    return JSON.parse(body) as JobPage;
  }
  async function pages(query: string, variety: number): Promise<string[]> {
    const addresses: string[] = [];
    let cursor: string | null = null;
    for (let i = 0; i < variety; i += 1) {
      const at: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      addresses.push(`/v1/jobs?${query}limit=20${at}`);
      cursor = (await read(`/v1/jobs?${query}limit=1${at}`)).nextCursor;
      if (cursor === null) break;
    }
    return addresses;
  }

  return {
    organizationId,
    async ask(addresses, asking) {
      const wanted = asking.etag ? 304 : 200;
      return measure(async (i) => {
        const address = addresses[i % addresses.length] ?? '';
        const { status, body } = await request(address, asking.etag);
        if (status !== wanted) throw new Error(`${address}: ${status} ${body}`);
      }, asking);
    },
    async etag(address) {
      return (await request(address)).etag;
    },
    async bare(filter, { connections, spanMs }) {
      return tell<Bare>({ do: 'bare', filter, connections, spanMs });
    },
    async plans() {
      return (await tell<{ plans: string }>({ do: 'plans' })).plans;
    },
    async churn(on) {
      await tell({ do: 'churn', on });
    },
    async shapes(variety) {
      const { facets } = await read('/v1/jobs?limit=1&include=facets');
      const region = commonest(facets?.region);
      const inRegion = await read(`/v1/jobs?limit=1&include=facets&region=${region}`);
      const industry = commonest(inRegion.facets?.industry);
      return [
        { name: 'list', filter: {}, addresses: await pages('', variety) },
        {
          name: 'province + industry',
          filter: { region: [region], industry: [industry] },
          addresses: await pages(`region=${region}&industry=${industry}&`, variety),
        },
      ];
    },
    async stop() {
      await pool.destroy();
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

function commonest(facet: JobFacets['region'] = []): string {
  return [...facet].sort((a, b) => b.count - a.count)[0]?.value ?? '';
}

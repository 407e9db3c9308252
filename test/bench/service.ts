import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JobFilter } from '@union-jobs/contract';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { terms } from './job-seed.ts';
import { hasPgbench, runPgbench } from './pgbench.ts';
import { startServiceProcess, type ServiceProcess } from './service-client.ts';
import type { Speed } from './measure.ts';

const spanMs = 2000;
/**
 * The p99 of a list on 16 connections, in times of one bare query: 20 ms on a machine where pgbench
 * makes 6,600 a second, and as much longer on a slower one.
 */
const p99Queries = 0.02 * 6600;
/** Addresses of one shape, so many that none repeats before kept answers are out of date. */
const variety = 400;

const databases = { postgresql: onPostgres, pglite: onPglite };

/**
 * Measures the service beside the bare query. `--large` adds 1,000,000 postings to the 100,000,
 * `--count N` takes another number, `--database postgresql` or `pglite` one database only, and
 * `--plans` prints the plans of the queries.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      large: { type: 'boolean', default: false },
      plans: { type: 'boolean', default: false },
      count: { type: 'string' },
      database: { type: 'string' },
    },
  });
  const counts = values.count ? [Number(values.count)] : [100_000];
  if (values.large) counts.push(1_000_000);
  const misses: string[] = [];
  console.log(`${availableParallelism()} cores; pgbench: ${(await hasPgbench()) ? 'yes' : 'none'}`);
  for (const [name, measureOn] of Object.entries(databases)) {
    if (values.database && values.database !== name) continue;
    const tables: Table[] = [];
    for (const count of counts) tables.push(await measureOn({ count, plans: values.plans }));
    const [small, large] = tables;
    if (small && large) large.checkGrowth(small);
    misses.push(...tables.flatMap((table) => table.misses));
  }
  for (const miss of misses) console.log(`missed: ${miss}`);
  console.log(`service: ${misses.length} goals missed`);
  if (misses.length > 0) process.exitCode = 1;
}

interface Size {
  readonly count: number;
  readonly plans: boolean;
}

async function onPostgres(size: Size): Promise<Table> {
  const postgres = await startPostgres(['shared_buffers=1GB', 'max_wal_size=4GB']);
  try {
    return await measure({ url: await postgres.createDatabase(), connections: 4 }, size);
  } finally {
    await postgres.stop();
  }
}

async function onPglite(size: Size): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-bench-'));
  try {
    return await measure({ folder }, size);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(place: DatabasePlace, { count, plans }: Size): Promise<Table> {
  const name = `${'url' in place ? 'PostgreSQL' : 'PGlite'} ${count.toLocaleString('en')}`;
  console.log(`\n${name}: filling…`);
  const service = await startServiceProcess(place, count);
  try {
    const table = new Table(name);
    const url = 'url' in place ? place.url : null;
    await measureLists(service, { table, url });
    await measureSearches(service, { table, url });
    if (plans) console.log(await service.plans());
    table.print();
    return table;
  } finally {
    await service.stop();
  }
}

interface Place {
  readonly table: Table;
  /** Address of the PostgreSQL server, null on the embedded database. */
  readonly url: string | null;
}

async function measureLists(service: ServiceProcess, { table, url }: Place): Promise<void> {
  const shapes = await service.shapes(variety);
  for (const { name, filter, addresses } of shapes) {
    for (const connections of [1, 16]) {
      const bare = await bareSpeeds(service, { filter, url, connections });
      await service.churn(true);
      const fresh = await service.ask(addresses, { connections, spanMs });
      await service.churn(false);
      const p99Ms =
        connections === 16 && bare.pgbench ? (1000 * p99Queries) / bare.pgbench : undefined;
      const goals = { ratio: 0.3, ...(p99Ms ? { p99Ms } : {}) };
      table.add(name, { connections, speed: fresh, ...bare, goals });
      const withFacets = addresses.map((address) => `${address}&include=facets`);
      await service.ask(withFacets.slice(0, 1), { connections: 1, spanMs, most: 1 });
      const faceted = await service.ask(withFacets, { connections, spanMs, most: variety });
      const ratio = faceted.perSecond / fresh.perSecond;
      table.add(`${name} with facets`, { connections, speed: faceted });
      table.check(`${name} with facets ≤ 2 × alone (${connections})`, ratio >= 0.5);
      const kept = await service.ask(addresses.slice(0, 1), { connections, spanMs });
      table.add(`${name}, kept`, { connections, speed: kept, ...bare, goals: { ratio: 1 } });
      const etag = await service.etag(addresses[0] ?? '');
      const known = await service.ask(addresses.slice(0, 1), { connections, spanMs, etag });
      table.add(`${name}, 304`, { connections, speed: known, ...bare, goals: { ratio: 1 } });
    }
    await service.churn(true);
    const first = await service.ask(
      addresses.map((address) => `${address}&include=facets`),
      { connections: 1, spanMs },
    );
    await service.churn(false);
    table.add(`${name} with facets, nothing kept`, { connections: 1, speed: first });
  }
}

async function measureSearches(service: ServiceProcess, { table }: Place): Promise<void> {
  for (const [kind, { text }] of Object.entries(terms)) {
    for (const sort of ['newest', 'relevance']) {
      const addresses = Array.from(
        { length: variety },
        (_, i) =>
          `/v1/jobs?q=${encodeURIComponent(text)}&sort=${sort}&limit=${15 + (i % 10)}&postedWithin=${365 - Math.floor(i / 10)}`,
      );
      for (const connections of [1, 16]) {
        await service.churn(true);
        const speed = await service.ask(addresses, { connections, spanMs });
        await service.churn(false);
        const p99Ms = kind === 'middling' ? 250 : 150;
        table.add(`search ${kind}, ${sort}`, { connections, speed, goals: { p99Ms } });
      }
    }
  }
}

async function bareSpeeds(
  service: ServiceProcess,
  { filter, url, connections }: { filter: JobFilter; url: string | null; connections: number },
): Promise<{ driver: Speed; pgbench?: number }> {
  const { speed: driver, statement } = await service.bare(filter, { connections, spanMs });
  if (url === null || !(await hasPgbench())) return { driver };
  return { driver, pgbench: await runPgbench(url, statement, connections) };
}

interface Line {
  readonly connections: number;
  readonly speed: Speed;
  readonly driver?: Speed;
  /** Queries a second. */
  readonly pgbench?: number;
  readonly goals?: { ratio?: number; p99Ms?: number };
}

const growing = 'province + industry (16)';

/** Collects the lines of one database and what they miss. */
class Table {
  readonly name: string;
  readonly misses: string[] = [];
  /** A second, by what was measured and on how many connections. */
  readonly #speeds = new Map<string, number>();
  readonly #rows: Record<string, string | number>[] = [];

  constructor(name: string) {
    this.name = name;
  }

  add(what: string, { connections, speed, driver, pgbench, goals = {} }: Line): void {
    const ratio = pgbench === undefined ? undefined : speed.perSecond / pgbench;
    this.#rows.push({
      what,
      connections,
      'a second': Math.round(speed.perSecond),
      'p50 ms': Number(speed.p50Ms.toFixed(2)),
      'p99 ms': Number(speed.p99Ms.toFixed(2)),
      driver: driver ? Math.round(driver.perSecond) : '',
      pgbench: pgbench === undefined ? '' : Math.round(pgbench),
      'of pgbench': ratio === undefined ? '' : Number(ratio.toFixed(2)),
    });
    const label = `${what} (${connections})`;
    this.#speeds.set(label, speed.perSecond);
    if (goals.p99Ms)
      this.check(`${label} p99 ≤ ${goals.p99Ms.toFixed(0)} ms`, speed.p99Ms <= goals.p99Ms);
    if (goals.ratio && ratio !== undefined) {
      this.check(`${label} ≥ ${goals.ratio} of pgbench`, ratio >= goals.ratio);
    }
  }

  /** Ten times the postings may cost the list of one province and industry half as much again. */
  checkGrowth(small: Table): void {
    const growth = (small.#speeds.get(growing) ?? 0) / (this.#speeds.get(growing) ?? 0);
    console.log(`${this.name}: ${growing} costs ${growth.toFixed(2)} × of ${small.name}`);
    this.check(`${growing} ≤ 1.5 × of ${small.name}`, growth <= 1.5);
  }

  check(goal: string, isMet: boolean): void {
    if (!isMet) this.misses.push(`${this.name}: ${goal}`);
  }

  print(): void {
    console.log(`\n${this.name}`);
    console.table(this.#rows);
  }
}

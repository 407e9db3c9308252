import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { DatabasePlace } from '../../packages/server/src/database.ts';

/** What an import took. */
export interface ImportMeasure {
  readonly count: number;
  readonly firstMs: number;
  readonly cpuSeconds: number;
  /** Of the thread that stores, in the first quarter of the rows and in the last. */
  readonly heapMb: { readonly early: number; readonly late: number };
  /** Of the whole process: what it needs of itself, and the most while importing. */
  readonly rssMb: { readonly before: number; readonly peak: number };
  readonly againMs: number | null;
  readonly bareMs: number | null;
  /** How long visitors waited for a list meanwhile, in order. */
  readonly waitsMs: readonly number[];
}

/** What the process answers: that visitors may come, for one more import; at the end its measure. */
export type ImportAnswer = { visit: { url: string; key: string } } | ImportMeasure;

const { place, file, count, isWhole } = JSON.parse(process.argv[2] ?? '') as {
  place: DatabasePlace;
  file: string;
  count: number;
  isWhole: boolean;
};
const built = new URL('../../packages/server/dist/', import.meta.url);
const { openDatabase } =
  await load<typeof import('../../packages/server/src/database.ts')>('database.js');
const { importJobs } =
  await load<typeof import('../../packages/server/src/import/job-import.ts')>(
    'import/job-import.js',
  );
const { insertOrganization } = await load<
  typeof import('../../packages/server/src/organization/organization-queries.ts')
>('organization/organization-queries.js');
const { insertKey } =
  await load<typeof import('../../packages/server/src/key/key-queries.ts')>('key/key-queries.js');
const { startService } =
  await load<typeof import('../../packages/server/src/server.ts')>('server.js');

const database = await openDatabase(place);
const { db } = database;
const organizationId = await insertOrganization(db, { name: '测试', licence: null, website: null });
const terms = {
  now: new Date(),
  validUntil: null,
  fairId: null,
  region: undefined,
  sourceName: '测试',
};
process.send?.(await measure());
process.once('disconnect', () => void database.close().then(() => process.exit()));

async function measure(): Promise<ImportMeasure> {
  const before = process.memoryUsage.rss() / 1e6;
  const heap: number[] = [];
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss() / 1e6)), 20);
  const cpu = process.cpuUsage();
  const firstMs = await timed(() => take(() => heap.push(process.memoryUsage().heapUsed / 1e6)));
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(sampling);
  const quarter = Math.ceil(heap.length / 4);
  const heapMb = {
    early: Math.max(...heap.slice(0, quarter)),
    late: Math.max(...heap.slice(-quarter)),
  };
  const first = { count, firstMs, cpuSeconds: (user + system) / 1e6, heapMb, waitsMs: [] };
  const rssMb = { before, peak };
  if (!isWhole) return { ...first, rssMb, againMs: null, bareMs: null };
  const againMs = await timed(take);
  await sql`create table kept as select * from job`.execute(db);
  await sql`delete from job`.execute(db);
  const bareMs = await timed(() => sql`insert into job select * from kept`.execute(db));
  await sql`delete from job`.execute(db);
  await takeWithVisitors();
  return { ...first, rssMb, againMs, bareMs };
}

async function take(onProgress = () => {}): Promise<void> {
  const bytes = await readFile(file);
  await importJobs(db, { organizationId, fileName: '岗位.xlsx', bytes, terms, onProgress });
}

async function takeWithVisitors(): Promise<void> {
  const key = await insertKey(db, {
    organizationId,
    kind: 'publishable',
    mode: 'test',
    scopes: ['jobs:read'],
    allowedOrigins: [],
  });
  const service = await startService({
    db,
    port: 0,
    hostname: '127.0.0.1',
    onFault: (error) => console.error(error),
  });
  process.send?.({ visit: { url: service.url, key } } satisfies ImportAnswer);
  await take();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function load<T>(path: string): Promise<T> {
  return (await import(new URL(path, built).href)) as T;
}

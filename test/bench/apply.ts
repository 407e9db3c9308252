import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { applyUntilTold, Patience, type Acknowledged } from '../crash/applicants.ts';
import { compareHall, prepareHall } from '../crash/hall-desk.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { machineName, printTable } from './figures.ts';
import { measure, type Speed } from './measure.ts';

const goalPerSecond = 50;
const connections = 16;
const fileBytes = 100_000;
const writesSpanMs = 5000;
/** Of so many applications the file is read again; all are looked for. */
const filesCompared = 500;

interface Line {
  readonly name: string;
  /** Files of that size that the disk takes, written and synced, with as many at a time. */
  readonly bare: Speed;
  readonly speed: Speed;
  readonly faults: readonly string[];
}

/**
 * Sixteen people at a time apply with a file of 100 KB each, for half a minute or `--minutes N`:
 * upload, form and application, on each engine, beside files of that size written bare. What was
 * acknowledged is looked for afterwards. Limits and proofs of work are off: they hold the same
 * people back on purpose.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { minutes: { type: 'string', default: '0.5' } } });
  const spanMs = Number(values.minutes) * 60_000;
  console.log(machineName());
  const lines = [await onPglite(spanMs), await onPostgres(spanMs)];
  printTable(
    ['database', 'applications', 'a second', 'p50 ms', 'p99 ms', 'bare writes', 'of bare'],
    lines.map(({ name, bare, speed }) => [
      name,
      String(speed.count),
      speed.perSecond.toFixed(0),
      speed.p50Ms.toFixed(0),
      speed.p99Ms.toFixed(0),
      bare.perSecond.toFixed(0),
      (speed.perSecond / bare.perSecond).toFixed(2),
    ]),
  );
  const faults = lines.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
  for (const fault of faults) console.log(fault);
  const least = Math.min(...lines.map(({ speed }) => speed.perSecond));
  const met = least >= goalPerSecond && faults.length === 0;
  console.log(
    `apply: ${least.toFixed(0)} a second at the least, goal ${goalPerSecond}; ` +
      `${faults.length} lost or changed: ${met ? 'met' : 'missed'}`,
  );
  if (!met) process.exitCode = 1;
}

async function onPglite(spanMs: number): Promise<Line> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-bench-'));
  try {
    return await rush('PGlite', { folder, place: { folder }, spanMs });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(spanMs: number): Promise<Line> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-bench-'));
  const postgres = await startPostgres();
  try {
    const place = { url: await postgres.createDatabase(), connections: 8 };
    return await rush('PostgreSQL', { folder, place, spanMs });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Ground {
  readonly folder: string;
  readonly place: DatabasePlace;
  readonly spanMs: number;
}

async function rush(name: string, { folder, place, spanMs }: Ground): Promise<Line> {
  const bare = await bareWrites(folder);
  const { key, secret, jobIds } = await prepareHall(place);
  const service = fork(
    new URL('./apply-process.ts', import.meta.url),
    [JSON.stringify({ place, folder })],
    { execArgv: ['--conditions=union-jobs-source', '--import', 'tsx'] },
  );
  const ended = once(service, 'exit');
  const failed = ended.then(() => Promise.reject(new Error('The service did not start')));
  const [baseUrl] = (await Promise.race([once(service, 'message'), failed])) as [string];
  const size = { least: fileBytes, most: fileBytes };
  const chance = { random: Math.random, lossShare: 0, keepsIntent: true };
  const hall = { baseUrl, key, jobIds, ...chance, patience: new Patience() };
  const told: Acknowledged[] = [];
  const speed = await measure(
    async (number) => told.push(await applyUntilTold({ ...hall, fileBytes: size }, number)),
    { connections, spanMs },
  );
  const faults = await compareHall(told, { baseUrl, secret, files: filesCompared });
  failed.catch(() => undefined);
  service.disconnect();
  await ended;
  return { name, bare, speed, faults };
}

function bareWrites(folder: string): Promise<Speed> {
  const content = randomBytes(fileBytes);
  const write = async (number: number) => {
    const file = await open(join(folder, `bare-${number}`), 'w');
    await file.write(content);
    await file.sync();
    await file.close();
  };
  return measure(write, { connections, spanMs: writesSpanMs });
}

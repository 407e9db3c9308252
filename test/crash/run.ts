import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ApiError } from '@union-jobs/sdk';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { createRandom } from '../../packages/server/src/sample/random.ts';
import { startFromCommandLine, type StartedService } from '../server/command-line.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { applyUntilTold, Patience, type Acknowledged, type Hall } from './applicants.ts';
import { compareHall, prepareHall } from './hall-desk.ts';

// Many people apply with a file at the same time, requests and answers get lost, and the service is
// killed again and again: what was acknowledged is stored once, whole, and nothing twice.

const { values: options } = parseArgs({
  options: {
    applicants: { type: 'string', default: '60' },
    kills: { type: 'string', default: '3' },
    database: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const atATime = 24;

const databases = { pglite: onPglite, postgresql: onPostgres };
const faults: string[] = [];
if (
  (await onPglite({ keepsIntent: false, lossShare: 0.5, applicants: 30, kills: 0 })).length === 0
) {
  faults.push('control: requests without an intent went unnoticed');
}
const size = {
  keepsIntent: true,
  lossShare: 0.1,
  applicants: Number(options.applicants),
  kills: Number(options.kills),
};
for (const [name, runOn] of Object.entries(databases)) {
  if (options.database && options.database !== name) continue;
  faults.push(...(await runOn(size)).map((fault) => `${name}: ${fault}`));
}
for (const fault of faults) console.log(fault);
console.log(`crash: ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

async function onPglite(size: Size): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-crash-'));
  try {
    return await rush('PGlite', size, { folder, place: { folder }, env: {} });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(size: Size): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-crash-'));
  const postgres = await startPostgres();
  try {
    const url = await postgres.createDatabase();
    const env = {
      DATABASE_URL: url,
      UNION_JOBS_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      UNION_JOBS_FILES: join(folder, 'files'),
    };
    return await rush('PostgreSQL', size, { folder, place: { url, connections: 2 }, env });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Size {
  readonly applicants: number;
  readonly kills: number;
  /** Share of requests, and of answers, that get lost. */
  readonly lossShare: number;
  /** False is the control: every try is a new request. */
  readonly keepsIntent: boolean;
}

interface Ground {
  readonly folder: string;
  readonly place: DatabasePlace;
  readonly env: NodeJS.ProcessEnv;
}

async function rush(name: string, size: Size, ground: Ground): Promise<string[]> {
  const { applicants, keepsIntent, lossShare } = size;
  const { key, secret, jobIds } = await prepareHall(ground.place);
  const random = createRandom(Number(options.seed));
  let service = await startFromCommandLine(ground.folder, { env: ground.env });
  const baseUrl = service.url;
  const patience = new Patience();
  const chance = { random: random.next, lossShare, keepsIntent, patience };
  const hall: Hall = { baseUrl, key, jobIds, ...chance };
  const told: Acknowledged[] = [];
  const faults: string[] = [];
  let next = 0;
  const crowd = Array.from({ length: atATime }, async () => {
    while (next < applicants) {
      const number = next++;
      await applyUntilTold(hall, number).then(
        (one) => told.push(one),
        (error: Partial<ApiError>) => {
          const fields = error.fields?.map(({ pointer, detail }) => ` ${pointer} ${detail}`) ?? [];
          faults.push(`${number} was told: ${error.message}${fields.join()}`);
        },
      );
    }
  });
  const restart = async () => {
    await service.end('SIGKILL');
    service = await startAgain(ground, Number(new URL(baseUrl).port));
  };
  const killer = killBetween(size, restart, () => told.length + faults.length);
  const started = performance.now();
  await Promise.all(crowd);
  const seconds = (performance.now() - started) / 1000;
  const done = await killer;
  faults.push(...(await compareHall(told, { baseUrl, secret })));
  await service.end('SIGTERM');
  console.log(
    `${name}${keepsIntent ? '' : ', control'}: ${told.length} of ${applicants} acknowledged in ${seconds.toFixed(0)} s, ` +
      `${done} kills, ${faults.length} faults`,
  );
  return faults;
}

/** Kills and starts again, spread over the whole rush; tells how often. */
async function killBetween(
  { applicants, kills }: Size,
  restart: () => Promise<void>,
  endedCount: () => number,
): Promise<number> {
  let done = 0;
  while (done < kills) {
    const due = Math.ceil(((done + 1) * applicants) / (kills + 1));
    while (endedCount() < due) await pause(20);
    await restart();
    done += 1;
  }
  return done;
}

/** The port may be taken for a moment after a kill. */
async function startAgain({ folder, env }: Ground, port: number): Promise<StartedService> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startFromCommandLine(folder, { port, env });
    } catch (error) {
      if (tries === 20) throw error;
      await pause(250);
    }
  }
}

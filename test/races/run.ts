import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { startPostgres } from '../server/postgres-server.ts';
import { moveWhileKilled } from './killed-moves.ts';
import { raceForSlots, raceNaively } from './one-slot.ts';
import { bookAtRandom } from './random-bookings.ts';

// Many want the same time of a counselor: one has it, whatever the order, and whoever is killed.
// `--rounds 100 --clients 50 --operations 10000 --moves 500 --kills 20` is the full size.

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '12' },
    operations: { type: 'string', default: '640' },
    moves: { type: 'string', default: '60' },
    kills: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string' },
    part: { type: 'string' },
  },
});
const number = (name: 'rounds' | 'clients' | 'operations' | 'moves' | 'kills' | 'seed') =>
  Number(options[name]);
const faults: string[] = [];
const wants = (part: string) => options.part === undefined || options.part === part;

if (options.database !== 'postgresql') await onPglite();
if (options.database !== 'pglite') await onPostgres();
for (const fault of faults) console.log(fault);
console.log(`races: ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

async function onPglite(): Promise<void> {
  const inFolder = async (work: (place: DatabasePlace) => Promise<void>) => {
    const folder = await mkdtemp(join(tmpdir(), 'union-jobs-races-'));
    await work({ folder }).finally(() => rm(folder, { recursive: true, force: true }));
  };
  const clients = number('clients') * 4;
  if (wants('slot')) await inFolder((place) => slot('PGlite', place, { processes: 1, clients }));
  if (wants('random')) await inFolder((place) => random('PGlite', place));
  if (wants('moves')) await moves('PGlite', undefined);
}

async function onPostgres(): Promise<void> {
  const postgres = await startPostgres();
  try {
    const place = async () => ({ url: await postgres.createDatabase() });
    const size = { processes: 4, clients: number('clients') };
    if (wants('slot')) await slot('PostgreSQL', await place(), size);
    if (wants('random')) await random('PostgreSQL', await place());
    if (wants('moves')) await moves('PostgreSQL', (await place()).url);
  } finally {
    await postgres.stop();
  }
}

async function slot(
  name: string,
  place: DatabasePlace,
  size: { processes: number; clients: number },
): Promise<void> {
  const lost = await raceNaively(place, 10);
  if (lost === 0) faults.push(`${name}: the control went unnoticed`);
  const race = await raceForSlots(place, { ...size, rounds: number('rounds') });
  console.log(
    `${name}: ${race.rounds} slots, ${size.processes} × ${size.clients} clients each: ` +
      `${race.attempts} attempts, ${race.faults.length} faults, p99 ${race.p99Ms.toFixed(0)} ms; ` +
      `control: several had the slot in ${lost} of 10 rounds`,
  );
  faults.push(...race.faults.map((fault) => `${name}: ${fault}`));
}

async function random(name: string, place: DatabasePlace): Promise<void> {
  const all = await bookAtRandom(place, { operations: number('operations'), seed: number('seed') });
  const told = Object.entries(all.outcomes).sort();
  console.log(
    `${name}: ${all.operations} operations by 16 clients, ${all.faults.length} faults; ` +
      told.map(([outcome, count]) => `${outcome} ${count}`).join(', '),
  );
  for (const wanted of [
    'hold ok',
    'hold slot_taken',
    'confirm ok',
    'confirm hold_expired',
    'move ok',
  ]) {
    if (!all.outcomes[wanted]) faults.push(`${name}: never told "${wanted}"`);
  }
  faults.push(...all.faults.map((fault) => `${name}: ${fault}`));
}

async function moves(name: string, url: string | undefined): Promise<void> {
  const all = await moveWhileKilled(url, { moves: number('moves'), kills: number('kills') });
  console.log(
    `${name}: ${all.moves} moves, ${all.acknowledged} acknowledged, ${all.kills} kills, ` +
      `${all.faults.length} faults`,
  );
  if (all.kills === 0) faults.push(`${name}: nobody was killed`);
  faults.push(...all.faults.map((fault) => `${name}: ${fault}`));
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFromCommandLine, type StartedService } from '../server/command-line.ts';
import type { DatabasePlace } from '../../packages/server/src/database.ts';
import { asker, issueKeys, masterKey, openHall, rightClient, slotAt } from './booking-hall.ts';

/** What came of moves during which the service was killed. */
export interface KilledMoves {
  readonly moves: number;
  readonly acknowledged: number;
  readonly kills: number;
  readonly faults: readonly string[];
}

const movers = 8;
const startTries = 40;

/**
 * Has several people move their booking to and fro while the service is killed and started again:
 * each booking is at its old time or at the new one, and at the new one once that was acknowledged.
 */
export async function moveWhileKilled(
  url: string | undefined,
  { moves, kills }: { moves: number; kills: number },
): Promise<KilledMoves> {
  const folder = await mkdtemp(join(tmpdir(), 'union-jobs-moves-'));
  const env = {
    UNION_JOBS_MASTER_KEY: masterKey.toString('base64'),
    ...(url ? { DATABASE_URL: url, UNION_JOBS_FILES: join(folder, 'files') } : {}),
  };
  const place: DatabasePlace = url ? { url, connections: 2 } : { folder };
  try {
    const keys = await issueKeys(place);
    let service = await startFromCommandLine(folder, { env });
    const baseUrl = service.url;
    const ask = asker(baseUrl, keys.key);
    const hall = await openHall(keys, baseUrl, { counselors: 1 });
    const client = await rightClient(ask, hall.serviceId);
    const beganMs = Date.now();
    const faults: string[] = [];
    let begun = 0;
    let acknowledged = 0;

    const mover = async (nth: number) => {
      // Two times of their own each, so that a refusal is never right.
      const times = [slotAt(beganMs, nth * 2), slotAt(beganMs, nth * 2 + 1)];
      const body = { serviceId: hall.serviceId, mode: 'phone', startsAt: [times[0]] };
      const held = await ask('POST', '/bookings', { body });
      const { id, manageToken: token } = held.body as { id: string; manageToken: string };
      await ask('POST', `/bookings/${id}/confirmation`, { token, body: client });
      let at = 0;
      while (begun < moves && faults.length === 0) {
        begun += 1;
        const to = 1 - at;
        const sent = { token, body: { startsAt: times[to] } };
        const told = await ask('POST', `/bookings/${id}/move`, sent).catch(() => undefined);
        if (told?.status === 200) acknowledged += 1;
        const now = await untilAnswered(() => ask('GET', `/bookings/${id}`, { token }));
        const sessions = (now?.body['sessions'] ?? []) as { startsAt: string; state: string }[];
        const places = sessions.map(({ startsAt }) => times.indexOf(startsAt));
        if (places.length !== 1 || !places.every((one) => one === at || one === to)) {
          faults.push(`${id} stands at ${JSON.stringify(sessions)}`);
        } else if (told?.status === 200 && places[0] !== to) {
          faults.push(`${id} was told of a move that is lost`);
        }
        at = places[0] ?? at;
      }
    };
    const crowd = Promise.all(Array.from({ length: movers }, (_, nth) => mover(nth)));
    let killed = 0;
    while (killed < kills && begun < moves && faults.length === 0) {
      const due = Math.floor(((killed + 1) * moves) / (kills + 1));
      while (begun < due && faults.length === 0) await pause(3);
      await service.end('SIGKILL');
      killed += 1;
      service = await startAgain(folder, { port: Number(new URL(baseUrl).port), env });
    }
    await crowd;
    await service.end('SIGTERM');
    return { moves: begun, acknowledged, kills: killed, faults };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks again while the service is away, for a minute at most. */
async function untilAnswered<T extends { status: number }>(
  ask: () => Promise<T>,
): Promise<T | undefined> {
  for (let tries = 0; tries < 240; tries += 1) {
    const said = await ask().catch(() => undefined);
    if (said && said.status < 500) return said;
    await pause(250);
  }
  return undefined;
}

/** The port, or the folder, may be taken for a moment after a kill. */
async function startAgain(
  folder: string,
  options: { port: number; env: NodeJS.ProcessEnv },
): Promise<StartedService> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startFromCommandLine(folder, options);
    } catch (error) {
      if (tries === startTries) throw error;
      await pause(250);
    }
  }
}

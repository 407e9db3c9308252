import type { Hono } from 'hono';
import type { Database } from '../database.ts';
import { pingDatabase } from './health-queries.ts';

const longestPingMs = 1000;

/**
 * `GET /livez`: the process answers. `GET /readyz`: it wants work, which it does not while it
 * stops or while its database is silent.
 */
export function healthRoutes(
  app: Hono,
  options: { db: Database; isDraining: () => boolean },
): void {
  app.get('/livez', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const ready = !options.isDraining() && (await answersInTime(options.db));
    return ready ? context.text('ok') : context.text('unavailable', 503);
  });
}

async function answersInTime(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), longestPingMs);
  });
  const answered = pingDatabase(db).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

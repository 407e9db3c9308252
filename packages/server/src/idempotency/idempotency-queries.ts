import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** What an answer is kept under: the caller's key and operation, and the hash of the value sent. */
export interface IdempotencyScope {
  readonly keyId: string;
  readonly route: string;
  readonly value: Buffer;
}

/** An answer that was given before. */
export interface KeptAnswer {
  readonly fingerprint: Uint8Array;
  readonly answer: unknown;
}

/** Whether this transaction may work on a request: false while another one does. */
export async function tryTake(db: Database, { keyId, route, value }: IdempotencyScope) {
  const name = `${keyId} ${route} ${value.toString('hex')}`;
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken
  `.execute(db);
  return rows[0]?.taken === true;
}

/** The answer that was given before, if any. */
export async function findKeptAnswer(
  db: Database,
  scope: IdempotencyScope,
): Promise<KeptAnswer | undefined> {
  return db
    .selectFrom('idempotency')
    .select(['fingerprint', 'answer'])
    .where('key_id', '=', scope.keyId)
    .where('route', '=', scope.route)
    .where('value', '=', scope.value)
    .executeTakeFirst();
}

/** Keeps an answer; the primary key lets only one through. */
export async function insertKeptAnswer(
  db: Database,
  scope: IdempotencyScope,
  kept: { fingerprint: Buffer; answer: unknown; now: Date },
): Promise<void> {
  await db
    .insertInto('idempotency')
    .values({
      key_id: scope.keyId,
      route: scope.route,
      value: scope.value,
      fingerprint: kept.fingerprint,
      answer: JSON.stringify(kept.answer),
      created_at: kept.now,
    })
    .execute();
}

const keptDays = 7;

/** Removes the answers that were kept for seven days. */
export async function deleteOldAnswers(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await db.deleteFrom('idempotency').where('created_at', '<', before).execute();
}

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

function nameOf({ keyId, route, value }: IdempotencyScope): string {
  return `${keyId} ${route} ${value.toString('hex')}`;
}

/** Whether this transaction may work on a request: false while another one does. */
export async function tryTake(db: Database, scope: IdempotencyScope) {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${nameOf(scope)}, 0)) as taken
  `.execute(db);
  return rows[0]?.taken === true;
}

/** What is known of a request: that it is being worked on, or how it was answered. */
export type KnownRequest = 'in_progress' | KeptAnswer | undefined;

/** What is known of some requests, in their order. */
export async function findKnownRequests(
  db: Database,
  scopes: readonly IdempotencyScope[],
): Promise<KnownRequest[]> {
  const names = scopes.map(nameOf);
  const asked = JSON.stringify(
    scopes.map((scope) => ({ ...scope, value: scope.value.toString('hex'), name: nameOf(scope) })),
  );
  // First who works on them: what is finished meanwhile is seen by the second statement.
  const tries = await sql<{ name: string; taken: boolean }>`
    select name, pg_try_advisory_xact_lock(hashtextextended(name, 0)) as taken
    from jsonb_to_recordset(${asked}::jsonb) as asked (name text)
  `.execute(db);
  const answers = await sql<KeptAnswer & { name: string }>`
    select asked.name, kept.fingerprint, kept.answer
    from jsonb_to_recordset(${asked}::jsonb)
      as asked (name text, "keyId" text, route text, value text)
    join idempotency as kept on kept.key_id = asked."keyId" and kept.route = asked.route
      and kept.value = decode(asked.value, 'hex')
  `.execute(db);
  const inProgress = new Set(tries.rows.filter(({ taken }) => !taken).map(({ name }) => name));
  const kept = new Map(answers.rows.map(({ name, ...answer }) => [name, answer]));
  return names.map((name) => (inProgress.has(name) ? 'in_progress' : kept.get(name)));
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

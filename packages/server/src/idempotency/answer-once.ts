import { createHash, createHmac } from 'node:crypto';
import type { Database } from '../database.ts';
import { ProblemError } from '../problem.ts';
import {
  findKeptAnswer,
  insertKeptAnswer,
  tryTake,
  type IdempotencyScope,
  type KeptAnswer,
} from './idempotency-queries.ts';

/** A request that changes something, and what makes it the same request when it comes again. */
export interface ChangeRequest {
  readonly keyId: string;
  /** Method and path of the operation. */
  readonly route: string;
  /** The header `Idempotency-Key`. */
  readonly value: string;
  /** Parameters and body. */
  readonly content: unknown;
  readonly now: Date;
}

/** What is kept of an answer; nothing personal and no secret. */
export interface Answered<T> {
  readonly kept: T;
  /** The work was done when the request came before. */
  readonly replayed: boolean;
}

/**
 * Does the work of a request once, however often it comes. The work and the note that it was done
 * commit in one transaction. What is refused on the way is not noted, so that a corrected request
 * may follow.
 *
 * @throws {ProblemError} `request_in_progress`, `idempotency_key_reused`, or what the work throws
 */
export function answerOnce<T>(
  db: Database,
  request: ChangeRequest,
  work: (transaction: Database) => Promise<T>,
): Promise<Answered<T>> {
  const scope = scopeOf(request);
  return db.transaction().execute(async (transaction) => {
    if (!(await tryTake(transaction, scope))) throw inProgress();
    const before = await findKeptAnswer(transaction, scope);
    if (before) return replayOf(before, request);
    const kept = await work(transaction);
    const fingerprint = fingerprintOf(request);
    await insertKeptAnswer(transaction, scope, { fingerprint, answer: kept, now: request.now });
    return { kept, replayed: false };
  });
}

/** What the answer to a request is kept under. */
export function scopeOf({ keyId, route, value }: ChangeRequest): IdempotencyScope {
  return { keyId, route, value: createHash('sha256').update(value).digest() };
}

function fingerprintOf({ value, content }: ChangeRequest): Buffer {
  return createHmac('sha256', value).update(JSON.stringify(content)).digest();
}

/**
 * The answer that was given before, again.
 *
 * @throws {ProblemError} `idempotency_key_reused`
 */
export function replayOf<T>(before: KeptAnswer, request: ChangeRequest): Answered<T> {
  if (!fingerprintOf(request).equals(before.fingerprint)) throw reused();
  return { kept: before.answer as T, replayed: true };
}

/**
 * Checks the header `Idempotency-Key`, bare or as a quoted string of structured fields.
 *
 * @throws {ProblemError} `idempotency_key_missing`
 */
export function checkIdempotencyKey(header: string | undefined): string {
  const value = header?.replace(/^"(.*)"$/, '$1') ?? '';
  if (/^[!-~]{16,255}$/.test(value)) return value;
  throw new ProblemError('idempotency_key_missing', {
    zh: '请求须带 Idempotency-Key：16–255 个可见 ASCII 字符，每次提交意图一个新值，重试时不变。',
    en: 'Send Idempotency-Key: 16–255 visible ASCII characters, new for each intent and kept over retries.',
  });
}

/** The same request is being worked on. */
export function inProgress(): ProblemError {
  return new ProblemError(
    'request_in_progress',
    {
      zh: '同一请求正在处理，请一秒后用同样的 Idempotency-Key 再试。',
      en: 'The same request is being worked on. Try again in a second with the same Idempotency-Key.',
    },
    { retryAfterS: 1 },
  );
}

function reused(): ProblemError {
  return new ProblemError('idempotency_key_reused', {
    zh: '这个 Idempotency-Key 已用于内容不同的请求。内容改变后请换一个新值。',
    en: 'This Idempotency-Key came with another request. Take a new one when the content changes.',
  });
}

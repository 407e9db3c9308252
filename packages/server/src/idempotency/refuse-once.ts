import type { Database } from '../database.ts';
import type { ProblemError } from '../problem.ts';
import { inProgress, replayOf, scopeOf, type Answered, type ChangeRequest } from './answer-once.ts';
import {
  findKnownRequests,
  type IdempotencyScope,
  type KnownRequest,
} from './idempotency-queries.ts';

interface Asked {
  readonly scope: IdempotencyScope;
  readonly resolve: (known: KnownRequest) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Refuses requests without a transaction of their own, but answers again those that were done
 * before. All that come in one turn of the event loop are looked up together: of many who lose the
 * same race, each costs next to nothing.
 */
export function createRefusals(db: Database) {
  let waiting: Asked[] = [];

  async function lookUp(): Promise<void> {
    const all = waiting;
    waiting = [];
    try {
      const known = await findKnownRequests(
        db,
        all.map(({ scope }) => scope),
      );
      all.forEach(({ resolve }, index) => resolve(known[index]));
    } catch (error) {
      all.forEach(({ reject }) => reject(error));
    }
  }

  /** @throws {ProblemError} the refusal, `request_in_progress`, `idempotency_key_reused` */
  return async function refuse<T>(
    request: ChangeRequest,
    refusal: ProblemError,
  ): Promise<Answered<T>> {
    const known = await new Promise<KnownRequest>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => void lookUp());
      waiting.push({ scope: scopeOf(request), resolve, reject });
    });
    if (known === 'in_progress') throw inProgress();
    if (known) return replayOf(known, request);
    throw refusal;
  };
}

import { problems as known, type Endpoint, type ProblemCode } from '@union-jobs/contract';
import { setTimeout } from 'node:timers/promises';
import { ProblemError } from '../problem.ts';

/** Failures that any operation can meet. */
const everywhere: readonly ProblemCode[] = ['rate_limited', 'internal', 'unavailable'];

/** Longer than people are told that all is well, shorter than they are made to wait. */
const slowMs = 6000;

/** What a fault may belong to. */
export type FaultyOperation = Pick<Endpoint, 'method' | 'problems'>;

/**
 * Plays the fault that stands behind a test key, so that partners can see how their pages take it:
 * `pk_test_…~slot_taken` has every time taken, `~internal` answers 500, `~slow` takes six seconds.
 * Operations that cannot fail so work as ever; `~post-internal` leaves reading alone.
 *
 * @throws {ProblemError} the fault, or `invalid_request` for one that is not known
 */
export async function playFault(
  wish: string,
  { method, problems }: FaultyOperation,
): Promise<void> {
  const [, only, name = ''] = /^(?:(get|post|patch|delete)-)?(.*)$/.exec(wish) ?? [];
  if (name !== 'slow' && !isProblemCode(name)) throw unknownFault(name);
  if (only && only.toUpperCase() !== method) return;
  if (name === 'slow') return void (await setTimeout(slowMs));
  if (!everywhere.includes(name) && !problems.includes(name)) return;
  const wording = {
    zh: `这是测试密钥要求的故障：${name}。`,
    en: `The test key asked for this failure: ${name}.`,
  };
  throw new ProblemError(name, wording, name === 'rate_limited' ? { retryAfterS: 20 } : {});
}

function isProblemCode(name: string): name is ProblemCode {
  return Object.hasOwn(known, name);
}

function unknownFault(name: string): ProblemError {
  return new ProblemError('invalid_request', {
    zh: `测试密钥“~”后面的“${name}”不是已知的故障，可写 slow 或任何错误代码，如 slot_taken。`,
    en: `“${name}” behind the ~ of a test key is no known fault. Write slow, or any problem code, such as slot_taken.`,
  });
}

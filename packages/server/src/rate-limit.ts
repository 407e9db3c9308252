import type { Context } from 'hono';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { KeyGrant } from './key/key-rules.ts';
import { ProblemError } from './problem.ts';

const windowS = 60;

/** Changes that one key may make a minute on one instance: twice what a full hall needs. */
export const changesPerMinute = 6000;

/**
 * Counts the changes a key makes and says in every answer how many are left
 * (draft-ietf-httpapi-ratelimit-headers). A whole campus sits behind one address, so addresses are
 * not counted.
 *
 * @throws {ProblemError} `rate_limited`
 */
export type RateLimit = (context: Context, grant: KeyGrant) => Promise<void>;

/** Makes the counter of an app. */
export function createRateLimit(points = changesPerMinute): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: windowS });
  return async (context, grant) => {
    context.header('ratelimit-policy', `"change";q=${points};w=${windowS}`);
    const result = await limiter.consume(grant.keyId).catch((refused: RateLimiterRes) => refused);
    const resetS = Math.ceil(result.msBeforeNext / 1000);
    context.header('ratelimit', `"change";r=${result.remainingPoints};t=${resetS}`);
    if (result.consumedPoints > points) {
      throw new ProblemError(
        'rate_limited',
        {
          zh: `提交过于频繁，请在 ${resetS} 秒后再试。`,
          en: `Too many requests. Try again in ${resetS} seconds.`,
        },
        { retryAfterS: resetS },
      );
    }
  };
}

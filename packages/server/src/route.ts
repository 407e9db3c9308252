import type { Endpoint, EndpointOutput, EndpointRequest } from '@union-jobs/contract';
import type { Context, Hono } from 'hono';
import { answerOf, respond } from './answer.ts';
import type { Database } from './database.ts';
import { findGrant } from './key/key-queries.ts';
import { checkGrant, type KeyGrant } from './key/key-rules.ts';
import { ProblemError } from './problem.ts';
import { createPublicationCache, type Findings } from './publication/publication-cache.ts';
import { readInput } from './request-input.ts';

/** What a handler works with besides the checked request. */
export interface Call extends Findings {
  readonly db: Database;
  readonly grant: KeyGrant;
  /** The moment of the request, the same for all that it does. */
  readonly now: Date;
}

/** An output that is true until a moment at most: something that it shows ends then. */
export class Perishable<T> {
  readonly output: T;
  readonly until: Date | null;

  constructor(output: T, until: Date | null) {
    this.output = output;
    this.until = until;
  }
}

/** Answers an endpoint with a value of its output schema. */
export type Handler<E extends Endpoint> = (
  call: Call & EndpointRequest<E>,
) => MaybePromise<EndpointOutput<E> | Perishable<EndpointOutput<E>>>;

type MaybePromise<T> = T | Promise<T>;

/** Puts endpoints on an app. */
export interface Router {
  route<const E extends Endpoint>(endpoint: E, handler: Handler<E>): void;
  /** Answers known addresses asked in another way; to be called after the last route. */
  refuseOtherMethods(): void;
}

/** How long an accepted key is believed without asking the database again. */
const grantAgeMs = 10_000;

/**
 * Makes the router of an app. A route checks key, origin, scope and input, runs the handler, checks
 * what it returns against the contract, and answers with a strong ETag. Answers are kept, and given
 * again while nothing was written.
 */
export function createRouter(app: Hono, options: { db: Database; clock: () => Date }): Router {
  const grants = new Map<string, { grant: KeyGrant; until: number }>();
  const methods = new Map<string, string[]>();
  const publication = createPublicationCache(options.db);

  async function grantOf(secret: string): Promise<KeyGrant | undefined> {
    const known = grants.get(secret);
    const now = Date.now();
    if (known && known.until > now) return known.grant;
    grants.delete(secret);
    const grant = await findGrant(options.db, secret);
    if (grant) grants.set(secret, { grant, until: now + grantAgeMs });
    return grant;
  }

  return {
    route(endpoint, handler) {
      const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
      methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
      app.on(endpoint.method, path, async (context) => {
        const grant = await grantOf(keyOf(context));
        if (!grant) throw keyUnknown();
        checkGrant(grant, endpoint.scope, context.req.header('origin'));
        const now = options.clock();
        const findings = await publication({ organizationId: grant.organizationId, now });
        const answer = await findings.remember(addressOf(context), async () => {
          const input = readInput(endpoint, {
            params: context.req.param() as Record<string, string>,
            search: new URL(context.req.url).searchParams,
          });
          const call = { db: options.db, grant, now, ...findings, ...input };
          const result = await handler(call as unknown as Parameters<typeof handler>[0]);
          const { output, until } =
            result instanceof Perishable ? result : { output: result, until: null };
          return answerOf(JSON.stringify(endpoint.output.parse(output)), until);
        });
        return respond(context, answer, now);
      });
    },
    refuseOtherMethods() {
      for (const [path, allowed] of methods) {
        app.all(path, (context) => {
          context.header('allow', ['OPTIONS', 'HEAD', ...allowed].join(', '));
          throw new ProblemError('method_not_allowed', {
            zh: `这个地址只支持 ${allowed.join('、')} 请求。`,
            en: `This address takes ${allowed.join(', ')} only.`,
          });
        });
      }
    },
  };
}

function keyOf(context: Context): string {
  const bearer = context.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
  const key = bearer ?? context.req.query('key');
  if (!key) {
    throw new ProblemError('key_missing', {
      zh: '请求没有带接入密钥。请在 ?key= 或 Authorization 中带上工会发放的密钥。',
      en: 'No key was sent. Pass the key that the union issued in ?key= or Authorization.',
    });
  }
  return key;
}

function keyUnknown(): ProblemError {
  return new ProblemError('key_unknown', {
    zh: '接入密钥无效或已停用。请检查是否完整复制，或联系发放密钥的工会。',
    en: 'The key is unknown or revoked. Check that it was copied whole, or ask the union.',
  });
}

/** What is asked for, but for the key: an answer belongs to the organization. */
function addressOf(context: Context): string {
  const { url } = context.req;
  return url.slice(url.indexOf('/', 8)).replace(/(?<=[?&])key=[^&]*/, '');
}

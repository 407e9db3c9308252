import type { Endpoint, EndpointOutput, EndpointRequest } from '@union-jobs/contract';
import type { Context, Hono } from 'hono';
import { answerOf, OpenFile, respond, respondPrivately } from './answer.ts';
import type { Database } from './database.ts';
import { answerOnce, checkIdempotencyKey, type ChangeRequest } from './idempotency/answer-once.ts';
import { createRefusals } from './idempotency/refuse-once.ts';
import { createKeyGate } from './key/key-gate.ts';
import type { KeyGrant } from './key/key-rules.ts';
import { ProblemError } from './problem.ts';
import { createPublicationCache, type Findings } from './publication/publication-cache.ts';
import { createRateLimit } from './rate-limit.ts';
import { readJsonBody } from './request-body.ts';
import { checkBody, readInput } from './request-input.ts';
import type { FileStore } from './upload/file-store.ts';
import type { Vault } from './vault/vault.ts';

/** What every handler works with besides the checked request. */
interface AnyCall {
  readonly db: Database;
  readonly grant: KeyGrant;
  /** The moment of the request, the same for all that it does. */
  readonly now: Date;
}

/** What a handler of published data works with. */
export interface Call extends AnyCall, Findings {}

/** What a handler of personal data works with. */
export interface PrivateCall extends AnyCall {
  readonly vault: Vault;
  /** See {@link filesOf}. */
  readonly files: FileStore | undefined;
  /** The header `Manage-Token`, empty when there is none. */
  readonly manageToken: string;
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

/** Answers an endpoint of published data with a value of its output schema. */
export type Handler<E extends Endpoint> = (
  call: Call & EndpointRequest<E>,
) => MaybePromise<EndpointOutput<E> | Perishable<EndpointOutput<E>>>;

/** Answers an endpoint of personal data. */
export type PrivateHandler<E extends Endpoint> = (
  call: PrivateCall & EndpointRequest<E>,
) => MaybePromise<EndpointOutput<E> | OpenFile>;

/**
 * Does the work of a POST in one transaction, `call.db`, and gives what is kept to answer the same
 * request again: nothing personal and no secret. `complete` makes the output of it.
 */
export interface ChangeHandler<E extends Endpoint, Kept> {
  work(call: PrivateCall & EndpointRequest<E>): Promise<Kept>;
  complete(kept: Kept, call: PrivateCall): EndpointOutput<E>;
  /** Adds to a refusal what takes a look at the data, once the transaction is over. */
  explain?(error: ProblemError, call: PrivateCall & EndpointRequest<E>): Promise<ProblemError>;
  /**
   * Lets a request wait outside of any transaction, then go on to its work, or to a refusal in place
   * of it. Either way it is answered as before when it was done before.
   */
  queue?<T>(
    call: PrivateCall & EndpointRequest<E>,
    go: (refusal?: ProblemError) => Promise<T>,
  ): Promise<T>;
}

/**
 * Takes the file of a POST: it is received outside of any transaction, as that takes its time, then
 * noted within one.
 */
export interface FileHandler<E extends Endpoint, Received, Kept> {
  receive(request: Request, call: PrivateCall): Promise<Received>;
  /** What makes a request the same one when it comes again. */
  contentOf(received: Received, call: PrivateCall & EndpointRequest<E>): unknown;
  work(call: PrivateCall & EndpointRequest<E>, received: Received): Promise<Kept>;
  complete(kept: Kept, received: Received): EndpointOutput<E>;
  /** Forgets what was received, as nothing is to be done with it. */
  discard?(received: Received, call: PrivateCall): Promise<void>;
}

type MaybePromise<T> = T | Promise<T>;

/** Puts endpoints on an app. */
export interface Router {
  /**
   * Published data: kept, and given again while nothing was written; what `showsSeats` of fairs also
   * while nobody registered.
   */
  route<const E extends Endpoint>(
    endpoint: E,
    handler: Handler<E>,
    options?: { readonly showsSeats?: boolean },
  ): void;
  /** Personal data that is read or erased: nobody keeps the answer. */
  privateRoute<const E extends Endpoint>(endpoint: E, handler: PrivateHandler<E>): void;
  /** A POST: done once, however often the same request comes. */
  changeRoute<const E extends Endpoint, Kept>(endpoint: E, handler: ChangeHandler<E, Kept>): void;
  /** A POST of a file: received each time it comes, kept once. */
  fileRoute<const E extends Endpoint, Received, Kept>(
    endpoint: E,
    handler: FileHandler<E, Received, Kept>,
  ): void;
  /** Answers known addresses asked in another way; to be called after the last route. */
  refuseOtherMethods(): void;
}

/** What a router needs from whoever makes the app. */
export interface RouterOptions {
  readonly db: Database;
  readonly vault?: Vault;
  readonly files?: FileStore;
  readonly clock: () => Date;
  readonly changesPerMinute?: number;
  readonly publicUrl?: string | undefined;
  readonly onFault?: (error: unknown, requestId: string) => void;
}

/**
 * Makes the router of an app. A route checks key, origin, scope and input, runs the handler, checks
 * what it returns against the contract, and answers: published data with a strong ETag, personal
 * data so that no copy is kept.
 */
export function createRouter(app: Hono, options: RouterOptions): Router {
  const { db, clock } = options;
  const methods = new Map<string, string[]>();
  const admit = createKeyGate(db, options.publicUrl);
  const limit = createRateLimit(options.changesPerMinute);
  const publication = createPublicationCache(db);
  const refuse = createRefusals(db);

  function on(endpoint: Endpoint, answer: (context: Context) => Promise<Response>): void {
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
    app.on(endpoint.method, path, answer);
  }

  async function privateCall(context: Context, endpoint: Endpoint) {
    const grant = await admit(context, endpoint);
    if (endpoint.method !== 'GET') await limit(context, grant);
    const { vault, files } = options;
    if (!vault) throw vaultMissing();
    const manageToken = context.req.header('manage-token') ?? '';
    return { db, vault, files, grant, now: clock(), manageToken, ...inputOf(context, endpoint) };
  }

  return {
    route(endpoint, handler, { showsSeats = false } = {}) {
      on(endpoint, async (context) => {
        const grant = await admit(context, endpoint);
        const now = clock();
        const { organizationId, mode } = grant;
        const seats = showsSeats ? mode : undefined;
        const findings = publication({ organizationId, now, seats });
        const answer = await findings.remember(addressOf(context), async () => {
          const call = { db, grant, now, ...findings, ...inputOf(context, endpoint) };
          const result = await handler(call as unknown as Parameters<typeof handler>[0]);
          const { output, until } =
            result instanceof Perishable ? result : { output: result, until: null };
          return answerOf(JSON.stringify(endpoint.output.parse(output)), until);
        });
        return respond(context, answer, now);
      });
    },
    privateRoute(endpoint, handler) {
      on(endpoint, async (context) => {
        const call = await privateCall(context, endpoint);
        const output = await handler(call as unknown as Parameters<typeof handler>[0]);
        const checked = output instanceof OpenFile ? output : endpoint.output.parse(output);
        const onFault = (error: unknown) =>
          options.onFault?.(error, context.res.headers.get('request-id') ?? '');
        return respondPrivately(context, checked, { onFault });
      });
    },
    changeRoute(endpoint, { work, complete, explain, queue = (_, go) => go() }) {
      on(endpoint, async (context) => {
        const call = await privateCall(context, endpoint);
        const value = checkIdempotencyKey(context.req.header('idempotency-key'));
        const body = endpoint.body && checkBody(endpoint, await readJsonBody(context.req.raw));
        const content = [call.params ?? null, call.manageToken, body ?? null];
        const request = changeRequest(call, { endpoint, value, content });
        const input = { ...call, body } as unknown as Parameters<typeof work>[0];
        const { kept, replayed } = await queue(input, (refusal) =>
          refusal
            ? refuse<Awaited<ReturnType<typeof work>>>(request, refusal)
            : answerOnce(db, request, (transaction) => work({ ...input, db: transaction })),
        ).catch(async (error: unknown) => {
          if (!explain || !(error instanceof ProblemError)) throw error;
          throw await explain(error, input);
        });
        return respondOnce(context, endpoint, { output: complete(kept, call), replayed });
      });
    },
    fileRoute(endpoint, { receive, contentOf, work, complete, discard }) {
      on(endpoint, async (context) => {
        const call = await privateCall(context, endpoint);
        const value = checkIdempotencyKey(context.req.header('idempotency-key'));
        const received = await receive(context.req.raw, call);
        const input = call as unknown as Parameters<typeof work>[0];
        const content = contentOf(received, input);
        const request = changeRequest(call, { endpoint, value, content });
        const { kept, replayed } = await answerOnce(db, request, (transaction) =>
          work({ ...input, db: transaction }, received),
        ).catch(async (error: unknown) => {
          // After any other failure it may be noted for all we know: then the upkeep finds out.
          if (error instanceof ProblemError) await discard?.(received, call);
          throw error;
        });
        if (replayed) await discard?.(received, call);
        return respondOnce(context, endpoint, { output: complete(kept, received), replayed });
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

function changeRequest(
  { grant, now }: AnyCall,
  { endpoint, ...part }: { endpoint: Endpoint; value: string; content: unknown },
): ChangeRequest {
  return { keyId: grant.keyId, route: `${endpoint.method} ${endpoint.path}`, ...part, now };
}

function respondOnce(
  context: Context,
  endpoint: Endpoint,
  { output, replayed }: { output: unknown; replayed: boolean },
): Response | Promise<Response> {
  if (replayed) context.header('idempotency-replayed', 'true');
  const isNew = endpoint.creates === true;
  return respondPrivately(context, endpoint.output.parse(output), { isNew });
}

/**
 * Where files are kept.
 *
 * @throws {ProblemError} `unavailable` when this service keeps none
 */
export function filesOf({ files }: Pick<PrivateCall, 'files'>): FileStore {
  if (files) return files;
  throw new ProblemError('unavailable', {
    zh: '此服务没有设置存放文件的文件夹，暂不能接收文件。请联系管理员。',
    en: 'This service has no folder for files and takes none. Tell the operator.',
  });
}

function inputOf(context: Context, endpoint: Endpoint) {
  return readInput(endpoint, {
    params: context.req.param() as Record<string, string>,
    search: new URL(context.req.url).searchParams,
  });
}

function vaultMissing(): ProblemError {
  return new ProblemError('unavailable', {
    zh: '此服务没有设置主密钥，暂不能接收个人信息。请联系管理员。',
    en: 'This service has no master key and takes no personal data. Tell the operator.',
  });
}

/** What is asked for, but for the key: an answer belongs to the organization. */
function addressOf(context: Context): string {
  const { url } = context.req;
  return url.slice(url.indexOf('/', 8)).replace(/(?<=[?&])key=[^&]*/, '');
}

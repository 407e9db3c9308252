import { contract, type Endpoint, type EndpointOutput } from '@union-jobs/contract';
import { call, type Asked, type ClientOptions, type Reception } from './call.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { Listing } from './listing.ts';

/** Rows of a list that were off the contract and left out; absent when there were none. */
export interface Dropped {
  dropped?: number;
}

type Answer<O> = O extends { items: (infer Item)[]; nextCursor: string | null }
  ? Listing<O & Dropped, Item>
  : Promise<O>;

type Arguments<E extends Endpoint> =
  Record<never, never> extends Asked<E> ? [input?: Asked<E>] : [input: Asked<E>];

type Operation<E extends Endpoint> = (...input: Arguments<E>) => Answer<EndpointOutput<E>>;

type Nouns = Readonly<Record<string, Readonly<Record<string, Endpoint>>>>;

/** A client with a method for every endpoint it was made from. */
export type ClientOf<N extends Nouns> = {
  readonly [Noun in keyof N]: { readonly [Verb in keyof N[Noun]]: Operation<N[Noun][Verb]> };
};

/** A client for every operation of the service: `client.job.list()`, `client.region.list()`. */
export type Client = ClientOf<typeof contract>;

/** Makes a client for the whole service. */
export function createClient(options: ClientOptions): Client {
  return bindClient(contract, options);
}

/** Makes a client for some nouns only, so that a bundle carries no others. */
export function bindClient<const N extends Nouns>(
  nouns: N,
  options: ClientOptions & Reception,
): ClientOf<N> {
  const client: Record<string, Record<string, unknown>> = {};
  for (const noun of Object.keys(nouns)) {
    const endpoints = nouns[noun] ?? {};
    const group: Record<string, unknown> = (client[noun] = {});
    for (const verb of Object.keys(endpoints)) {
      group[verb] = operation(endpoints[verb] as Endpoint, options);
    }
  }
  return client as ClientOf<N>;
}

function operation(endpoint: Endpoint, options: ClientOptions & Reception) {
  const once = (input: object) => call(endpoint, input, options);
  if (endpoint.method === 'POST') {
    return (input?: object) => once({ idempotencyKey: newIdempotencyKey(), ...input });
  }
  if (!endpoint.query || !('cursor' in endpoint.query.shape)) return (input = {}) => once(input);
  return (input: { query?: object } = {}) =>
    new Listing((cursor?: string) =>
      once(cursor ? { ...input, query: { ...input.query, cursor } } : input),
    );
}

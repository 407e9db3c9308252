import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

/**
 * What a key may be used for. `…:read` and `…:manage` of applications and bookings and `files:read`
 * are for secret keys, `notes:write` for keys of counselors alone, `check_ins:write` for secret keys
 * and for those of the door of one fair.
 */
export type Scope =
  | 'jobs:read'
  | 'regions:read'
  | 'applications:write'
  | 'applications:read'
  | 'applications:manage'
  | 'files:read'
  | 'slots:read'
  | 'bookings:write'
  | 'bookings:read'
  | 'bookings:manage'
  | 'notes:write'
  | 'check_ins:write';

/** An operation of the service as plain data: client, service and documents derive from it. */
export interface Endpoint {
  /** A POST carries `Idempotency-Key`: the same key and request give the same answer. */
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Address with `{name}` for each member of `params`. */
  readonly path: `/v1/${string}`;
  /** One line for the reference. */
  readonly summary: string;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniObject;
  /** How the body is sent, unless as JSON: its members as the parts of a form (RFC 7578). */
  readonly encoding?: 'multipart';
  readonly output: z.ZodMiniType;
  /** The failures that belong to this operation, beyond those any request can meet. */
  readonly problems: readonly ProblemCode[];
  readonly scope: Scope;
  /** The answer holds personal data or is about one person: nobody keeps a copy of it. */
  readonly caching?: 'private';
  /** The person proves with the header `Manage-Token` that the matter is theirs. */
  readonly auth?: 'manage_token';
  /** Makes something new, which is answered as such (RFC 9110, 15.3.2). */
  readonly creates?: true;
}

/** Declares an operation, keeping its exact types. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

/** What a caller passes: parameters and query as written, before defaults. */
export type EndpointInput<E extends Endpoint> = (E['params'] extends z.ZodMiniType
  ? { params: z.input<E['params']> }
  : unknown) &
  (E['query'] extends z.ZodMiniType ? { query?: z.input<E['query']> } : unknown) &
  (E['body'] extends z.ZodMiniType ? { body: z.input<E['body']> } : unknown);

/** What the service works with: parameters and query after defaults. */
export type EndpointRequest<E extends Endpoint> = (E['params'] extends z.ZodMiniType
  ? { params: z.output<E['params']> }
  : unknown) &
  (E['query'] extends z.ZodMiniType ? { query: z.output<E['query']> } : unknown) &
  (E['body'] extends z.ZodMiniType ? { body: z.output<E['body']> } : unknown);

/** What the operation answers. */
export type EndpointOutput<E extends Endpoint> = z.output<E['output']>;

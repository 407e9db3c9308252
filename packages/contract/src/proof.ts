import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';

/**
 * A riddle of the ALTCHA protocol, version 1: find the number up to `maxnumber` with which the
 * SHA-256 of `salt` and the number in decimal is `challenge`, in hexadecimal.
 */
export const proofChallengeSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  maxnumber: z.int(),
  salt: z.string(),
  signature: z.string(),
});
/** @see {@link proofChallengeSchema} */
export type ProofChallenge = z.output<typeof proofChallengeSchema>;

/**
 * The answer to a riddle as it is sent along: base64 of the JSON of the challenge without
 * `maxnumber`, and the `number` found.
 */
export const proofAnswer = z.string().check(z.regex(/^[A-Za-z0-9+/=]+$/), z.maxLength(1000));

/** Operations on proofs of work, which the service asks for while very many requests come. */
export const proof = {
  /** A riddle, good for ten minutes and one request; null while none is asked for. */
  get: endpoint({
    method: 'GET',
    path: '/v1/proof',
    summary: 'A riddle to prove that a person is behind a request',
    output: z.object({ challenge: z.nullable(proofChallengeSchema) }),
    problems: [],
    scope: 'applications:write',
    caching: 'private',
  }),
};

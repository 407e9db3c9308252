import type { ProofChallenge } from '@union-jobs/sdk';
import { sha256 } from './sha-256.ts';

/** For how long the page may be held up at a time: less than a person notices. */
const longestPieceMs = 12;

/**
 * Answers a riddle of the ALTCHA protocol, a piece at a time so that the page stays alive: base64 of
 * the JSON of the riddle with the number found. Undefined when there is no such number.
 */
export async function solveProof(riddle: ProofChallenge): Promise<string | undefined> {
  const { maxnumber, ...rest } = riddle;
  let endsAtMs = performance.now() + longestPieceMs;
  for (let number = 0; number <= maxnumber; number++) {
    if (sha256(rest.salt + number) === rest.challenge) {
      return btoa(jsonOf({ ...rest, number }));
    }
    if (performance.now() < endsAtMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    endsAtMs = performance.now() + longestPieceMs;
  }
  return undefined;
}

/** Past the `toJSON` that old libraries put on texts and numbers. */
function jsonOf(answer: Record<string, unknown>): string {
  return JSON.stringify(answer, (name, value: unknown) => (name ? answer[name] : value));
}

import type { ProofChallenge } from '@union-jobs/contract';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { invalidFields } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import type { Vault } from '../vault/vault.ts';
import { createPressure } from './pressure.ts';
import { useProof } from './proof-queries.ts';

/** For how long a riddle may be answered. */
export const proofLifeMs = 10 * 60_000;

/** Half of these are tried on average: some tenths of a second on a cheap phone. */
const largestNumber = 100_000;

/** From this many requests a second of one organization on, on one instance, proofs are asked for. */
export const pressurePerSecond = 10;

/** Asks for a proof of work while very many requests come; people notice nothing of it. */
export interface ProofGate {
  /** A riddle, or null while none is asked for. */
  challenge(call: PrivateCall): Promise<ProofChallenge | null>;
  /**
   * Counts a request, and checks the proof that it carries when one is asked for. Call it inside the
   * transaction of the request, so that a refused one does not use its proof up.
   *
   * @throws {ProblemError} `invalid_fields` with `proof_required` at `/body/proof`
   */
  check(call: PrivateCall, proof: string | undefined): Promise<void>;
}

/** Makes the gate of one instance. */
export function createProofGate(perSecond = pressurePerSecond): ProofGate {
  const pressure = createPressure(perSecond);
  return {
    async challenge({ grant, vault, now }) {
      if (!pressure.isHigh(grant.organizationId, now)) return null;
      const riddle = await createChallenge({
        algorithm: 'SHA-256',
        hmacKey: hmacKey(vault, grant.organizationId),
        maxnumber: largestNumber,
        expires: new Date(now.getTime() + proofLifeMs),
      });
      return { ...riddle, algorithm: 'SHA-256', maxnumber: largestNumber };
    },
    async check({ db, grant, vault, now }, proof) {
      if (!pressure.note(grant.organizationId, now)) return;
      const answer = proof === undefined ? undefined : readAnswer(proof);
      const isRight =
        answer !== undefined &&
        expiryOf(answer) > now.getTime() &&
        (await verifySolution(answer, hmacKey(vault, grant.organizationId), false)) &&
        (await useProof(db, { signature: answer.signature, now }));
      if (!isRight) throw proofRequired();
    },
  };
}

type Answer = Exclude<Parameters<typeof verifySolution>[0], string>;

function readAnswer(proof: string): Answer | undefined {
  try {
    const answer = JSON.parse(Buffer.from(proof, 'base64').toString()) as Partial<Answer>;
    const { algorithm, challenge, salt, signature, number } = answer;
    const texts = [challenge, salt, signature].every((one) => typeof one === 'string');
    const isWhole = algorithm === 'SHA-256' && texts && Number.isSafeInteger(number);
    return isWhole ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}

/** The salt carries when its riddle ends, in seconds since 1970. */
function expiryOf({ salt }: Answer): number {
  return Number(new URLSearchParams(salt.split('?')[1]).get('expires')) * 1000;
}

function hmacKey(vault: Vault, organizationId: string): string {
  return vault.root.mark('proof', organizationId).toString('hex');
}

function proofRequired() {
  return invalidFields([
    {
      pointer: '/body/proof',
      code: 'proof_required',
      detail: {
        zh: '现在提交的人很多，请重新提交一次。',
        en: 'Very many requests come at present. Please send it once more.',
      },
    },
  ]);
}

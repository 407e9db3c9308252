import { proof } from '@union-jobs/contract';
import type { Router } from '../route.ts';
import type { ProofGate } from './proof-gate.ts';

/** `GET /v1/proof`. */
export function proofRoutes(router: Router, gate: ProofGate): void {
  router.privateRoute(proof.get, async (call) => ({ challenge: await gate.challenge(call) }));
}

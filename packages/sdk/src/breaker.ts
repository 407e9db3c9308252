const failuresToOpen = 5;
const openMs = 30_000;

interface Breaker {
  failures: number;
  openUntil: number;
}

const breakers = new Map<string, Breaker>();

/**
 * How long calls to this service should be held back, in milliseconds. Five failures in a row open
 * the breaker for 30 s ± 20 %; after that one call is let through to probe.
 */
export function heldBackMs(service: string): number {
  const breaker = breakers.get(service);
  if (!breaker || breaker.failures < failuresToOpen) return 0;
  const left = breaker.openUntil - Date.now();
  if (left > 0) return left;
  breaker.openUntil = Date.now() + openMs;
  return 0;
}

/** Notes how a call to the service ended. */
export function noteOutcome(service: string, reached: boolean): void {
  if (reached) {
    breakers.delete(service);
    return;
  }
  const breaker = breakers.get(service) ?? { failures: 0, openUntil: 0 };
  breaker.failures++;
  if (breaker.failures >= failuresToOpen) {
    breaker.openUntil = Date.now() + openMs * (0.8 + Math.random() * 0.4);
  }
  breakers.set(service, breaker);
}

/** Lets calls through again at once: when the network returns, or a person asks to try again. */
export function resetBreaker(service: string): void {
  breakers.delete(service);
}

import { newIdempotencyKey } from '@union-jobs/sdk';

const keys = new Map<string, string>();

/**
 * The name of a person's intent to send a form, the same until {@link endIntent}: over retries, closed and
 * opened forms and, where the browser keeps it and the intent is not `secret`, a reload whose outcome
 * nobody saw. The key is random and says nothing about the person.
 */
export function intentKey(intent: string, { secret = false }: { secret?: boolean } = {}): string {
  const key = keys.get(intent) ?? (secret ? undefined : kept(intent)) ?? newIdempotencyKey();
  keys.set(intent, key);
  if (!secret) atStorage((storage) => storage.setItem(placeOf(intent), key));
  return key;
}

/** Forgets the key once the outcome is known; the next intent has another. */
export function endIntent(intent: string): void {
  keys.delete(intent);
  atStorage((storage) => storage.removeItem(placeOf(intent)));
}

function kept(intent: string): string | undefined {
  return atStorage((storage) => storage.getItem(placeOf(intent))) ?? undefined;
}

function placeOf(intent: string): string {
  return `union-jobs:intent:${intent}`;
}

/** Without storage everything works but the reload. */
function atStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

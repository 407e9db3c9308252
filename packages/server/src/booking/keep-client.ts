import type { ClientInput } from '@union-jobs/contract';
import { findCounselingKeeper } from '../counseling/counseling-queries.ts';
import { invalidFields } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { storeClient } from './booking-queries.ts';
import { checkClient, clientOf, clientPlace, consentsOf } from './booking-rules.ts';

/**
 * Checks what a person wrote, seals it with a key of its own, and keeps it with the booking.
 *
 * @throws {ProblemError} `invalid_fields`
 */
export async function keepClient(
  { db, grant, now, vault }: PrivateCall,
  id: string,
  input: ClientInput,
): Promise<void> {
  const { organizationId } = grant;
  const refused = checkClient(input, await findCounselingKeeper(db, organizationId));
  if (refused.length) throw invalidFields(refused);
  const key = await vault.addKey(db, id);
  await storeClient(db, id, {
    person: key.seal(clientPlace({ id, organizationId }), JSON.stringify(clientOf(input))),
    consents: consentsOf(input, now),
    reminders: input.reminders,
  });
}

import type { EndpointRequest, registration } from '@union-jobs/contract';
import { personRecord } from '../application/application-fields.ts';
import { hashToken } from '../application/application-rules.ts';
import { partnerOf } from '../application/application-submit.ts';
import { consentFaults } from '../application/consent-wording.ts';
import { checkValues } from '../application/field-check.ts';
import { randomId } from '../random-id.ts';
import { invalidFields, notFound } from '../request-input.ts';
import type { PrivateCall } from '../route.ts';
import { openRegistration, registrationFields } from './registration-form.ts';
import { findRegistration, insertRegistration } from './registration-queries.ts';
import { fairFull, manageTokenOf, visitorPlace } from './registration-rules.ts';
import { registrationTicket } from './registration-view.ts';
import { takeSeat } from './seat-queries.ts';

type Submission = EndpointRequest<typeof registration.create>['body'];

/**
 * Stores a registration, inside the transaction of the call. The place is taken after everything
 * that takes time and needs no place, as others wait for it from then on.
 *
 * @returns what may be told again, without the manage token
 * @throws {ProblemError} `not_found`, `registration_closed`, `invalid_fields`, `fair_full`,
 *   `already_registered`
 */
export async function register(call: PrivateCall & { body: Submission }) {
  const { db, grant, now, vault, body } = call;
  const { organizationId, mode } = grant;
  const form = await openRegistration(db, { organizationId, mode, now }, body.fairId);
  const refused = [
    ...checkValues(registrationFields, body.values),
    ...consentFaults(form.consent, body.consent),
  ];
  if (refused.length) throw invalidFields(refused);
  const id = randomId('reg');
  const { applicant } = personRecord(registrationFields, body.values);
  const { name, mobile, targetGroup } = applicant;
  const key = await vault.addKey(db, id);
  const fairKey = await vault.obtainKey(db, form.fair.id);
  const place = { fairId: form.fair.id, mode };
  const seat = await takeSeat(db, place);
  if (!seat) throw fairFull();
  await insertRegistration(db, {
    id,
    organizationId,
    ...place,
    ...seat,
    registeredAt: now,
    person: key.seal(
      visitorPlace({ id, organizationId }),
      JSON.stringify({ name, mobile, targetGroup }),
    ),
    mobileMark: fairKey.mark('mobile', mobile),
    manageHash: hashToken(manageTokenOf(vault, id)),
    consent: body.consent,
    ...partnerOf(body),
    placement: body.source?.placement ?? null,
  });
  const row = await findRegistration(db, { id, organizationId, mode });
  if (!row) throw notFound();
  return registrationTicket(row);
}

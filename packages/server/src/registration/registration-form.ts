import type { ConsentWording, RegistrationForm } from '@union-jobs/contract';
import { applicationFields } from '../application/application-fields.ts';
import { formSchemaOf } from '../application/form-field.ts';
import type { Database } from '../database.ts';
import { findFair, type FairReader, type FairRow } from '../fair/fair-queries.ts';
import { registrationOf } from '../fair/fair-view.ts';
import type { Wording } from '../problem.ts';
import { notFound } from '../request-input.ts';
import { findKeeper } from './registration-queries.ts';
import { checkIsOpen, registrationConsent } from './registration-rules.ts';
import { placeOf } from './registration-view.ts';

/** What everyone who registers is asked: as few things as a door needs. */
export const registrationFields = applicationFields([]).filter(({ name }) =>
  ['name', 'mobile', 'targetGroup'].includes(name),
);

/** A fair that takes registrations, with the consent that they need. */
export interface OpenRegistration {
  readonly fair: FairRow;
  readonly consent: ConsentWording;
}

/**
 * The form of a fair: what a person is shown and what a registration is checked against.
 *
 * @throws {ProblemError} `not_found`, `registration_closed`
 */
export async function openRegistration(
  db: Database,
  reader: FairReader,
  fairId: string,
): Promise<OpenRegistration> {
  const fair = await findFair(db, reader, fairId);
  if (!fair) throw notFound();
  checkIsOpen(fair, reader.now);
  const keeper = await findKeeper(db, reader.organizationId);
  return { fair, consent: registrationConsent(fair, keeper) };
}

/** A form as the contract shows it. */
export function shownRegistration(
  { fair, consent }: OpenRegistration,
  language: keyof Wording,
): RegistrationForm {
  const registration = registrationOf(fair);
  if (!registration) throw new Error(`Fair ${fair.id} takes no registrations`);
  return {
    fair: {
      id: fair.id,
      name: fair.name,
      status: fair.status,
      statusNote: fair.status_note,
      startsAt: fair.starts_at.toISOString(),
      endsAt: fair.ends_at.toISOString(),
      venue: fair.venue && placeOf(fair.venue),
    },
    schema: formSchemaOf(registrationFields, language),
    consent,
    registration,
  };
}

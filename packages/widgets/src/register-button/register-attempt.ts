import { call, registration, type RegistrationReceipt } from '@union-jobs/sdk';
import { attemptsOf, FormAttempt } from '../form/form-attempt.ts';

/** What is sent with a registration. */
export type RegisterBody = Parameters<typeof call<typeof registration.create>>[1]['body'];

/** The attempt of one person to register for a fair of a service. */
export const registerAttemptAt = attemptsOf(
  (intent) =>
    new FormAttempt<RegisterBody, RegistrationReceipt>(intent, {
      create: (body, asked, options) => call(registration.create, { body, ...asked }, options),
      endings: {
        already_registered: 'known',
        registration_closed: 'closed',
        not_found: 'closed',
        fair_full: 'full',
      },
    }),
);

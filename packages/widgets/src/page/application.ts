import { UnionApplication } from '../application/application.ts';
import { UnionBooking } from '../booking/booking.ts';
import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';
import { UnionRegistration } from '../registration/registration.ts';

/**
 * Puts `<union-application>`, `<union-booking>` and `<union-registration>` on the page, which are
 * mostly the same.
 */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-application', UnionApplication);
  defineElement('union-booking', UnionBooking);
  defineElement('union-registration', UnionRegistration);
}

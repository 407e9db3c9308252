import type { Configuration } from '../configuration.ts';
import { UnionCounselingBooking } from '../counseling-booking/counseling-booking.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-counseling-booking>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-counseling-booking', UnionCounselingBooking);
}

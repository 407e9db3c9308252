import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { UnionFairCalendar } from '../fair-calendar/fair-calendar.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-fair-calendar>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-fair-calendar', UnionFairCalendar);
}

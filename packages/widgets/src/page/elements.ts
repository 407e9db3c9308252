import type { Configuration } from '../configuration.ts';

/** The code of an element: sets the configuration of the page, then registers the element. */
export interface PageElement {
  start(configuration: Configuration): void;
}

const own = () => import('./application.ts');
const buttons = () => import('./apply-button.ts');

/**
 * The elements a page may carry and how their code comes: the module script has each in a file of
 * its own, the classic script has them all inside.
 */
export const elements: Readonly<Record<string, () => Promise<PageElement>>> = {
  'union-application': own,
  'union-apply-button': buttons,
  'union-booking': own,
  'union-counseling-booking': () => import('./counseling-booking.ts'),
  'union-fair': () => import('./fair.ts'),
  'union-fair-calendar': () => import('./fair-calendar.ts'),
  'union-job-list': () => import('./job-list.ts'),
  'union-provider': () => import('./provider.ts'),
  'union-register-button': buttons,
  'union-registration': own,
};

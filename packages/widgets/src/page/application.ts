import { UnionApplication } from '../application/application.ts';
import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-application>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-application', UnionApplication);
}

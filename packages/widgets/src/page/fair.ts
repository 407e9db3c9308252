import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { UnionFair } from '../fair/fair.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-fair>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-fair', UnionFair);
}

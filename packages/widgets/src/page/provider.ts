import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';
import { UnionProvider } from '../provider/provider.ts';

/** Puts `<union-provider>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-provider', UnionProvider);
}

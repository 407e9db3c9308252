import { UnionApplyButton } from '../apply-button/apply-button.ts';
import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';

/** Puts `<union-apply-button>` on the page. */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-apply-button', UnionApplyButton);
}

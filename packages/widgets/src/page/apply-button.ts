import { UnionApplyButton } from '../apply-button/apply-button.ts';
import type { Configuration } from '../configuration.ts';
import { defineElement } from '../define-element.ts';
import { setPageConfiguration } from '../page-configuration.ts';
import { UnionRegisterButton } from '../register-button/register-button.ts';

/**
 * Puts `<union-apply-button>` and `<union-register-button>` on the page: closed they are nearly the
 * same, and one file for both is smaller than what a second one would cost every page.
 */
export function start(configuration: Configuration): void {
  setPageConfiguration(configuration);
  defineElement('union-apply-button', UnionApplyButton);
  defineElement('union-register-button', UnionRegisterButton);
}

import { registrationFormRoute } from '@union-jobs/sdk';
import { FormButton, observedBy } from '../form/form-button.ts';
import { loadElement } from '../load-element.ts';
import { registerButtonEn } from '../messages/register-button.en.ts';
import { registerButtonZhHans } from '../messages/register-button.zh-Hans.ts';
import { RegisterOpenEvent } from './register-open-event.ts';

const kind = {
  handedOn: { fair: 'fair' },
  messages: { 'zh-Hans': registerButtonZhHans, en: registerButtonEn },
  parameter: 'union-register',
  route: registrationFormRoute,
  doneEvent: 'union-registration-done',
  openEvent: (fairId: string) => new RegisterOpenEvent({ fairId }),
  load: () =>
    loadElement(
      'union-register-dialog',
      async () => (await import('./register-dialog.ts')).UnionRegisterDialog,
    ),
  make: () => document.createElement('union-register-dialog'),
};

/**
 * A button with which one registers for a job fair. Closed it is nothing but that, without Lit: the
 * form's code and its description come at the first touch, side by side. An address with
 * `?union-register=fair_…` opens the form of that fair.
 *
 * @tag union-register-button
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot label - In place of our words on the button.
 * @fires {RegisterOpenEvent} union-register-open - The form is opened; cancel it to show your own.
 * @fires {RegistrationSubmitEvent} union-registration-submit - A registration is sent.
 * @fires {RegistrationDoneEvent} union-registration-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart button - The button.
 * @csspart dialog - The form over the page; `title`, `form`, `field`, `input`, `consent`, `submit`,
 *   `ticket`, `ticket-code`, `manage-code`, `qr` and `notice` inside.
 * @cssprop [--union-color-accent=#b3261e] - The button.
 * @cssprop [--union-color-on-accent=#fff] - Text on the button.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of buttons and fields.
 */
export class UnionRegisterButton extends FormButton {
  static readonly observedAttributes = observedBy(kind);

  constructor() {
    super(kind);
  }

  /** The fair, `fair_…`. */
  get fair(): string {
    return this.getAttribute('fair') ?? '';
  }
  set fair(value: string) {
    this.setAttribute('fair', value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-register-button': UnionRegisterButton;
  }
}

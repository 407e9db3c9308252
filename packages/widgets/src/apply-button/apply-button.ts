import { applicationFormRoute } from '@union-jobs/sdk';
import { FormButton, observedBy } from '../form/form-button.ts';
import { loadElement } from '../load-element.ts';
import { applyButtonEn } from '../messages/apply-button.en.ts';
import { applyButtonZhHans } from '../messages/apply-button.zh-Hans.ts';
import { ApplyOpenEvent } from './apply-open-event.ts';

const kind = {
  handedOn: { job: 'job', fair: 'fair', booth: 'booth' },
  messages: { 'zh-Hans': applyButtonZhHans, en: applyButtonEn },
  parameter: 'union-apply',
  route: applicationFormRoute,
  doneEvent: 'union-application-done',
  openEvent: (jobId: string) => new ApplyOpenEvent({ jobId }),
  load: () =>
    loadElement(
      'union-apply-dialog',
      async () => (await import('./apply-dialog.ts')).UnionApplyDialog,
    ),
  make: () => document.createElement('union-apply-dialog'),
};

/**
 * A button with which one applies for a job. Closed it is nothing but that, without Lit: the form's
 * code and its description come at the first touch, side by side.
 *
 * @tag union-apply-button
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot label - In place of our words on the button.
 * @fires {ApplyOpenEvent} union-apply-open - The form is opened; cancel it to show your own.
 * @fires {ApplicationSubmitEvent} union-application-submit - An application is sent.
 * @fires {ApplicationDoneEvent} union-application-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart button - The button.
 * @csspart dialog - The form over the page; `title`, `form`, `field`, `input`, `consent`, `submit`,
 *   `receipt`, `manage-code`, `qr` and `notice` inside.
 * @cssprop [--union-color-accent=#b3261e] - The button.
 * @cssprop [--union-color-on-accent=#fff] - Text on the button.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of buttons and fields.
 */
export class UnionApplyButton extends FormButton {
  static readonly observedAttributes = observedBy(kind);

  constructor() {
    super(kind);
  }

  /** The job, `job_…`. */
  get job(): string {
    return this.getAttribute('job') ?? '';
  }
  set job(value: string) {
    this.setAttribute('job', value);
  }

  /** The job fair that the person is at, `fair_…`. */
  get fair(): string {
    return this.getAttribute('fair') ?? '';
  }
  set fair(value: string) {
    this.setAttribute('fair', value);
  }

  /** The booth that the person is at. */
  get booth(): string {
    return this.getAttribute('booth') ?? '';
  }
  set booth(value: string) {
    this.setAttribute('booth', value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-apply-button': UnionApplyButton;
  }
}

import {
  application,
  call,
  type ApplicationForm,
  type ApplicationReceipt,
  type CallOptions,
  type ClientOptions,
} from '@union-jobs/sdk';
import { writtenValues } from '../form/form-check.ts';
import { FormDialog, formDialogProperties } from '../form/form-dialog.ts';
import { formSource } from '../form/form-source.ts';
import type { Language } from '../language.ts';
import { ApplicationDoneEvent, ApplicationSubmitEvent } from './application-sent-events.ts';
import { applyAttemptAt, type ApplyBody } from './apply-attempt.ts';
import { allApplyMessages, type AllApplyMessages } from './apply-language.ts';
import { ReceiptView } from './receipt-view.ts';
import { ResumeView } from './resume-view.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { formDialogStyles } from '../form/form-dialog.styles.ts';
import { resumeStyles } from './resume.styles.ts';

/**
 * The form with which one applies for a job, and what follows, over the page. It is loaded on use by
 * `<union-apply-button>`.
 *
 * @tag union-apply-dialog
 * @slot - The fallback: a link for when the service cannot be used.
 * @fires {ApplicationSubmitEvent} union-application-submit - An application is sent.
 * @fires {ApplicationDoneEvent} union-application-done - The service has it.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @fires close - The dialog was closed.
 */
export class UnionApplyDialog extends FormDialog<
  ApplicationForm,
  AllApplyMessages,
  ApplyBody,
  ApplicationReceipt
> {
  static override styles = [tokenStyles, baseStyles, ...formDialogStyles, resumeStyles];

  static override properties = { job: {}, fair: {}, booth: {}, ...formDialogProperties };

  /** The job, `job_…`. */
  job = '';

  /** The job fair that the person is at, `fair_…`. */
  fair = '';

  /** The booth that the person is at. */
  booth = '';

  protected readonly tag = 'union-apply-button';

  protected override readonly file = new ResumeView(this, {
    resume: () => this.attempt.resume,
    service: () => this.service,
  });

  readonly #receipt = new ReceiptView(this, {
    managePage: () => this.managePage,
    onDone: () => this.close(),
    onClear: () => this.clear(),
  });

  protected get subjectId() {
    return this.job;
  }

  protected override attemptAt(baseUrl: string) {
    return applyAttemptAt(this.job, baseUrl);
  }

  protected override get attempt() {
    return this.attemptAt(this.service?.baseUrl ?? '');
  }

  protected override textsIn(language: Language) {
    return allApplyMessages(language, this);
  }

  protected override ask(options: ClientOptions, rest: Required<CallOptions>, language: Language) {
    const asked = { params: { id: this.job }, query: { language } };
    return call(application.form, { ...asked, ...rest }, options);
  }

  protected override doneTitle(_receipt: ApplicationReceipt, { receipt }: AllApplyMessages) {
    return receipt.title;
  }

  protected override isAsked({ job }: ApplicationForm) {
    return job.id === this.job;
  }

  protected override titleOf({ job }: ApplicationForm, messages: AllApplyMessages) {
    return messages.title(job.title);
  }

  protected override renderSubtitle({ job }: ApplicationForm) {
    return job.employer;
  }

  protected override renderReceipt(
    receipt: ApplicationReceipt,
    messages: AllApplyMessages,
    language: Language,
  ) {
    return this.#receipt.render(receipt, messages, language);
  }

  protected override bodyOf({ schema, consent: { version, hash } }: ApplicationForm): ApplyBody {
    const { job, placement, fair, booth, tag } = this;
    const { values, resume } = this.attempt;
    return {
      jobId: job,
      values: writtenValues(schema, values),
      consent: { version, hash },
      source: formSource({ placement, fair, booth }, { tag, opens: ['union-apply', job] }),
      ...(resume.upload && { uploadId: resume.upload.id }),
    };
  }

  protected override tell(news: 'submit' | 'done') {
    const about = { jobId: this.job };
    this.dispatchEvent(
      news === 'submit' ? new ApplicationSubmitEvent(about) : new ApplicationDoneEvent(about),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-apply-dialog': UnionApplyDialog;
  }
}

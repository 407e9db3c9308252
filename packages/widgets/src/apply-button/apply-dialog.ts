import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { application, call, type ApplicationForm, type ClientOptions } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { tellIntegrator, type Fault } from '../fault.ts';
import { messagesFor, type Language } from '../language.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { AppliedElsewhere } from './applied-elsewhere.ts';
import { ApplyAttempt, attemptAt, type ApplyPhase } from './apply-attempt.ts';
import { ApplicationDoneEvent, ApplicationSubmitEvent } from './application-sent-events.ts';
import { allApplyMessages, type AllApplyMessages } from './apply-language.ts';
import { applySource } from './apply-source.ts';
import { renderOutcome, renderTold } from './apply-outcome.ts';
import { writtenValues } from './form-check.ts';
import { FormView } from './form-view.ts';
import { LeavingQuestion } from './leaving-question.ts';
import { PhoneView } from './phone-view.ts';
import { ReceiptView } from './receipt-view.ts';
import { ResumeView } from './resume-view.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { applyDialogStyles } from './apply-dialog.styles.ts';

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
export class UnionApplyDialog extends LitElement {
  static override styles = [tokenStyles, baseStyles, applyDialogStyles];

  static override properties = {
    job: {},
    fair: {},
    booth: {},
    placement: {},
    managePage: { attribute: 'manage-page' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    formAddress: { attribute: false },
    configuration: { attribute: false },
  };

  /** The job, `job_…`. */
  job = '';

  /** The job fair that the person is at, `fair_…`. */
  fair = '';

  /** The booth that the person is at. */
  booth = '';

  /** The partner's own token for the place of the button. */
  placement = '';

  /** Address of the page that holds `<union-application>`. */
  managePage = '';

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything larger. */
  largeText = false;

  /** Language of the texts. */
  override lang = '';

  /** Address of this page that opens the form. */
  formAddress = '';

  /** Service, key and language. */
  configuration: Configuration | undefined;

  #attempt = new ApplyAttempt('');
  #stopWatching: (() => void) | undefined;
  #elsewhere: AppliedElsewhere | undefined;
  #phase: ApplyPhase = 'form';
  #fault: Fault | undefined;
  #consentChanges = 0;
  #isAppliedElsewhere = false;
  #sentHere = false;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<string, ApplicationForm>(this, {
    configuration: () => this.#settings.value,
    question: () => this.job && [this.job, this.#settings.language, this.#consentChanges].join(' '),
    ask: (_, options, rest) => this.#ask(options, rest),
    onAnswer: () => this.#formView.fillIn(),
  });

  readonly #phone = new PhoneView(this);
  readonly #formView = new FormView(this, {
    attempt: () => this.#attempt,
    resume: new ResumeView(this, {
      resume: () => this.#attempt.resume,
      service: () => this.#service,
    }),
    onSubmit: (form) => this.#submit(form),
  });
  readonly #receipt = new ReceiptView(this, {
    managePage: () => this.managePage,
    onDone: () => this.close(),
    onClear: () => this.#clear(),
  });

  readonly #leaving = new LeavingQuestion(this, {
    onStay: () => this.#focusTitle(),
    onLeave: () => this.close(),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { baseUrl = '' } = this.#settings.value;
    const attempt = attemptAt(this.job, baseUrl);
    if (attempt !== this.#attempt || !this.#stopWatching) this.#watch(attempt);
  }

  /** Whether the service has the application. */
  get isDone(): boolean {
    return this.#phase === 'done';
  }

  /** Opens over the page and moves the focus to the title. */
  async open(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || dialog.hasAttribute('open')) return;
    // Before iOS 15.4 there are no dialogs: there it is a sheet that covers the page.
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute('open', '');
    this.#focusTitle();
  }

  /** Closes; what was typed stays. */
  close(): void {
    const dialog = this.#dialog;
    if (dialog?.showModal) return dialog.close();
    dialog?.removeAttribute('open');
    this.#handleClosed();
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = allApplyMessages(language, this);
    const failed = this.#read.fault && !this.#form;
    return html`<dialog
      part="dialog"
      aria-labelledby="title"
      aria-modal="true"
      role="dialog"
      @cancel=${this.#handleCancel}
      @close=${this.#handleClosed}
      @keydown=${this.#handleKey}
    >
      <div class="size">
        <div class="root" lang=${language} aria-busy=${this.#read.pending ? 'true' : 'false'}>
          <header>
            <div class="grow">
              <div
                class="title"
                id="title"
                part="title"
                role="heading"
                aria-level="2"
                tabindex="-1"
              >
                ${messages && this.#titleText(messages)}
              </div>
              <p class="muted" ?hidden=${this.#phase !== 'form'}>${this.#form?.job.employer}</p>
            </div>
            <button
              class="quiet close"
              type="button"
              aria-label=${messages?.close ?? '×'}
              @click=${this.#requestClose}
            >
              ✕
            </button>
          </header>
          ${messages ? this.#leaving.render(messages) : nothing}
          <div class="body">
            ${messages && this.#renderBody(messages, language)}
            <p class="fallback" ?hidden=${!failed && this.#fault?.kind !== 'refused'}>
              <slot></slot>
            </p>
          </div>
        </div>
      </div>
    </dialog>`;
  }

  #renderBody(messages: AllApplyMessages, language: Language) {
    const attempt = this.#attempt;
    const form = this.#form;
    if (attempt.receipt && this.#phase === 'done') {
      return this.#receipt.render(attempt.receipt, messages, language);
    }
    if (this.#phase !== 'form') {
      return renderOutcome(attempt, { messages, onDone: () => this.close() });
    }
    const told = { fault: this.#fault, isAppliedElsewhere: this.#isAppliedElsewhere };
    return html`<div role="status">${renderNotice(this.#read, messages)}</div>
      ${this.#formView.isRefused ? nothing : renderTold(told, messages)}
      ${
        form
          ? html`${this.#phone.render(this.formAddress, messages)}
            ${this.#formView.render({ form, messages, language })}`
          : this.#read.pending
            ? html`<div class="waiting">
                <span class="unseen" role="status">${messages.loading}</span>
                <i></i><i></i><i></i><i></i><i></i>
              </div>`
            : nothing
      }`;
  }

  get #service(): ClientOptions | undefined {
    const { baseUrl } = this.#settings.value;
    return baseUrl ? { ...this.#settings.value, baseUrl } : undefined;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** The form of this job, also in another language while a new one is on its way. */
  get #form(): ApplicationForm | undefined {
    const { answer } = this.#read;
    return answer?.job.id === this.job ? answer : undefined;
  }

  #titleText(messages: AllApplyMessages): string {
    const title = this.#form?.job.title;
    const titles: Partial<Record<ApplyPhase, string>> = {
      done: messages.receipt.title,
      applied: messages.applied,
      closed: messages.fault.closed,
      unsure: messages.unsure,
      offline: messages.offline,
    };
    return titles[this.#phase] ?? (title ? messages.title(title) : messages.titleWaiting);
  }

  /** A wording that changed is asked past what browsers keep. */
  #ask(
    options: Parameters<typeof call>[2],
    rest: { signal: AbortSignal; onRetry: (tries: number) => void },
  ) {
    const { fetch: send = fetch } = options;
    const again: typeof fetch = (input, init) => send(input, { ...init, cache: 'reload' });
    const asked = { params: { id: this.job }, query: { language: this.#settings.language } };
    const past = this.#consentChanges ? { ...options, fetch: again } : options;
    return call(application.form, { ...asked, ...rest }, past);
  }

  #submit(form: ApplicationForm) {
    const options = this.#service;
    if (!options) return;
    const { version, hash } = form.consent;
    const { values, resume } = this.#attempt;
    this.#sentHere = true;
    this.dispatchEvent(new ApplicationSubmitEvent({ jobId: this.job }));
    this.#attempt.submit({
      body: {
        jobId: this.job,
        values: writtenValues(form.schema, values),
        consent: { version, hash },
        source: applySource(this),
        ...(resume.upload && { uploadId: resume.upload.id }),
      },
      options,
    });
  }

  #watch(attempt: ApplyAttempt) {
    this.#unwatch();
    this.#attempt = attempt;
    this.#phase = attempt.phase;
    this.#stopWatching = attempt.watch(() => this.#handleAttempt());
    this.#elsewhere = new AppliedElsewhere(this.job, () => {
      this.#isAppliedElsewhere = true;
      this.requestUpdate();
    });
  }

  #unwatch() {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#elsewhere?.close();
  }

  #handleAttempt() {
    const { phase, fault, refused } = this.#attempt;
    if (fault !== this.#fault) this.#tell(fault);
    const isNew = phase !== this.#phase;
    this.#phase = phase;
    this.requestUpdate();
    if (!isNew) return;
    if (phase === 'form') this.#refuse(refused);
    if (phase === 'done') this.#finish();
    void this.updateComplete.then(() =>
      this.#formView.isRefused && phase === 'form'
        ? this.#formView.focusMisfit()
        : this.#focusTitle(),
    );
  }

  #tell(fault: Fault | undefined) {
    this.#fault = fault;
    if (!fault) return;
    tellIntegrator('union-apply-button', fault);
    this.dispatchEvent(new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }));
  }

  #refuse(refused: ApplyAttempt['refused']) {
    const messages = allApplyMessages(this.#settings.language, this);
    if (messages && this.#formView.refuse(refused, messages)) this.#consentChanges++;
  }

  #finish() {
    if (!this.#sentHere) return;
    this.dispatchEvent(new ApplicationDoneEvent({ jobId: this.job }));
    this.#elsewhere?.tell();
  }

  #clear() {
    this.#sentHere = false;
    this.#attempt.clear();
    this.#formView.clear();
    this.close();
  }

  #focusTitle() {
    this.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  #handleCancel(event: Event) {
    event.preventDefault();
    this.#requestClose();
  }

  /** Keys that are meant for the form must not reach shortcuts of the page. */
  #handleKey(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key === 'Escape' && !this.#dialog?.showModal) this.#requestClose();
  }

  #requestClose() {
    if (this.#phase !== 'form' || !this.#formView.holdsWork) return this.close();
    this.#leaving.ask();
  }

  #handleClosed() {
    this.#leaving.hide();
    this.#phone.hide();
    this.requestUpdate();
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-apply-dialog': UnionApplyDialog;
  }
}

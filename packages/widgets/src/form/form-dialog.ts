import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CallOptions, ClientOptions } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { tellIntegrator, type Fault } from '../fault.ts';
import { messagesFor, type Language } from '../language.ts';
import type { FormEnding, FormMessages } from '../messages/form.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import type { FormAttempt, FormBody, FormPhase } from './form-attempt.ts';
import { endingOf, renderOutcome, renderTold } from './form-outcome.ts';
import { FormView, type DescribedForm, type FileView } from './form-view.ts';
import { FormWindow } from './form-window.ts';
import { LeavingQuestion } from './leaving-question.ts';
import { PhoneView } from './phone-view.ts';
import { SentElsewhere } from './sent-elsewhere.ts';

/** What came of asking for a form. */
export interface FormRead<Form> {
  readonly fault: Fault | undefined;
  readonly form: Form | undefined;
}

/** Attributes and properties of every form over the page. */
export const formDialogProperties = {
  placement: {},
  managePage: { attribute: 'manage-page' },
  theme: { reflect: true },
  largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
  lang: {},
  formAddress: { attribute: false },
  configuration: { attribute: false },
};

/**
 * A form over the page, and what follows: asked of the service, filled in, sent once, answered with
 * what the person keeps. What it is about, and in which words, is for the elements to say.
 */
export abstract class FormDialog<
  Form extends DescribedForm,
  Texts extends Messages & FormMessages,
  Body extends FormBody,
  Receipt,
> extends LitElement {
  /** The partner's own token for the place of the button. */
  placement = '';

  /** Address of the page that shows again what was sent. */
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

  /** The tag that a page carries for this form. */
  protected abstract readonly tag: string;
  /** Id of what the form is about. */
  protected abstract get subjectId(): string;
  /** The attempt at it. */
  protected abstract attemptAt(baseUrl: string): FormAttempt<Body, Receipt>;
  protected abstract textsIn(language: Language): Texts | undefined;
  protected abstract ask(
    options: ClientOptions,
    rest: Required<CallOptions>,
    language: Language,
  ): PromiseLike<Form>;
  /** Whether a form is about {@link subjectId}. */
  protected abstract isAsked(form: Form): boolean;
  protected abstract titleOf(form: Form, messages: Texts): string;
  protected abstract renderSubtitle(form: Form, messages: Texts): unknown;
  protected abstract bodyOf(form: Form): Body;
  protected abstract renderReceipt(
    receipt: Receipt,
    messages: Texts,
    language: Language,
  ): TemplateResult;
  /** What stands above everything once the service has it. */
  protected abstract doneTitle(receipt: Receipt, messages: Texts): string;
  /** Tells the page that it is sent, or that the service has it. */
  protected abstract tell(news: 'submit' | 'done'): void;
  /** What stands above the fields. */
  protected renderLead(_form: Form, _messages: Texts): unknown {
    return nothing;
  }
  /** In place of a form that nobody need fill in: the service gives none, or says that all is over. */
  protected endingOf(_read: FormRead<Form>, _messages: Texts): FormEnding | undefined {
    return undefined;
  }
  /** The field for a file, where the form takes one. */
  protected readonly file: FileView<Texts> | undefined;

  #attempt: FormAttempt<Body, Receipt> | undefined;
  #stopWatching: (() => void) | undefined;
  #elsewhere: SentElsewhere | undefined;
  #phase: FormPhase = 'form';
  #fault: Fault | undefined;
  #consentChanges = 0;
  #isSentElsewhere = false;
  #sentHere = false;
  #broken = false;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<string, Form>(this, {
    configuration: () => this.#settings.value,
    question: () =>
      this.subjectId && [this.subjectId, this.#settings.language, this.#consentChanges].join(' '),
    ask: (_, options, rest) => this.#ask(options, rest),
    onAnswer: () => this.#formView.fillIn(),
    tag: () => this.tag,
  });

  readonly #phone = new PhoneView(this);
  readonly #formView: FormView<Form, Texts> = new FormView<Form, Texts>(this, {
    attempt: () => this.attempt,
    file: () => this.file,
    onSubmit: (form) => this.#submit(form),
  });

  readonly #window = new FormWindow(this, {
    onRequestClose: () => this.#requestClose(),
    onClosed: () => this.#handleClosed(),
  });

  readonly #leaving = new LeavingQuestion(this, {
    onStay: () => this.#window.focusTitle(),
    onLeave: () => this.close(),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const attempt = this.attempt;
    if (attempt !== this.#attempt || !this.#stopWatching) this.#watch(attempt);
  }

  /** Whether the service has it. */
  get isDone(): boolean {
    return this.#phase === 'done';
  }

  /** Opens over the page and moves the focus to the title. */
  open(): Promise<void> {
    return this.#window.open();
  }

  /** Closes; what was typed stays. */
  close(): void {
    this.#window.close();
  }

  protected override render(): unknown {
    const { language } = this.#settings;
    const messages = this.textsIn(language);
    try {
      if (!this.#broken) return this.#renderAll(messages, language);
    } catch (error) {
      this.#broken = true;
      console.error(`union-jobs: <${this.tag}> could not be rendered`, error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return this.#renderBroken(messages, language);
  }

  /** The service as the page set it, once its address is known. */
  protected get service(): ClientOptions | undefined {
    const { baseUrl } = this.#settings.value;
    return baseUrl ? { ...this.#settings.value, baseUrl } : undefined;
  }

  protected get attempt(): FormAttempt<Body, Receipt> {
    return this.attemptAt(this.#settings.value.baseUrl ?? '');
  }

  /** Forgets what was typed and sent, for the next person at the same screen. */
  protected clear(): void {
    this.#sentHere = false;
    this.attempt.clear();
    this.#formView.clear();
    this.close();
  }

  /** An error of ours stays inside the dialog: the page around it must not feel it. */
  #renderBroken(messages: Texts | undefined, language: Language) {
    return this.#window.render({
      language,
      isBusy: false,
      title: messages?.titleWaiting,
      subtitle: undefined,
      closeLabel: messages?.close ?? '×',
      content: html`<div class="body">
        <p class="notice bad" role="alert" part="notice">${messages?.broken}</p>
        <p class="fallback"><slot></slot></p>
      </div>`,
    });
  }

  #renderAll(messages: Texts | undefined, language: Language) {
    const form = this.#form;
    const failed = this.#read.fault && !form;
    return this.#window.render({
      language,
      isBusy: this.#read.pending,
      title: messages && this.#titleText(messages),
      subtitle:
        this.#phase === 'form'
          ? form && messages && this.renderSubtitle(form, messages)
          : undefined,
      closeLabel: messages?.close ?? '×',
      content: html`${messages ? this.#leaving.render(messages) : nothing}
        <div class="body">
          ${messages && this.#renderBody(messages, language)}
          <p class="fallback" ?hidden=${!failed && this.#fault?.kind !== 'refused'}>
            <slot></slot>
          </p>
        </div>`,
    });
  }

  #renderBody(messages: Texts, language: Language) {
    const { attempt } = this;
    const form = this.#form;
    if (attempt.receipt && this.#phase === 'done') {
      return this.renderReceipt(attempt.receipt, messages, language);
    }
    if (this.#phase !== 'form') {
      return renderOutcome(attempt, { messages, onDone: () => this.close() });
    }
    const ending = this.#readEnding(messages);
    if (ending) return html`<p role="status">${ending.hint}</p>`;
    const told = { fault: this.#fault, isSentElsewhere: this.#isSentElsewhere };
    return html`<div role="status">${renderNotice(this.#read, messages)}</div>
      ${this.#formView.isRefused ? nothing : renderTold(told, messages)}
      ${
        form
          ? html`${this.renderLead(form, messages)}
            ${this.#phone.render(this.formAddress, messages)}
            ${this.#formView.render({ form, messages, language })}`
          : this.#read.pending
            ? html`<div class="waiting">
                <span class="unseen" role="status">${messages.loading}</span>
                <i></i><i></i><i></i><i></i><i></i>
              </div>`
            : nothing
      }`;
  }

  /** The form that is asked for, also in another language while a new one is on its way. */
  get #form(): Form | undefined {
    const { answer } = this.#read;
    return answer && this.isAsked(answer) ? answer : undefined;
  }

  #titleText(messages: Texts): string {
    const form = this.#form;
    const { receipt } = this.attempt;
    const titles: Partial<Record<FormPhase, string>> = {
      ...(receipt && { done: this.doneTitle(receipt, messages) }),
      unsure: messages.unsure,
      offline: messages.offline,
    };
    return (
      titles[this.#phase] ??
      (endingOf(this.#phase, messages) ?? this.#readEnding(messages))?.title ??
      (form ? this.titleOf(form, messages) : messages.titleWaiting)
    );
  }

  #readEnding(messages: Texts): FormEnding | undefined {
    return this.endingOf({ fault: this.#read.fault, form: this.#form }, messages);
  }

  /** A wording that changed is asked past what browsers keep. */
  #ask(options: ClientOptions, rest: Required<CallOptions>) {
    const { fetch: send = fetch } = options;
    const again: typeof fetch = (input, init) => send(input, { ...init, cache: 'reload' });
    const past = this.#consentChanges ? { ...options, fetch: again } : options;
    return this.ask(past, rest, this.#settings.language);
  }

  #submit(form: Form) {
    const options = this.service;
    if (!options) return;
    this.#sentHere = true;
    this.tell('submit');
    this.attempt.submit({ body: this.bodyOf(form), options });
  }

  #watch(attempt: FormAttempt<Body, Receipt>) {
    this.#unwatch();
    this.#attempt = attempt;
    this.#phase = attempt.phase;
    this.#stopWatching = attempt.watch(() => this.#handleAttempt(attempt));
    this.#elsewhere = new SentElsewhere(this.subjectId, () => {
      this.#isSentElsewhere = true;
      this.requestUpdate();
    });
  }

  #unwatch() {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#elsewhere?.close();
  }

  #handleAttempt({ phase, fault, refused }: FormAttempt<Body, Receipt>) {
    if (fault !== this.#fault) this.#tellFault(fault);
    const isNew = phase !== this.#phase;
    this.#phase = phase;
    this.requestUpdate();
    if (!isNew) return;
    if (phase === 'form') this.#refuse(refused);
    if (phase === 'done') this.#finish();
    void this.updateComplete.then(() =>
      this.#formView.isRefused && phase === 'form'
        ? this.#formView.focusMisfit()
        : this.#window.focusTitle(),
    );
  }

  #tellFault(fault: Fault | undefined) {
    this.#fault = fault;
    if (!fault) return;
    tellIntegrator(this.tag, fault);
    this.dispatchEvent(new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }));
  }

  #refuse(refused: FormAttempt<Body, Receipt>['refused']) {
    const messages = this.textsIn(this.#settings.language);
    if (messages && this.#formView.refuse(refused, messages)) this.#consentChanges++;
  }

  #finish() {
    if (!this.#sentHere) return;
    this.tell('done');
    this.#elsewhere?.tell();
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

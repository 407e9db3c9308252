import { html, LitElement, nothing } from 'lit';
import { application, call, type ApplicationExport, type ApplicationStatus } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { messagesFor } from '../language.ts';
import { copyText } from '../copy-text.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { isInWeChat } from '../in-we-chat.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { ApplicationActions, type ActionName } from './application-actions.ts';
import { ApplicationChangeEvent } from './application-events.ts';
import { allApplicationMessages, type AllApplicationMessages } from './application-language.ts';
import { applicationCodes, type ManageCode } from '../manage/manage-code.ts';
import { momentText, renderStateLine } from './state-line.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { applicationStyles } from './application.styles.ts';

/**
 * The state of one application for the person who sent it, with ways to withdraw, erase and export
 * it. The manage code comes from the fragment of the page's address, and is taken out of there at
 * once, or is typed in; nothing is stored.
 *
 * @tag union-application
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @fires {ApplicationChangeEvent} union-application-change - It was withdrawn or erased.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart code - The field for the manage code.
 * @csspart states - The states it was in.
 * @csspart notice - What is told of a slow or failed read.
 * @cssprop [--union-color-accent=#b3261e] - Buttons.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, fields and buttons.
 */
export class UnionApplication extends LitElement {
  static override styles = [tokenStyles, baseStyles, applicationStyles];

  static override properties = {
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    configuration: { attribute: false },
  };

  /** Level of the heading, 2–6. */
  headingLevel = 2;

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything larger. */
  largeText = false;

  /** `zh-Hans` or `en`; otherwise as the provider or the page says. */
  override lang = '';

  /** Service, key and language of this element alone. */
  configuration: Configuration | undefined;

  #code: ManageCode | undefined;
  #isCodeBad = false;
  #asked: ActionName | undefined;
  #isErased = false;
  #export: ApplicationExport | undefined;
  #copied: boolean | undefined;
  #broken = false;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<ManageCode, ApplicationStatus>(this, {
    configuration: () => this.#settings.value,
    question: () => this.#code,
    ask: ({ id, token: manageToken }, options, rest) =>
      call(application.get, { params: { id }, manageToken, ...rest }, options),
  });

  readonly #actions = new ApplicationActions(this, {
    configuration: () => this.#settings.value,
    code: () => this.#code,
    onExport: (all) => (this.#export = all),
    onErase: () => this.#handleErased(),
    onWithdraw: (status) => {
      this.#asked = undefined;
      this.#read.answer = status;
      this.dispatchEvent(new ApplicationChangeEvent({ change: 'withdrawn' }));
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#takeCode);
    this.#takeCode();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeCode);
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = allApplicationMessages(language, this);
    const { pending, fault, answer } = this.#read;
    const failed = fault && !answer;
    return html`<div class="size">
      <div class="root" part="root" lang=${language} aria-busy=${pending ? 'true' : 'false'}>
        ${messages ? this.#renderSafely(messages) : renderSkeleton()}
        <p class="fallback" ?hidden=${!failed && !this.#broken}><slot></slot></p>
      </div>
    </div>`;
  }

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(messages: AllApplicationMessages) {
    try {
      if (!this.#broken) return this.#renderAll(messages);
    } catch (error) {
      this.#broken = true;
      console.error('union-jobs: <union-application> could not be rendered', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>`;
  }

  #renderAll(messages: AllApplicationMessages) {
    const { pending, answer, fault } = this.#read;
    const status = answer && answer.id === this.#code?.id ? answer : undefined;
    const isGone = fault?.kind === 'closed';
    return html`<div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.#isErased ? messages.erased : (status?.job.title ?? messages.title)}
      </div>
      <div role="status">
        ${isGone ? html`<p class="notice bad">${messages.notFound}</p>` : renderNotice(this.#read, messages)}
        ${pending && !status ? html`<span class="unseen">${messages.loading}</span>` : nothing}
        ${this.#isErased ? html`<p>${messages.erasedHint}</p>` : nothing}
      </div>
      ${
        status && !isGone
          ? this.#renderStatus(status, messages)
          : pending
            ? renderSkeleton()
            : !this.#code || isGone
              ? this.#renderAsk(messages)
              : nothing
      }`;
  }

  #renderAsk(messages: AllApplicationMessages) {
    return html`<form class="ask" novalidate @submit=${this.#handleCode}>
      <label class="strong" for="code">${messages.ask}</label>
      <p class="muted" id="code-hint">${messages.askHint}</p>
      <input
        part="code"
        id="code"
        name="code"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${this.#isCodeBad ? 'true' : 'false'}
        aria-describedby="code-hint code-error"
      />
      <p class="error" id="code-error" role="status">
        ${this.#isCodeBad ? messages.badCode : nothing}
      </p>
      <button class="button primary">${messages.show}</button>
    </form>`;
  }

  #renderStatus(status: ApplicationStatus, messages: AllApplicationMessages) {
    return html`<p>${status.job.employer}</p>
      <p class="muted">
        ${messages.number} ${status.number} · ${momentText(status.submittedAt, messages)}
      </p>
      ${renderStateLine(status, messages)} ${this.#renderActions(status, messages)}
      ${this.#renderExport(messages)}
      <button class="quiet another" @click=${this.#handleAnother}>${messages.another}</button>`;
  }

  #renderActions({ state }: ApplicationStatus, messages: AllApplicationMessages) {
    const { pending } = this.#actions;
    const button = (name: ActionName, onClick: () => void) =>
      html`<button class="button" ?disabled=${!!pending} @click=${onClick}>
        ${pending === name ? messages.working : messages[name]}
      </button>`;
    const asks = this.#asked;
    return html`<div class="buttons" ?hidden=${!!asks}>
        ${button('export', () => void this.#actions.run('export'))}
        ${state === 'withdrawn' ? nothing : button('withdraw', () => this.#ask('withdraw'))}
        ${button('erase', () => this.#ask('erase'))}
      </div>
      ${asks === 'withdraw' || asks === 'erase' ? this.#renderQuestion(asks, messages) : nothing}
      <div role="alert">${this.#renderFault(messages)}</div>`;
  }

  #renderQuestion(asks: 'withdraw' | 'erase', messages: AllApplicationMessages) {
    const { pending } = this.#actions;
    const yes = messages[`${asks}Yes`];
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question" tabindex="-1">${messages[`${asks}Question`]}</p>
      <div class="buttons">
        <button
          class="button primary"
          ?disabled=${!!pending}
          @click=${() => void this.#actions.run(asks)}
        >
          ${pending ? messages.working : yes}
        </button>
        <button class="button" ?disabled=${!!pending} @click=${() => this.#ask(undefined)}>
          ${messages.keep}
        </button>
      </div>
    </div>`;
  }

  #renderFault(messages: AllApplicationMessages) {
    const { fault } = this.#actions;
    if (!fault) return nothing;
    const isKnown = fault.kind === 'limited' || fault.kind === 'refused' || fault.kind === 'closed';
    const isChange = this.#asked !== undefined;
    return html`<p class="notice bad">
      ${isKnown || !isChange ? messages.fault[fault.kind] : messages.unsure}
      ${fault.requestId ? html`<br />${messages.requestId(fault.requestId)}` : nothing}
    </p>`;
  }

  /** As text everywhere; as a file where the browser can save one, which WeChat cannot. */
  #renderExport(messages: AllApplicationMessages) {
    if (!this.#export) return nothing;
    const text = JSON.stringify(this.#export, undefined, 2);
    const copied = this.#copied ? messages.copied : messages.copyByHand;
    return html`<section class="export">
      <label class="strong" for="export">${messages.exported}</label>
      <textarea id="export" readonly rows="8" .value=${text}></textarea>
      <div class="buttons">
        <button class="button" @click=${() => void this.#copy()}>${messages.copy}</button>
        ${
          isInWeChat()
            ? nothing
            : html`<a
                class="button"
                download="union-jobs-${this.#export.number}.json"
                href="data:application/json;charset=utf-8,${encodeURIComponent(text)}"
                >${messages.download}</a
              >`
        }
      </div>
      <p class="muted" role="status">${this.#copied === undefined ? nothing : copied}</p>
    </section>`;
  }

  #ask(name: ActionName | undefined) {
    this.#asked = name;
    this.#actions.fault = undefined;
    this.requestUpdate();
    const place = name ? '#question' : '.title';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(place)?.focus());
  }

  async #copy() {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#export');
    this.#copied = field ? await copyText(field) : undefined;
    this.requestUpdate();
  }

  #show(code: ManageCode | undefined) {
    this.#code = code;
    this.#asked = this.#export = this.#copied = undefined;
    this.#isErased = this.#isCodeBad = false;
    this.#read.answer = this.#read.answeredAt = undefined;
    this.requestUpdate();
  }

  readonly #takeCode = () => {
    const code = applicationCodes.take();
    if (code) this.#show(code);
  };

  #handleCode(event: Event) {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    const code = applicationCodes.in(input?.value ?? '');
    if (code) return this.#show(code);
    this.#isCodeBad = true;
    this.requestUpdate();
    input?.focus();
  }

  #handleAnother() {
    this.#show(undefined);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('#code')?.focus(),
    );
  }

  #handleErased() {
    this.#show(undefined);
    this.#isErased = true;
    this.dispatchEvent(new ApplicationChangeEvent({ change: 'erased' }));
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(),
    );
  }
}

function renderSkeleton() {
  return html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'union-application': UnionApplication;
  }
}

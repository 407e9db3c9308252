import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CallOptions, ClientOptions } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { copyText } from '../copy-text.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { isInWeChat } from '../in-we-chat.ts';
import { messagesFor, type Language } from '../language.ts';
import type { ManageMessages } from '../messages/manage.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import {
  ManageActions,
  type ActionName,
  type ManageCalls,
  type Managed,
} from './manage-actions.ts';
import type { ManageCode, ManageCodes } from './manage-code.ts';

/** Attributes and properties of every page of what a person sent. */
export const managePageProperties = {
  headingLevel: { type: Number, attribute: 'heading-level' },
  theme: { reflect: true },
  largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
  lang: {},
  configuration: { attribute: false },
};

/**
 * What one person sent, as it stands, with ways to withdraw, erase and export it. The manage code
 * comes from the fragment of the page's address, and is taken out of there at once, or is typed in;
 * nothing is stored.
 */
export abstract class ManagePage<
  Status extends { readonly id: string },
  Export extends object,
  Texts extends Messages & ManageMessages,
> extends LitElement {
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

  protected abstract readonly codes: ManageCodes;
  protected abstract readonly calls: ManageCalls<Status, Export> & {
    readonly get: (
      asked: Managed & Required<CallOptions>,
      options: ClientOptions,
    ) => PromiseLike<Status>;
  };
  protected abstract textsIn(language: Language): Texts | undefined;
  protected abstract titleOf(status: Status, messages: Texts): string;
  protected abstract renderStatus(status: Status, messages: Texts): TemplateResult;
  protected abstract canWithdraw(status: Status): boolean;
  /** Names the file of an export. */
  protected abstract nameOf(all: Export): string;
  protected abstract tellChange(change: 'withdrawn' | 'erased'): void;

  #code: ManageCode | undefined;
  #isCodeBad = false;
  #asked: ActionName | undefined;
  #isErased = false;
  #export: Export | undefined;
  #copied: boolean | undefined;
  #broken = false;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<ManageCode, Status>(this, {
    configuration: () => this.#settings.value,
    question: () => this.#code,
    ask: ({ id, token: manageToken }, options, rest) =>
      this.calls.get({ params: { id }, manageToken, ...rest }, options),
  });

  readonly #actions = new ManageActions<Status, Export>(this, {
    calls: () => this.calls,
    configuration: () => this.#settings.value,
    code: () => this.#code,
    onExport: (all) => (this.#export = all),
    onErase: () => this.#handleErased(),
    onWithdraw: (status) => {
      this.#asked = undefined;
      this.#read.answer = status;
      this.tellChange('withdrawn');
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#takeCode);
    document.addEventListener('visibilitychange', this.#handleSeen);
    this.#takeCode();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeCode);
    document.removeEventListener('visibilitychange', this.#handleSeen);
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = this.textsIn(language);
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
  #renderSafely(messages: Texts) {
    try {
      if (!this.#broken) return this.#renderAll(messages);
    } catch (error) {
      this.#broken = true;
      console.error(`union-jobs: <${this.localName}> could not be rendered`, error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>`;
  }

  #renderAll(messages: Texts) {
    const { pending, answer, fault } = this.#read;
    const status = answer && answer.id === this.#code?.id ? answer : undefined;
    const isGone = fault?.kind === 'closed';
    return html`<div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.#isErased ? messages.erased : status ? this.titleOf(status, messages) : messages.title}
      </div>
      <div role="status">
        ${isGone ? html`<p class="notice bad">${messages.notFound}</p>` : renderNotice(this.#read, messages)}
        ${pending && !status ? html`<span class="unseen">${messages.loading}</span>` : nothing}
        ${this.#isErased ? html`<p>${messages.erasedHint}</p>` : nothing}
      </div>
      ${
        status && !isGone
          ? this.#renderManaged(status, messages)
          : pending
            ? renderSkeleton()
            : !this.#code || isGone
              ? this.#renderAsk(messages)
              : nothing
      }`;
  }

  #renderAsk(messages: Texts) {
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

  #renderManaged(status: Status, messages: Texts) {
    return html`${this.renderStatus(status, messages)} ${this.#renderActions(status, messages)}
      ${this.#renderExport(messages)}
      <button class="quiet another" @click=${this.#handleAnother}>${messages.another}</button>`;
  }

  #renderActions(status: Status, messages: Texts) {
    const { pending } = this.#actions;
    const button = (name: ActionName, onClick: () => void) =>
      html`<button class="button" ?disabled=${!!pending} @click=${onClick}>
        ${pending === name ? messages.working : messages[name]}
      </button>`;
    const asks = this.#asked;
    return html`<div class="buttons" ?hidden=${!!asks}>
        ${button('export', () => void this.#actions.run('export'))}
        ${this.canWithdraw(status) ? button('withdraw', () => this.#ask('withdraw')) : nothing}
        ${button('erase', () => this.#ask('erase'))}
      </div>
      ${asks === 'withdraw' || asks === 'erase' ? this.#renderQuestion(asks, messages) : nothing}
      <div role="alert">${this.#renderFault(messages)}</div>`;
  }

  #renderQuestion(asks: 'withdraw' | 'erase', messages: Texts) {
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

  #renderFault(messages: Texts) {
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
  #renderExport(messages: Texts) {
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
                download="union-jobs-${this.nameOf(this.#export)}.json"
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
    const code = this.codes.take();
    if (code) this.#show(code);
  };

  /** Who comes back to the page sees how it stands now. */
  readonly #handleSeen = () => {
    const isSeen = document.visibilityState === 'visible';
    if (isSeen && this.#code && !this.#read.pending && !this.#actions.pending) this.#read.again();
  };

  #handleCode(event: Event) {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>('#code');
    const code = this.codes.in(input?.value ?? '');
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
    this.tellChange('erased');
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(),
    );
  }
}

function renderSkeleton() {
  return html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

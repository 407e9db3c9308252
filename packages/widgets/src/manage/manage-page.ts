import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CallOptions, ClientOptions } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import type { Fault } from '../fault.ts';
import { labelOf } from '../format.ts';
import { messagesFor, type Language } from '../language.ts';
import type { ManageMessages } from '../messages/manage.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { ExportView } from './export-view.ts';
import { ManageActions, type ManageCalls, type Managed } from './manage-actions.ts';
import type { ManageCode, ManageCodes } from './manage-code.ts';
import { renderCodeForm, renderQuestion, type Question } from './question.ts';

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
  /** Tells the page around of a change: the name under which it was made, or `erase`. */
  protected abstract tellChange(name: string): void;

  /** What stands above everything, whatever the state. */
  protected renderTop(_messages: Texts): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Further buttons besides those that all such pages have. */
  protected renderButtons(_status: Status, _messages: Texts): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stands below the buttons. */
  protected renderMore(_messages: Texts): TemplateResult | typeof nothing {
    return nothing;
  }

  /** How the service is asked. */
  protected configurationFor(configuration: Configuration): Configuration {
    return configuration;
  }

  /** Forgets what is shown of one thing, as another is asked for. */
  protected forget(): void {
    this.#export.clear();
  }

  #code: ManageCode | undefined;
  #isCodeBad = false;
  #asked: Question<Texts> | undefined;
  #isErased = false;
  #broken = false;

  readonly #export = new ExportView(this);
  protected readonly settings = new ConfigurationController(this, messagesFor);
  readonly #read = new Read<ManageCode, Status>(this, {
    configuration: () => this.configurationFor(this.settings.value),
    question: () => this.#code,
    ask: ({ id, token: manageToken }, options, rest) =>
      this.calls.get({ params: { id }, manageToken, ...rest }, options),
  });

  protected readonly actions = new ManageActions<Status>(this, {
    configuration: () => this.configurationFor(this.settings.value),
    code: () => this.#code,
    onChange: (status, name) => {
      this.#read.answer = status;
      if (this.#asked) this.ask(undefined);
      this.tellChange(name);
    },
    onFault: (fault) => {
      const messages = this.textsIn(this.settings.language);
      // It has changed meanwhile, and is not as the screen says.
      if (messages && refusalOf(fault, messages)) this.#read.again();
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#takeCode);
    addEventListener('pageshow', this.#handleShown);
    document.addEventListener('visibilitychange', this.#handleSeen);
    this.#takeCode();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#takeCode);
    removeEventListener('pageshow', this.#handleShown);
    document.removeEventListener('visibilitychange', this.#handleSeen);
  }

  protected override render() {
    const { language } = this.settings;
    const messages = this.textsIn(language);
    const { pending, fault, answer } = this.#read;
    const failed = fault && !answer;
    return html`<div class="size">
      <div class="root" part="root" lang=${language} aria-busy=${pending ? 'true' : 'false'}>
        ${messages ? this.renderTop(messages) : nothing}
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
        ${this.#renderDone(messages)}
      </div>
      ${
        status && !isGone
          ? this.#renderManaged(status, messages)
          : pending
            ? renderSkeleton()
            : !this.#code || isGone
              ? renderCodeForm(messages, {
                  isBad: this.#isCodeBad,
                  onSubmit: (event) => this.#handleCode(event),
                })
              : nothing
      }`;
  }

  #renderDone({ done }: Texts) {
    const text = done && labelOf(done, this.actions.done?.split(' ')[0] ?? '', '');
    return text ? html`<p class="notice done" part="notice">${text}</p>` : nothing;
  }

  #renderManaged(status: Status, messages: Texts) {
    return html`${this.renderStatus(status, messages)}
      ${
        this.#asked
          ? renderQuestion(this.#asked, {
              messages,
              isPending: !!this.actions.pending,
              onKeep: this.#handleKeep,
            })
          : nothing
      }
      <div role="alert">${this.#renderFault(messages)}</div>
      ${this.#renderActions(status, messages)} ${this.renderMore(messages)}
      ${this.#export.render(messages)}
      <button class="quiet another" @click=${this.#handleAnother}>${messages.another}</button>`;
  }

  #renderActions(status: Status, messages: Texts) {
    const { pending } = this.actions;
    const button = (name: 'withdraw' | 'erase' | 'export', onClick: () => void) =>
      html`<button class="button" ?disabled=${!!pending} @click=${onClick}>
        ${pending === name ? messages.working : messages[name]}
      </button>`;
    return html`<div class="buttons" ?hidden=${!!this.#asked}>
      ${this.renderButtons(status, messages)} ${button('export', () => void this.#exportAll())}
      ${this.canWithdraw(status) ? button('withdraw', () => this.ask(this.#withdrawal)) : nothing}
      ${button('erase', () => this.ask(this.#erasure))}
    </div>`;
  }

  #renderFault(messages: Texts) {
    const { fault, isUnsure } = this.actions;
    if (!fault) return nothing;
    const { kind, requestId } = fault;
    const isKnown = kind === 'limited' || kind === 'refused' || kind === 'closed';
    const told = isKnown || !isUnsure ? messages.fault[kind] : messages.unsure;
    return html`<p class="notice bad">
      ${refusalOf(fault, messages) || told}
      ${requestId ? html`<br />${messages.requestId(requestId)}` : nothing}
    </p>`;
  }

  readonly #withdrawal: Question<Texts> = {
    words: ({ withdrawQuestion: question, withdrawYes: yes }) => ({ question, yes }),
    answer: () => void this.actions.change('withdraw', (...asked) => this.calls.withdraw(...asked)),
  };

  readonly #erasure: Question<Texts> = {
    words: ({ eraseQuestion: question, eraseYes: yes }) => ({ question, yes }),
    answer: () =>
      void this.actions.run('erase', async (...asked) => {
        await this.calls.erase(...asked);
        this.#handleErased();
      }),
  };

  #exportAll() {
    return this.actions.run(
      'export',
      async (...asked) => {
        const all = await this.calls.export(...asked);
        this.#export.show(all, this.nameOf(all));
      },
      { isRead: true },
    );
  }

  /** Asks the person, in place of the buttons, or stops asking. */
  protected ask(question: Question<Texts> | undefined): void {
    this.#asked = question;
    if (question) this.actions.clear();
    this.requestUpdate();
    this.#focus(question ? '#question' : '.title');
  }

  #focus(place: string) {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(place)?.focus());
  }

  #show(code: ManageCode | undefined) {
    this.#code = code;
    this.#asked = undefined;
    this.actions.clear();
    this.forget();
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
    if (isSeen && this.#code && !this.#read.pending && !this.actions.pending) this.#read.again();
  };

  /**
   * Who comes back by the browser's own button, maybe another person, sees nothing of before: as
   * after a reload, since the code is no longer in the address.
   */
  readonly #handleShown = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    if (this.#input) this.#input.value = '';
    this.#show(undefined);
  };

  get #input() {
    return this.renderRoot.querySelector<HTMLInputElement>('#code');
  }

  #handleCode(event: Event) {
    event.preventDefault();
    const input = this.#input;
    const code = this.codes.in(input?.value ?? '');
    if (code) return this.#show(code);
    this.#isCodeBad = true;
    this.requestUpdate();
    input?.focus();
  }

  readonly #handleKeep = () => {
    this.actions.clear();
    this.ask(undefined);
  };

  #handleAnother() {
    this.#show(undefined);
    this.#focus('#code');
  }

  #handleErased() {
    this.#show(undefined);
    this.#isErased = true;
    this.tellChange('erase');
    this.#focus('.title');
  }
}

function renderSkeleton() {
  return html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

/** What the service said of a change that it did not take. */
function refusalOf({ code }: Fault, { refusal }: ManageMessages): string {
  return refusal ? labelOf(refusal, code, '') : '';
}

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { call, fair, type Fair, type FairSummary, type Organization } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { fairCalendarMessagesFor } from '../fair-calendar/fair-calendar-language.ts';
import { ClockAlarm } from '../fair-calendar/clock-alarm.ts';
import { ServiceClock } from '../fair-calendar/service-clock.ts';
import { JsonLd } from '../json-ld.ts';
import { isNamed } from '../job-list/job-address.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { renderOperator } from '../operator.ts';
import { Read } from '../read.ts';
import { renderBlocks } from '../text-blocks.ts';
import { FairActions, type ActionsSubject } from './fair-actions.ts';
import { FairAddress } from './fair-address.ts';
import { nextFairChange } from './fair-change.ts';
import { FairCodes } from './fair-codes.ts';
import { FairCountdown } from './fair-countdown.ts';
import { FairDirectory } from './fair-directory.ts';
import { fairEventOf } from './fair-event.ts';
import { renderFacts, renderTags } from './fair-facts.ts';
import { allFairMessages, type AllFairMessages } from './fair-language.ts';
import { readOperator } from './fair-operator.ts';
import { FairRegister } from './fair-register.ts';
import { FairStreams } from './fair-streams.ts';
import { baseStyles } from '../base.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { fairStyles } from './fair.styles.ts';

/** How old an answer may be when a person comes back to the page. */
const freshMs = 5 * 60_000;

/**
 * One job fair in full: on a page of its own, or opened by `<union-fair-calendar>`.
 *
 * @tag union-fair
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot header - Above the fair.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart fair-title - The name of the fair.
 * @csspart register-button - The register button.
 * @csspart action - A further button; `panel` is what it opens, `qr` a code.
 * @csspart stream - A live stream; `player` inside.
 * @csspart directory - The employers; `employer-search` and `employer` inside.
 * @csspart notice - What is told of a slow or failed read.
 * @csspart operator - Who runs the service.
 * @cssprop [--union-color-accent=#b3261e] - Buttons and links.
 * @cssprop --union-color-accent-dark - The same on dark ground; otherwise a lighter accent.
 * @cssprop [--union-color-on-accent=#fff] - Text on the accent.
 * @cssprop --union-color-surface - Ground of the frame.
 * @cssprop --union-color-text - Text.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, fields and buttons.
 * @cssprop [--union-space=16px] - Padding of the frame.
 */
export class UnionFair extends LitElement {
  static override styles = [tokenStyles, baseStyles, fairStyles];

  static override properties = {
    fair: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    hide: { reflect: true },
    fairPage: { attribute: 'fair-page' },
    managePage: { attribute: 'manage-page' },
    noJsonLd: { type: Boolean, attribute: 'no-json-ld' },
    organization: { attribute: false },
    addressPrefix: { attribute: 'address-prefix' },
    data: { attribute: false },
    configuration: { attribute: false },
    clock: { attribute: false },
    opened: { type: Boolean, reflect: true },
  };

  /** The fair, `fair_…`; otherwise the one that the page's address names (`?uf-fair=fair_…`). */
  fair = '';

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything larger. */
  largeText = false;

  /** `zh-Hans` or `en`; otherwise as the provider or the page says. */
  override lang = '';

  /** What is not shown: `register`, `actions`, `employers`, `operator`. */
  hide = '';

  /** Address of your page for one fair, with `{id}` in it, for codes and calendars. */
  fairPage = '';

  /** Address of your page with `<union-registration>`, for links of who registers. */
  managePage = '';

  /** Leaves out the JSON-LD. */
  noJsonLd = false;

  /** Who runs the service, where that is known. */
  organization: Organization | undefined;

  /** What the fair's members of the page's address begin with; empty leaves the address alone. */
  addressPrefix = 'uf-';

  /** The fair as far as it is here, from a calendar, a server or a test; the rest is asked for. */
  data: Fair | FairSummary | undefined;

  /** Service, key and language of this element alone. */
  configuration: Configuration | undefined;

  /** What time it is by the service; set by the calendar that opens the fair. */
  clock = new ServiceClock();

  /** Set by a calendar: the fair is in its dialog, with a way out. */
  opened = false;

  #broken = false;

  readonly #settings = new ConfigurationController<FairCalendarMessages>(
    this,
    fairCalendarMessagesFor,
  );
  readonly #address = new FairAddress(this);
  readonly #read: Read<string, Fair> = new Read(this, {
    configuration: () => this.#settings.value,
    question: () => this.#address.fair || undefined,
    ready: (id) => (this.#read.answer ? undefined : this.#wholeOf(id)),
    ask: (id, options, rest) =>
      call(
        fair.get,
        { params: { id }, ...rest },
        { ...options, fetch: this.clock.listening(options.fetch) },
      ),
    onAnswer: () => this.dispatchEvent(new Event('load')),
  });
  readonly #operator = readOperator(this, {
    configuration: () => this.#settings.value,
    // After the fair itself, and only where no calendar knows it already.
    isWanted: () =>
      !this.organization && !this.#hides('operator') && this.#read.answer !== undefined,
  });
  readonly #directory = new FairDirectory(this, {
    configuration: () => this.#settings.value,
    // After the fair itself: what a person asked for comes first.
    fair: () => (this.#hides('employers') ? undefined : this.#read.answer?.id),
    address: this.#address,
    renderBooth: (row, messages) =>
      this.#shown && this.#actions.renderBooth(row, this.#subjectOf(this.#shown, messages)),
  });
  readonly #register = new FairRegister(this);
  readonly #countdown = new FairCountdown(this, () => this.clock);
  readonly #codes = new FairCodes(this);
  readonly #streams = new FairStreams(this, this.#codes);
  readonly #actions = new FairActions(this, this.#codes);
  readonly #event = new JsonLd();

  constructor() {
    super();
    new ClockAlarm(this, () => nextFairChange(this.#shown, this.clock.now()) - this.clock.now());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#handleSeen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#handleSeen);
    this.#event.remove();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('fair') || changed.has('addressPrefix')) this.#address.follow();
    // What was shown before must not stand for a moment under another name.
    if (this.#read.answer && this.#read.answer.id !== this.#address.fair) {
      this.#read.answer = this.#read.answeredAt = undefined;
    }
  }

  protected override updated(): void {
    const { answer } = this.#read;
    const isShown = answer && !this.opened && !this.noJsonLd && !this.#broken;
    this.#event.show(this, isShown ? fairEventOf(answer, this.#address.linkTo()) : undefined);
  }

  /** What the fair is called, as far as it is known. */
  get label(): string {
    return this.#shown?.name ?? allFairMessages(this.#settings.language, this)?.label ?? '';
  }

  /** Moves the focus to the name, so that a reader starts there. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title')?.focus(options),
    );
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = allFairMessages(language, this);
    const isBusy = this.#read.pending || !messages;
    return html`<div class="size">
      <div class="root" part="root" lang=${language} aria-busy=${isBusy ? 'true' : 'false'}>
        <slot name="header"></slot>
        ${messages ? this.#renderSafely(messages) : renderSkeleton()}
        <slot class="fallback" ?hidden=${!this.#isMissing}></slot>
      </div>
    </div>`;
  }

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(messages: AllFairMessages) {
    try {
      if (!this.#broken) return this.#renderAll(messages);
    } catch (error) {
      this.#broken = true;
      console.error('union-jobs: <union-fair> could not be rendered', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>`;
  }

  #renderAll(messages: AllFairMessages) {
    const shown = this.#shown;
    const { pending, answer } = this.#read;
    return html`<article aria-label=${messages.label} aria-busy=${pending ? 'true' : 'false'}>
      ${
        this.opened
          ? html`<button class="quiet close" aria-label=${messages.close} @click=${this.#close}>
              ✕
            </button>`
          : nothing
      }
      <div
        class="title"
        part="fair-title"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${shown?.name ?? messages.label}
        ${shown?.edition ? html`<span class="muted">${shown.edition}</span>` : nothing}
      </div>
      ${shown ? this.#renderFair(shown, messages) : nothing}
      <div role="status">
        ${this.#address.fair ? renderNotice(this.#read, messages) : html`<p class="notice">${messages.noFair}</p>`}
      </div>
      ${pending && !answer ? renderSkeleton() : nothing}
      ${this.#directory.render(messages, {
        headingLevel: this.headingLevel + 1,
        employers: shown?.counters.employers ?? 0,
      })}
      ${
        this.#organization && !this.opened && !this.#hides('operator')
          ? renderOperator(this.#organization, messages)
          : nothing
      }
    </article>`;
  }

  #renderFair(shown: Fair | FairSummary, messages: AllFairMessages) {
    const now = this.clock.now();
    const { status, startsAt, statusNote, streams } = shown;
    const configuration = this.#settings.value;
    const { managePage } = this;
    return html`${renderTags(shown, { messages, now })}
    ${this.#countdown.render(status === 'cancelled' ? NaN : Date.parse(startsAt), messages)}
    ${statusNote ? html`<p class="notice bad">${statusNote}</p>` : nothing}
    ${renderFacts(shown, { messages, now })}
    ${this.#hides('register') ? nothing : this.#register.render({ fair: shown, now, configuration, managePage })}
    ${this.#hides('actions') ? nothing : this.#actions.render(this.#subjectOf(shown, messages))}
    ${this.#streams.render(streams, { messages, now, headingLevel: this.headingLevel + 1 })}
    ${
      'description' in shown && shown.description.length
        ? html`<div class="heading" role="heading" aria-level=${this.headingLevel + 1}>
              ${messages.description}
            </div>
            ${renderBlocks(shown.description)}`
        : nothing
    }`;
  }

  #subjectOf(shown: Fair | FairSummary, messages: AllFairMessages): ActionsSubject {
    return {
      fair: shown,
      linkTo: this.#address.linkTo,
      isPublic: this.fairPage !== '',
      organization: this.#organization,
      configuration: this.#settings.value,
      language: this.#settings.language,
      messages,
    };
  }

  get #organization(): Organization | undefined {
    return this.organization ?? this.#operator.answer;
  }

  get #shown(): Fair | FairSummary | undefined {
    const { data } = this;
    return this.#read.answer ?? (data?.id === this.#address.fair ? data : undefined);
  }

  /** There is nothing to be shown of the fair. */
  get #isMissing(): boolean {
    return this.#broken || !this.#address.fair || (this.#read.fault !== undefined && !this.#shown);
  }

  /** All of a fair that was handed in. */
  #wholeOf(id: string): Fair | undefined {
    const { data } = this;
    return data && 'sessions' in data && data.id === id ? data : undefined;
  }

  #hides(name: string): boolean {
    return isNamed(this.hide, name);
  }

  /** Places and states may have changed while nobody looked. */
  readonly #handleSeen = () => {
    const { answeredAt, pending } = this.#read;
    const isOld = answeredAt && Date.now() - answeredAt.getTime() > freshMs;
    if (document.visibilityState === 'visible' && isOld && !pending) this.#read.again();
  };

  #close() {
    this.dispatchEvent(new Event('close'));
  }
}

function renderSkeleton() {
  return html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'union-fair': UnionFair;
  }
}

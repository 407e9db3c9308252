import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { call, fair, type Fair, type FairSummary } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { calendarFair, stateOf } from '../fair-calendar/calendar-fair.ts';
import { fairCalendarMessagesFor } from '../fair-calendar/fair-calendar-language.ts';
import { labelOf } from '../format.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { renderBlocks } from '../text-blocks.ts';
import { FairEmployers } from './fair-employers.ts';
import { renderFacts } from './fair-facts.ts';
import { FairRegister } from './fair-register.ts';
import { allFairMessages, type AllFairMessages } from './fair-language.ts';
import { baseStyles } from '../base.styles.ts';
import { fairStyles } from './fair.styles.ts';

/**
 * One job fair in full, in the dialog of `<union-fair-calendar>`, which loads it on use.
 *
 * @tag union-fair
 * @fires close - The person is done.
 * @fires load - The fair has come, and with it its name.
 */
export class UnionFair extends LitElement {
  static override styles = [baseStyles, fairStyles];

  static override properties = {
    fair: {},
    summary: { attribute: false },
    now: { attribute: false },
    configuration: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    lang: {},
  };

  /** The fair to show, `fair_…`. */
  fair = '';

  /** The fair as the calendar knows it, shown until the whole is here. */
  summary: FairSummary | undefined;

  /** The time by the clock of the service, in milliseconds since 1970. */
  now = Date.now();

  /** Service, key and language. */
  configuration: Configuration | undefined;

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** Language of the texts. */
  override lang = '';

  readonly #settings = new ConfigurationController<FairCalendarMessages>(
    this,
    fairCalendarMessagesFor,
  );
  readonly #read = new Read<string, Fair>(this, {
    configuration: () => this.#settings.value,
    question: () => this.fair || undefined,
    ask: (id, options, rest) => call(fair.get, { params: { id }, ...rest }, options),
    onAnswer: () => this.dispatchEvent(new Event('load')),
  });
  readonly #employers = new FairEmployers(this, {
    configuration: () => this.#settings.value,
    // After the fair itself: what a person asked for comes first.
    fair: () => (this.#read.answer?.id === this.fair ? this.fair : undefined),
  });

  readonly #register = new FairRegister(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was shown before must not stand for a moment under another name.
    if (changed.has('fair')) this.#read.answer = undefined;
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
    if (!messages || !this.fair) return nothing;
    const shown = this.#shown;
    return html`<article
      lang=${language}
      aria-label=${messages.label}
      aria-busy=${this.#read.pending ? 'true' : 'false'}
    >
      <button class="quiet close" aria-label=${messages.close} @click=${this.#close}>✕</button>
      <div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${shown?.name ?? messages.label}
        ${shown?.edition ? html`<span class="muted">${shown.edition}</span>` : nothing}
      </div>
      ${shown ? this.#renderFair(shown, messages) : nothing}
      <div role="status">${renderNotice(this.#read, messages)}</div>
      ${
        this.#read.pending
          ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i><i></i></div>`
          : nothing
      }
      ${this.#employers.render(messages, this.headingLevel + 1)}
    </article>`;
  }

  get #shown(): Fair | FairSummary | undefined {
    return this.#read.answer ?? this.summary;
  }

  #renderFair(shown: Fair | FairSummary, messages: AllFairMessages) {
    const { now } = this;
    const state = stateOf(calendarFair(shown), now);
    const color = state === 'running' ? 'good' : state === 'cancelled' ? 'warn' : '';
    return html`<p class="tags">
        ${state ? html`<span class="tag ${color}">${messages.state[state]}</span>` : nothing}
        ${
          shown.status === 'changed'
            ? html`<span class="tag warn">${messages.changed}</span>`
            : nothing
        }
        <span class="tag">${labelOf(messages.kind, shown.kind, messages.other)}</span>
        <span class="tag">${labelOf(messages.format, shown.format, messages.other)}</span>
      </p>
      ${shown.statusNote ? html`<p class="notice bad">${shown.statusNote}</p>` : nothing}
      ${renderFacts(shown, { messages, now })}
      ${this.#register.render({ fair: shown, now, configuration: this.#settings.value })}
      ${
        'description' in shown && shown.description.length
          ? html`<div class="heading" role="heading" aria-level=${this.headingLevel + 1}>
                ${messages.description}
              </div>
              ${renderBlocks(shown.description)}`
          : nothing
      }`;
  }

  #close() {
    this.dispatchEvent(new Event('close'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-fair': UnionFair;
  }
}

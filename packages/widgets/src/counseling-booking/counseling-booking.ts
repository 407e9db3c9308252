import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { call, counseling, type CounselingService } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { renderQuickLeave } from '../discreet/quick-leave.ts';
import { withoutReferrer } from '../discreet/without-referrer.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { labelOf } from '../format.ts';
import {
  counselingBookingZhHans,
  type CounselingBookingMessages,
} from '../messages/counseling-booking.zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { PartOnUse } from '../part-on-use.ts';
import { Read } from '../read.ts';
import type { BookingVisit } from './booking-visit.ts';
import { counselingBookingMessagesFor } from './counseling-booking-language.ts';
import { renderCrisis } from './crisis-notice.ts';
import { baseStyles } from '../base.styles.ts';
import { quickLeaveStyles } from '../discreet/quick-leave.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { counselingBookingStyles } from './counseling-booking.styles.ts';

/** What there is to book, as the service lists it. */
export type CounselingOffer = Awaited<ReturnType<typeof call<typeof counseling.services>>>;

/**
 * Books counsel without leaving a trace: kind, counselor, time, how to be reached, done. Nothing is
 * stored on the device or written into the address; no event tells the page what is booked.
 *
 * @tag union-counseling-booking
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot empty - In place of our words where nothing can be booked.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart crisis - Whom to call when it cannot wait.
 * @csspart leave - The button that leaves the page at once.
 * @csspart service - A service to choose.
 * @csspart photo - The photo of a counselor, where there is one.
 * @csspart back - The button to the step before; `title` is the heading of a step.
 * @csspart time-choice - Days and times; `grid`, `day` and `time` inside.
 * @csspart held - What is told of the time that is kept; `field`, `input`, `consent` and `submit` are
 *   those of the form.
 * @csspart receipt - What the person keeps; `manage-code` and `qr` inside.
 * @csspart notice - What is told of a slow or failed request.
 * @cssprop [--union-color-accent=#b3261e] - Buttons, the chosen day and time.
 * @cssprop --union-color-accent-dark - The same on dark ground; otherwise a lighter accent.
 * @cssprop [--union-color-on-accent=#fff] - Text on the accent.
 * @cssprop --union-color-surface - Ground of the frame.
 * @cssprop --union-color-text - Text.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame, buttons and fields.
 * @cssprop [--union-space=16px] - Padding of the frame.
 */
export class UnionCounselingBooking extends LitElement {
  static override styles = [tokenStyles, baseStyles, quickLeaveStyles, counselingBookingStyles];

  static override properties = {
    kind: {},
    service: {},
    leaveUrl: { attribute: 'leave-url' },
    managePage: { attribute: 'manage-page' },
    hide: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    data: { attribute: false },
    configuration: { attribute: false },
  };

  /** Kinds that are offered, several separated by commas: `psychological`, `legal_advice`, … */
  kind = '';

  /** The one service that is offered, `svc_…`. */
  service = '';

  /** The page that follows when somebody leaves quickly; otherwise the site's own front page. */
  leaveUrl = '';

  /** Address of your page with `<union-booking>`, to which the manage code leads. */
  managePage = '';

  /** What is not offered: `lectures`. */
  hide = '';

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything larger. */
  largeText = false;

  /** `zh-Hans` or `en`; otherwise as the provider or the page says. */
  override lang = '';

  /** What there is to book that is here already, from a server or a test. */
  data: CounselingOffer | undefined;

  /** Service, key and language of this element alone. */
  configuration: Configuration | undefined;

  #broken = false;

  readonly #settings = new ConfigurationController<CounselingBookingMessages>(
    this,
    counselingBookingMessagesFor,
  );
  readonly #read = new Read<string, CounselingOffer & { dropped?: number }>(this, {
    configuration: () => withoutReferrer(this.#settings.value),
    question: () => this.#settings.language,
    ready: () => this.data,
    ask: (_, options, rest) =>
      call(counseling.services, { query: { language: this.#settings.language }, ...rest }, options),
    onAnswer: () => this.#handleOffer(),
  });
  readonly #visit = new PartOnUse<BookingVisit>(this, async () => {
    const { BookingVisit } = await import('./booking-visit.ts');
    return new BookingVisit(this, {
      configuration: () => withoutReferrer(this.#settings.value),
      language: () => this.#settings.language,
    });
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#handleShown);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#handleShown);
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.renderRoot.addEventListener('pointerdown', () => void this.#visit.bring(), { once: true });
  }

  protected override render() {
    const { language, messages } = this.#settings;
    const { pending, fault, answer } = this.#read;
    const failed = fault && !answer;
    return html`<div class="size">
      <div class="root" part="root" lang=${language} aria-busy=${pending ? 'true' : 'false'}>
        ${renderQuickLeave(this, (messages ?? counselingBookingZhHans).leave)}
        ${renderCrisis(answer?.crisis, messages ?? counselingBookingZhHans)}
        ${messages ? this.#renderSafely(messages) : renderSkeleton()}
        <p ?hidden=${!messages || !this.#isEmpty}><slot name="empty">${messages?.empty}</slot></p>
        <slot class="fallback" ?hidden=${!failed && !this.#broken}></slot>
      </div>
    </div>`;
  }

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(messages: CounselingBookingMessages) {
    try {
      if (!this.#broken) return this.#renderStep(messages);
    } catch (error) {
      this.#broken = true;
      console.error('union-jobs: <union-counseling-booking> could not be rendered', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render' }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>`;
  }

  #renderStep(messages: CounselingBookingMessages) {
    const visit = this.#visit.here;
    if (visit?.isUnderWay) return visit.render();
    return html`<div
        class="title"
        part="title"
        role="heading"
        aria-level=${this.headingLevel}
        tabindex="-1"
      >
        ${messages.title}
      </div>
      <p class="muted">${messages.lead}</p>
      <div role="status">
        ${renderNotice(this.#read, messages)}
        ${
          this.#visit.isMissing
            ? html`<p class="notice bad" part="notice">${messages.fault.unreachable}</p>`
            : nothing
        }
        ${
          this.#read.pending && !this.#read.answer
            ? html`<span class="unseen">${messages.loading}</span>`
            : nothing
        }
      </div>
      ${
        this.#read.answer
          ? this.#renderServices(messages)
          : this.#read.pending
            ? renderSkeleton()
            : nothing
      }`;
  }

  #renderServices(messages: CounselingBookingMessages) {
    const services = this.#services;
    const dropped = this.#read.answer?.dropped;
    return html`<ul
        class="services"
        aria-label=${messages.chooseService}
        ?hidden=${!services.length}
      >
        ${services.map((service) => html`<li>${this.#renderService(service, messages)}</li>`)}
      </ul>
      ${dropped ? html`<p class="muted">${messages.dropped(dropped)}</p>` : nothing}
      ${
        this.hide === 'lectures'
          ? nothing
          : html`<button
              class="quiet"
              type="button"
              @click=${() => void this.#visit.use((visit) => visit.showLectures())}
            >
              ${messages.lectures}
            </button>`
      }`;
  }

  #renderService(service: CounselingService, messages: CounselingBookingMessages) {
    const { name, kind, minutes, mostSessions, description } = service;
    const kindName = labelOf(messages.kind, kind, '');
    return html`<button
      class="service"
      part="service"
      type="button"
      @click=${() => void this.#visit.use((visit) => visit.choose(service))}
    >
      <span class="strong">${name}</span>
      ${kindName && kindName !== name ? html`<span class="tag">${kindName}</span>` : nothing}
      <span class="muted block">${description}</span>
      <span class="muted block"
        >${[messages.minutes(minutes), mostSessions > 1 && messages.sessions(mostSessions)]
          .filter(Boolean)
          .join(' · ')}</span
      >
    </button>`;
  }

  get #isEmpty(): boolean {
    return (
      !this.#broken &&
      !!this.#read.answer &&
      !this.#services.length &&
      !this.#visit.here?.isUnderWay
    );
  }

  /** What the partner lets choose of. */
  get #services(): readonly CounselingService[] {
    const kinds = this.kind.split(/[\s,]+/).filter(Boolean);
    return (this.#read.answer?.items ?? []).filter(
      ({ id, kind }) =>
        (!this.service || id === this.service) && (!kinds.length || kinds.includes(kind)),
    );
  }

  /** Where the partner has chosen the service, it need not be chosen again. */
  #handleOffer() {
    const [only, ...others] = this.#services;
    if (this.service && only && !others.length && !this.#visit.here) {
      void this.#visit.use((visit) => visit.choose(only, { isPreset: true }));
    }
  }

  /** Who comes back by the browser's own button, maybe another person, sees nothing of before. */
  readonly #handleShown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#visit.here?.clear();
  };
}

function renderSkeleton() {
  return html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'union-counseling-booking': UnionCounselingBooking;
  }
}

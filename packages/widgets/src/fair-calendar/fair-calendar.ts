import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FairPage } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { UnionErrorEvent } from '../error-event.ts';
import { ownPrefix, type AddressSpace } from '../job-list/job-address.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { renderOperator } from '../operator.ts';
import { renderHead } from './calendar-head.ts';
import { renderTold } from './calendar-told.ts';
import { lookOf, type CalendarLook, type CalendarView } from './calendar-look.ts';
import { dayOf, firstDayOf, isoOf, monthOf, type ChinaMonth } from './china-day.ts';
import { renderFilterPills } from './filter-pills.ts';
import { FairCalendarLoadEvent } from './fair-calendar-load-event.ts';
import { fairCalendarMessagesFor } from './fair-calendar-language.ts';
import { FairMonths } from './fair-months.ts';
import { fairFilterNames } from './fair-query.ts';
import { MonthViews } from './month-views.ts';
import { RoomWatch } from './room-watch.ts';
import { VisitOnUse } from './visit-on-use.ts';
import { plainStyles } from '../plain.styles.ts';
import { tokenStyles } from '../token.styles.ts';
import { fairCalendarStyles } from './fair-calendar.styles.ts';

/** How long a page is left in peace after a month has come. */
const quietMs = 500;

/**
 * Job fairs of a union's service: a month as a sheet or as an agenda, and each fair in full.
 *
 * @tag union-fair-calendar
 * @slot - The fallback: a link for pages where the script does not run or the service fails.
 * @slot header - Above the month.
 * @slot empty - In place of our words in a month without fairs.
 * @fires {FairOpenEvent} union-fair-open - A fair is opened; cancel it to show your own page.
 * @fires {FairCalendarLoadEvent} union-fair-calendar-load - The fairs of a month have come.
 * @fires {UnionErrorEvent} union-error - Something failed.
 * @csspart root - The frame around everything.
 * @csspart month - The name of the month, which opens the choice of another.
 * @csspart previous - The button of the month before; `today` and `next` beside it.
 * @csspart view - A button that shows the month as a sheet or as an agenda.
 * @csspart filter - A button that opens a filter; `filter-panel` is what it opens.
 * @csspart count - The number of fairs in the month.
 * @csspart subscribe - A button that opens the ways to subscribe; `panel` is what it opens.
 * @csspart grid - The sheet; `day` and `fair` (a bar) inside.
 * @csspart agenda - The agenda.
 * @csspart fair-row - A fair in the agenda or in the list of a day; `fair-name` and `tag` inside.
 * @csspart opened-day - The list of a day.
 * @csspart dialog - The opened fair.
 * @csspart notice - What is told of a slow or failed read.
 * @csspart operator - Who runs the service.
 * @cssprop [--union-color-accent=#b3261e] - Buttons, today, fairs on site.
 * @cssprop --union-color-accent-dark - The same on dark ground; otherwise a lighter accent.
 * @cssprop [--union-color-on-accent=#fff] - Text on the accent.
 * @cssprop --union-color-surface - Ground of sheet and frame.
 * @cssprop --union-color-text - Text.
 * @cssprop [--union-font=inherit] - Font family.
 * @cssprop [--union-font-size=medium] - Size that all others follow.
 * @cssprop [--union-radius=10px] - Rounding of frame and buttons.
 * @cssprop [--union-space=16px] - Padding of the frame.
 */
export class UnionFairCalendar extends LitElement {
  static override styles = [tokenStyles, plainStyles, fairCalendarStyles];

  static override properties = {
    region: {},
    kind: {},
    format: {},
    targetGroup: { attribute: 'target-group' },
    host: {},
    month: {},
    view: {},
    weekStart: { type: Number, attribute: 'week-start' },
    lunar: { type: Boolean },
    fairPage: { attribute: 'fair-page' },
    managePage: { attribute: 'manage-page' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    largeText: { type: Boolean, reflect: true, attribute: 'large-text' },
    lang: {},
    wide: { type: Boolean, reflect: true },
    hide: { reflect: true },
    locked: {},
    addressPrefix: { attribute: 'address-prefix' },
    data: { attribute: false },
    configuration: { attribute: false },
  };

  /** Divisions at the start, six digits of GB/T 2260, several separated by commas. */
  region = '';

  /** Kinds of fairs at the start: `campus`, `livestream`, … */
  kind = '';

  /** Formats at the start: `onsite`, `online`, `hybrid`. */
  format = '';

  /** Target groups at the start: `graduate`, `migrant_worker`, … */
  targetGroup = '';

  /** Names of hosts at the start, several separated by commas. */
  host = '';

  /** The month at the start, `2026-10`; otherwise the current one. */
  month = '';

  /** `month` or `agenda`; otherwise an agenda where there is no room for a sheet. */
  view = '';

  /** The day on which weeks begin, 0 for Sunday to 6. */
  weekStart = 1;

  /** Names the days of the Chinese calendar too. */
  lunar = false;

  /** Address of your page for one fair, with `{id}` in it, in place of our dialog. */
  fairPage = '';

  /** Address of your page with `<union-registration>`, for links of who registers. */
  managePage = '';

  /** Level of the heading, 2–5. */
  headingLevel = 3;

  /** `light` or `dark`; otherwise as the page's `color-scheme` says. */
  theme = '';

  /** 大字: everything larger. */
  largeText = false;

  /** `zh-Hans` or `en`; otherwise as the provider or the page says. */
  override lang = '';

  /** Set by the element: whether there is room for a sheet. */
  wide = false;

  /** What is not shown: `views`, `today`, `filters`, `count`, `subscribe`, `operator`, or a filter. */
  hide = '';

  /** Filters that visitors see and cannot change: `region target-group`, … */
  locked = '';

  /** What the calendar's members of the page's address begin with; empty leaves the address alone. */
  addressPrefix = 'uf-';

  /** The fairs of the first month that are here already, from a server or a test. */
  data: FairPage | undefined;

  /** Service, key and language of this element alone. */
  configuration: Configuration | undefined;

  #look: CalendarLook = { month: undefined, view: undefined, query: {} };
  #broken = false;

  readonly #settings = new ConfigurationController<FairCalendarMessages>(
    this,
    fairCalendarMessagesFor,
  );
  readonly #months = new FairMonths(this, {
    configuration: () => this.#settings.value,
    bringView: () => (this.#views.has(this.#view) ? undefined : this.#views.bring(this.#view)),
    onLoad: () => this.#handleLoad(),
  });
  readonly #views = new MonthViews(this, () => this.#onUse.noteMissing(true));

  readonly #onUse = new VisitOnUse(this, {
    months: this.#months,
    views: this.#views,
    settings: this.#settings,
    space: () => this.#space,
    read: () => this.#read(),
    look: () => ({ ...this.#look, month: this.#month, view: this.#view }),
    turnTo: (look) => {
      this.#look = look;
      this.requestUpdate();
    },
  });

  constructor() {
    super();
    new RoomWatch(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const names = [...fairFilterNames, 'month', 'view', 'locked', 'addressPrefix'] as const;
    if (names.some((name) => changed.has(name))) this.#look = this.#read();
    const data = changed.has('data') ? this.data : undefined;
    this.#months.ask(this.#month, this.#look.query, data);
  }

  protected override render() {
    const { messages, language } = this.#settings;
    const { isWanted, isMissing } = this.#onUse;
    const isComing = !messages || !(isMissing || this.#views.has(this.#view));
    const isBusy = isComing || isWanted || this.#months.read.pending;
    return html`<div class="size">
      <div class="ruler"></div>
      <div
        class="root"
        part="root"
        lang=${language}
        aria-busy=${isBusy ? 'true' : 'false'}
        @pointerover=${this.#onUse.bring}
        @focusin=${this.#onUse.bring}
        @click=${this.#onUse.handleClick}
        @keydown=${this.#onUse.handleKey}
      >
        <slot name="header"></slot>
        ${messages ? this.#renderSafely(messages) : html`<div class="blank"></div>`}
      </div>
    </div>`;
  }

  /** An error of ours stays inside the element: the page around it must not feel it. */
  #renderSafely(messages: FairCalendarMessages): TemplateResult {
    try {
      if (!this.#broken) return this.#renderAll(messages);
    } catch (error) {
      this.#broken = true;
      console.error('union-jobs: <union-fair-calendar> could not be rendered', error);
      this.dispatchEvent(new UnionErrorEvent({ code: 'render', requestId: undefined }));
    }
    return html`<p class="notice bad" role="alert" part="notice">${messages.broken}</p>
      <slot class="fallback"></slot>`;
  }

  #renderAll(messages: FairCalendarMessages) {
    const visit = this.#onUse.here;
    const { read, fairs, organization, clock } = this.#months;
    const { query } = this.#look;
    const month = this.#month;
    const view = this.#view;
    const failed = read.fault && !read.answer;
    return html`${renderHead({
        messages,
        month,
        view,
        headingLevel: this.headingLevel,
        jump: visit?.panels.renderJump(),
      })}
      ${renderFilterPills(query, {
        messages,
        hidden: `${this.locked} ${this.hide}`,
        panel: visit?.panels.filter,
        nameOf: (name, value) => visit?.nameOf(name, value),
        choices: visit?.panels.renderFilter(),
      })}
      ${renderTold({
        messages,
        month,
        months: this.#months,
        isMissing: this.#onUse.isMissing,
        isSubscribing: visit?.subscription.isOpen === true,
        more: visit?.renderTold(),
      })}
      <div class="months ${read.answer || failed ? '' : 'busy'}">
        ${this.#views.render(view, {
          messages,
          month,
          fairs,
          now: clock.now(),
          weekStart: this.weekStart,
          headingLevel: this.headingLevel + 1,
        })}
      </div>
      <div class="empty" ?hidden=${!read.answer || fairs.length > 0}>
        <slot name="empty"
          >${Object.keys(query).length ? messages.emptyFiltered : messages.empty}</slot
        >
      </div>
      ${visit?.renderBelow()}
      <slot class="fallback" ?hidden=${!failed}></slot>
      ${failed ? nothing : renderOperator(organization, messages)}`;
  }

  get #month(): ChinaMonth {
    return this.#look.month ?? monthOf(dayOf(this.#months.clock.now()));
  }

  get #view(): CalendarView {
    return this.#look.view ?? (this.wide ? 'month' : 'agenda');
  }

  /** The members of the page's address that are ours: the first calendar of a prefix has them. */
  get #space(): AddressSpace {
    return { prefix: ownPrefix(this, this.addressPrefix), locked: this.locked };
  }

  /** What the attributes and the page's address say. */
  #read(): CalendarLook {
    return lookOf((name) => this[name], this.#space);
  }

  #handleLoad() {
    const from = isoOf(firstDayOf(this.#month));
    const { length } = this.#months.fairs;
    this.dispatchEvent(new FairCalendarLoadEvent({ from, fairs: length }));
    // Chosen filters want a name; an address that says something may name a fair, or a day.
    const isChosen = Object.keys(this.#look.query).length;
    const isNeeded = this.lunar || isChosen || location.search;
    this.#onUse.bringIn(isNeeded ? 0 : quietMs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'union-fair-calendar': UnionFairCalendar;
  }
}

import { html, nothing, type ReactiveController } from 'lit';
import { adoptMore } from '../adopt-more.ts';
import type { ConfigurationController } from '../configuration-controller.ts';
import type { AddressSpace } from '../job-list/job-address.ts';
import { fieldStyles } from '../field.styles.ts';
import { loadElement } from '../load-element.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { windowStyles } from '../window.styles.ts';
import { agenda } from './agenda.ts';
import { lookOf, refused, type CalendarLook } from './calendar-look.ts';
import { CalendarPanels } from './calendar-panels.ts';
import { ClockAlarm } from './clock-alarm.ts';
import { dayOf, monthOf, type ChinaDay, type ChinaMonth } from './china-day.ts';
import { DayMarks } from './day-marks.ts';
import type { UnionFairCalendar } from './fair-calendar.ts';
import { nextChange } from './fair-changes.ts';
import { choiceText, FairFilterPanel } from './fair-filter.ts';
import { FairHistory } from './fair-history.ts';
import { fairLabel } from './fair-label.ts';
import type { FairMonths } from './fair-months.ts';
import { FairOpenEvent } from './fair-open-event.ts';
import type { FairFilterName } from './fair-query.ts';
import { allCalendarMessages, type AllCalendarMessages } from './fair-visit-language.ts';
import { GridFocus } from './grid-focus.ts';
import { dayToward } from './grid-keys.ts';
import { isYearKnown } from './holiday.ts';
import { monthSheet } from './month-sheet.ts';
import { MonthShelf } from './month-shelf.ts';
import type { MonthViews } from './month-views.ts';
import { narrowSheet } from './narrow-sheet.ts';
import { OpenedDay } from './opened-day.ts';
import { OpenedFair } from './opened-fair.ts';
import { RegionNames } from './region-names.ts';
import { Subscription } from './subscription.ts';
import { fairVisitStyles } from './fair-visit.styles.ts';

const dayMs = 86_400_000;

/** The parts of a calendar that its visit works on. */
export interface VisitedParts {
  readonly months: FairMonths;
  readonly views: MonthViews;
  readonly settings: ConfigurationController<FairCalendarMessages>;
  readonly space: () => AddressSpace;
  /** What the attributes and the page's address say. */
  readonly read: () => CalendarLook;
  /** What is looked at, month and view settled. */
  readonly look: () => CalendarLook & { readonly month: ChinaMonth };
  readonly turnTo: (look: CalendarLook) => void;
}

interface VisitOptions {
  /** Says on screen whether code that comes on use is missing. */
  noteMissing: (isMissing: boolean) => void;
}

/** What a calendar does for a person who turns to it; comes with the first touch. */
export class FairVisit implements ReactiveController {
  readonly subscription: Subscription;
  readonly panels: CalendarPanels;

  readonly #calendar: UnionFairCalendar;
  readonly #parts: VisitedParts;
  readonly #options: VisitOptions;
  readonly #history: FairHistory;
  readonly #grid: GridFocus;
  readonly #names: RegionNames;
  readonly #openedDay = new OpenedDay();
  readonly #openedFair: OpenedFair;
  /** What stands in the address; month and view undefined while they go by themselves. */
  #look: CalendarLook;
  #day: ChinaDay | undefined;
  /** When states of fairs were looked at last, by the clock of the service. */
  #seenAt: number;

  constructor(calendar: UnionFairCalendar, parts: VisitedParts, options: VisitOptions) {
    this.#calendar = calendar;
    this.#parts = parts;
    this.#options = options;
    this.#look = parts.read();
    parts.views.take({ month: monthSheet, narrow: narrowSheet, agenda });
    this.#seenAt = parts.views.madeAt ?? parts.months.clock.now();
    this.#names = new RegionNames(calendar);
    this.subscription = new Subscription(calendar);
    new ClockAlarm(calendar, () => this.#untilChange());
    new DayMarks(calendar, { views: parts.views, messages: () => this.#messages });
    new MonthShelf(calendar, {
      configuration: () => parts.settings.value,
      months: parts.months,
    });
    this.#grid = new GridFocus(calendar, parts.views.sheet);
    this.#history = new FairHistory({
      space: parts.space,
      preset: () => lookOf((name) => calendar[name], { prefix: '', locked: '' }),
    });
    this.panels = new CalendarPanels(calendar, {
      messages: () => this.#messages,
      month: () => parts.look().month,
      onMonth: (month) => this.look({ month }),
      filter: new FairFilterPanel(calendar, {
        configuration: () => parts.settings.value,
        names: this.#names,
        counted: () => (this.panels.filter ? parts.look() : undefined),
        onChange: (query) => this.look({ query }),
        onDone: () => this.panels.close({ focuses: true }),
      }),
    });
    this.#openedFair = new OpenedFair(calendar, {
      settings: parts.settings,
      bring: (tag, load) => this.#bring(tag, load),
      prefix: () => parts.space().prefix,
      organization: () => parts.months.organization,
      onClose: () => this.#openFair(undefined),
    });
    const root = calendar.renderRoot as ShadowRoot;
    [fieldStyles, windowStyles, fairVisitStyles].forEach((styles) => adoptMore(root, styles));
    calendar.addController(this);
    tellRefused();
    void this.#names.find(this.#look.query.region ?? [], {
      fairs: parts.months.fairs,
      service: parts.settings.value,
    });
    this.#follow();
  }

  hostConnected(): void {
    addEventListener('popstate', this.#handleMove);
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
    this.#calendar.renderRoot.addEventListener('pointerover', this.#handleOver);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#handleMove);
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
    this.#calendar.renderRoot.removeEventListener('pointerover', this.#handleOver);
  }

  hostUpdate(): void {
    const { months, views } = this.#parts;
    const now = months.clock.now();
    if (nextChange(months.fairs, this.#seenAt) <= now) views.renew();
    this.#seenAt = now;
  }

  /** Does what a button, a day or a fair is there for; they name it by their attributes. */
  act({ act = '', fair, day }: DOMStringMap): void {
    if (fair) return this.#open(fair);
    if (day) return this.#showDay(Number(day));
    switch (act) {
      case 'jump':
        return this.panels.toggleJump();
      case 'previous':
      case 'next':
        return this.look({ month: this.#parts.look().month + (act === 'next' ? 1 : -1) });
      case 'today':
        return this.#today();
      case 'month':
      case 'agenda':
        return this.look({ view: act });
      case 'subscribe':
        return this.#toggleSubscription();
      default:
        return this.panels.toggle(act as FairFilterName);
    }
  }

  /** Goes to the day that it is, and to its month. */
  #today() {
    const today = dayOf(this.#parts.months.clock.now());
    this.look({ month: undefined });
    this.#grid.turnTo(today);
    void this.#focusDay(today);
  }

  /** Shows something else: another month, view, or choice of filters. */
  look(change: Partial<CalendarLook>): void {
    const { month } = this.#parts.look();
    this.#look = { ...this.#look, ...change };
    // A month that is the current one goes on with time, as it does without a choice.
    if ('month' in change || 'query' in change) this.#day = undefined;
    this.#parts.turnTo(this.#look);
    if (this.#parts.look().month !== month) this.panels.closeJump();
    this.#write();
  }

  #toggleSubscription() {
    this.subscription.isOpen = !this.subscription.isOpen;
    this.#calendar.requestUpdate();
  }

  /** Opens a fair, unless the page does it. */
  #open(id: string) {
    const found = this.#parts.months.fairs.find(({ fair }) => fair.id === id);
    if (found && !this.#calendar.dispatchEvent(new FairOpenEvent({ fair: found.fair }))) return;
    const { fairPage } = this.#calendar;
    if (fairPage) return location.assign(fairPage.replace('{id}', id));
    this.#openFair(id);
  }

  /** Opens the list of a day and moves the focus to it; of a day without fairs, to the day. */
  #showDay(day: ChinaDay) {
    this.#grid.turnTo(day);
    if (!this.#fairsOn(day).length) return this.#grid.cellOf(day)?.focus();
    this.#day = day;
    this.#write();
    void this.#focusOpened();
  }

  /** Does what a key does on a day of the sheet. */
  press(day: ChinaDay, { key, shiftKey }: { key: string; shiftKey: boolean }): void {
    if (key === 'Enter' || key === ' ') return this.#showDay(day);
    const { weekStart } = this.#calendar;
    const isRightToLeft = getComputedStyle(this.#parts.views.sheet).direction === 'rtl';
    const next = dayToward(day, { key, shiftKey, weekStart, isRightToLeft });
    if (monthOf(next) !== this.#parts.look().month) this.look({ month: monthOf(next) });
    void this.#focusDay(next);
  }

  /** What could not be shown, and the ways to subscribe. */
  renderTold(): unknown {
    const messages = this.#messages;
    if (!messages) return undefined;
    const { months, settings, look } = this.#parts;
    const dropped = months.read.answer?.dropped;
    const { value: configuration, language } = settings;
    const { query } = look();
    return html`${dropped ? html`<p class="muted">${messages.dropped(dropped)}</p>` : nothing}
    ${this.subscription.render({ query, configuration, language, messages })}`;
  }

  /** What a chosen value of a filter is called, where that is known. */
  nameOf(name: FairFilterName, value: string): string | undefined {
    const messages = this.#messages;
    return messages && choiceText(name, value, { messages, nameOf: this.#names.of });
  }

  /** What stands below the month: the opened day, what is not known of the year, the opened fair. */
  renderBelow(): unknown {
    const messages = this.#messages;
    if (!messages) return undefined;
    const { months, look } = this.#parts;
    const year = Math.floor(look().month / 12);
    return html`${this.#renderDay(messages)}
    ${isYearKnown(year) ? nothing : html`<p class="muted">${messages.daysOffUnknown(year)}</p>`}
    ${this.#openedFair.render(months.fairs, months.clock)}`;
  }

  /** The list of the opened day, where the month is a sheet. */
  #renderDay(messages: AllCalendarMessages): unknown {
    const day = this.#day;
    if (day === undefined || this.#parts.look().view !== 'month') return undefined;
    const fairs = this.#fairsOn(day);
    if (!fairs.length) return undefined;
    return this.#openedDay.render(day, fairs, {
      messages,
      now: this.#parts.months.clock.now(),
      headingLevel: this.#calendar.headingLevel + 1,
      onClose: () => this.#closeDay(),
    });
  }

  get #messages(): AllCalendarMessages | undefined {
    return allCalendarMessages(this.#parts.settings.language, this.#calendar);
  }

  #fairsOn(day: ChinaDay) {
    return this.#parts.months.fairs.filter(({ first, last }) => first <= day && day <= last);
  }

  #openFair(id: string | undefined) {
    void this.#openedFair.show(id);
    this.#write();
  }

  #closeDay() {
    const day = this.#day;
    this.#day = undefined;
    this.#write();
    if (day !== undefined) this.#grid.cellOf(day)?.focus();
  }

  /** Writes a person's action into the address. */
  #write({ replace = false } = {}) {
    const { id: fair } = this.#openedFair;
    this.#history.write({ look: this.#look, day: this.#day, fair }, { replace });
    this.#calendar.requestUpdate();
  }

  async #focusDay(day: ChinaDay) {
    await this.#calendar.updateComplete;
    this.#grid.turnTo(day);
    if (this.#parts.look().view === 'month') this.#grid.cellOf(day)?.focus();
  }

  async #focusOpened() {
    await this.#calendar.updateComplete;
    const root = this.#calendar.renderRoot as ShadowRoot;
    const heading = root.querySelector<HTMLElement>('#opened-day');
    heading?.focus({ preventScroll: true });
    heading?.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  /** How long it is until a fair changes its state, or a day ends. */
  #untilChange(): number {
    const { clock, fairs } = this.#parts.months;
    const now = clock.now();
    const midnight = (dayOf(now) + 1) * dayMs - 8 * 3_600_000;
    return Math.min(nextChange(fairs, now), midnight) - now;
  }

  /** A bar shows little of its fair: the rest is told to who points at it. */
  readonly #handleOver = ({ target }: Event) => {
    const bar = (target as Element).closest<HTMLElement>('.bar');
    const { months } = this.#parts;
    const found = bar && months.fairs.find(({ fair }) => fair.id === bar.dataset['fair']);
    const messages = this.#messages;
    if (found && messages) bar.title = fairLabel(found, { messages, now: months.clock.now() });
  };

  /** Paper has no buttons: the list of the month follows its sheet. */
  readonly #handlePrint = ({ type }: Event) => {
    this.#parts.views.isPrinting = type === 'beforeprint';
    this.#calendar.requestUpdate();
  };

  /** Follows the address, back and forward. */
  readonly #handleMove = () => {
    this.#look = this.#parts.read();
    this.#parts.turnTo(this.#look);
    this.#follow();
  };

  /** Brings day and fair in step with the address. */
  #follow() {
    this.#day = this.#history.day;
    void this.#openedFair.show(this.#history.fair);
    this.#calendar.requestUpdate();
  }

  /** Brings the code of a part that is loaded on use. */
  async #bring(tag: string, load: () => Promise<CustomElementConstructor>): Promise<boolean> {
    const came = await loadElement(tag, load);
    this.#options.noteMissing(!came);
    return came;
  }
}

const told = new Set<string>();

/** The integrator reads once of a preset that was left out. */
function tellRefused() {
  refused.forEach((one) => {
    if (told.has(one)) return;
    told.add(one);
    console.warn(`union-jobs: <union-fair-calendar> does not know ${one}; it is left out.`);
  });
}

import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { Configuration } from '../configuration.ts';
import { dayOf, isoOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import { dayToward } from '../fair-calendar/grid-keys.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import { renderDayGrid } from './day-grid.ts';
import { FreeTimes, type TimeWish } from './free-times.ts';
import { nearestTo, shownDays, type ShownDays } from './shown-days.ts';
import { renderNear, renderSlots, type TimeListOptions } from './time-list.ts';
import { dayWords, momentWords, zoneWords } from './time-texts.ts';
import { renderTurn } from './turn-days.ts';

/** What differs between those who let choose a time. */
export interface TimeChoiceOptions {
  readonly configuration: () => Configuration;
  /** Undefined while nothing is to be chosen: then nothing is asked. */
  readonly wish: () => TimeWish | undefined;
  /** A person chose a time, as in `startsAt` of a slot or in `nearest`. */
  readonly onChoose: (startsAt: string) => void;
  /** A person would wait for a slot of these days (`2026-11-25`); left out, no waiting is offered. */
  readonly onWait?: (days: { readonly from: string; readonly to: string }) => void;
}

const wideFromPx = 560;
const gridKeys = /^(Arrow\w+|Home|End|Page\w+|Enter| )$/;
const mostNear = 3;
const monday = 1;

/**
 * Lets choose a day and one of its free times: a month as a grid, or two weeks as a strip where there
 * is little room; with the nearest times where a day is full, and everything in the time of China. A
 * part of an element, which makes it once, adopts `timeChoiceStyles` (time-choice.styles.ts) beside
 * `baseStyles`, and puts what {@link TimeChoice.render} gives where it belongs; texts come from
 * `timeChoiceMessagesFor` (time-choice-language.ts). It reads what is free by itself, whenever the
 * wish or the days change.
 *
 * After `slot_taken` call {@link TimeChoice.refuse} with the error's `nearest`; when times may have
 * changed, {@link TimeChoice.again}.
 */
export class TimeChoice implements ReactiveController {
  /** The time that was chosen last. */
  chosen: string | undefined;

  readonly #host: LitElement;
  readonly #options: TimeChoiceOptions;
  readonly #free: FreeTimes;
  readonly #resize = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
  #ruler: Element | null = null;
  /** Undefined until it is measured: before, nothing is asked. */
  #isWide: boolean | undefined;
  /** A day among those on screen. */
  #at: ChinaDay = dayOf(Date.now());
  /** The day that a person chose. */
  #day: ChinaDay | undefined;
  #isTurned = false;
  #slidTo: ChinaDay | undefined;
  #taken: { readonly startsAt: string; readonly nearest: readonly string[] } | undefined;

  constructor(host: LitElement, options: TimeChoiceOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#free = new FreeTimes(host, {
      configuration: options.configuration,
      wish: options.wish,
      days: () => (this.#isWide === undefined ? undefined : this.#shown),
      onAnswer: (nextFree) => this.#handleAnswer(nextFree),
    });
  }

  hostConnected(): void {
    this.#ruler = null;
  }

  hostUpdated(): void {
    this.#slide();
    const ruler = this.#host.renderRoot.querySelector('.choose-time .ruler');
    if (ruler === this.#ruler) return;
    this.#resize.disconnect();
    this.#ruler = ruler;
    if (ruler) this.#resize.observe(ruler);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }

  /** Reads anew what is free. */
  again(): void {
    this.#free.again();
  }

  /** Tells that a time was taken by somebody else, with the nearest ones, and moves the focus there. */
  refuse(startsAt: string, nearest: readonly string[]): void {
    this.#taken = { startsAt, nearest };
    this.chosen = undefined;
    this.again();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus('.taken'));
  }

  /** Forgets what was chosen and looked at. */
  clear(): void {
    this.chosen = this.#day = this.#taken = undefined;
    this.#isTurned = false;
    this.#at = dayOf(Date.now());
    this.#host.requestUpdate();
  }

  /** Days and times; `headingLevel` is the level of the heading above the times of a day. */
  render(messages: TimeChoiceMessages, { headingLevel }: { headingLevel: number }) {
    const shown = this.#shown;
    return html`<div
      class="choose-time"
      part="time-choice"
      aria-busy=${this.#free.isWaiting ? 'true' : 'false'}
    >
      <div class="ruler"></div>
      <p class="muted zone">${zoneWords(messages)}</p>
      ${this.#renderTaken(messages)}
      <div role="status">${this.#free.renderNotice(messages)}</div>
      ${renderTurn(shown, {
        messages,
        today: this.#today,
        horizonDays: this.#options.wish()?.horizonDays,
        onTurn: (day) => this.#turn(day),
      })}
      <div @click=${this.#handleClick} @keydown=${this.#handleKey}>
        ${renderDayGrid(shown, {
          messages,
          today: this.#today,
          day: this.#shownDay,
          reached: this.#reached,
          freeOn: (day) => (this.#free.isKnown ? this.#free.on(day).length : undefined),
        })}
      </div>
      <p class="unseen" role="status">${this.#told(messages)}</p>
      <div class="of-day">
        ${this.#free.isKnown ? this.#renderTimes(messages, headingLevel) : this.#renderWaiting()}
      </div>
    </div>`;
  }

  get #today(): ChinaDay {
    return dayOf(Date.now());
  }

  get #shown(): ShownDays {
    const today = this.#today;
    return shownDays(Math.max(today, this.#at), { isWide: !!this.#isWide, today });
  }

  /** The chosen day, or else the first that has something free. */
  get #shownDay(): ChinaDay | undefined {
    const { from, to } = this.#shown;
    const day = this.#day;
    if (day !== undefined && day >= from && day <= to) return day;
    return [...this.#free.days.keys()].find((free) => free >= from && free <= to);
  }

  get #reached(): ChinaDay {
    const { from, to } = this.#shown;
    return Math.min(to, Math.max(from, this.#shownDay ?? this.#at));
  }

  #handleAnswer(nextFree: string | null) {
    // Who has not turned to these days by themselves is shown the first that has something free.
    if (nextFree && !this.#isTurned && this.#day === undefined) this.#at = dayOf(nextFree);
  }

  #renderTaken(messages: TimeChoiceMessages) {
    const taken = this.#taken;
    if (!taken) return nothing;
    const { time } = messages;
    return html`<div class="notice bad taken" role="alert" part="notice" tabindex="-1">
      <p class="strong">${time.taken(momentWords(taken.startsAt, messages))}</p>
      <p>${time.takenHint}</p>
      ${renderNear(taken.nearest, this.#list(messages))}
    </div>`;
  }

  #renderTimes(messages: TimeChoiceMessages, headingLevel: number) {
    const day = this.#shownDay;
    const slots = this.#free.on(day);
    return html`${
      day === undefined
        ? nothing
        : html`<div
            class="strong"
            id="day-times"
            role="heading"
            aria-level=${headingLevel}
            tabindex="-1"
          >
            ${dayWords(day, messages)}
          </div>`
    }
    ${slots.length ? renderSlots(slots, this.#list(messages)) : this.#renderNone(day, messages)}`;
  }

  #renderNone(day: ChinaDay | undefined, messages: TimeChoiceMessages) {
    const { time } = messages;
    const { nextFree, days } = this.#free;
    const near = nextFree ? [nextFree] : nearestTo(day ?? this.#at, days, mostNear);
    const words = near.length ? (days.size ? time.dayFull : time.noneHere) : time.noneAtAll;
    return html`<p>${words}</p>
      ${renderNear(near, this.#list(messages))} ${this.#renderWait(messages)}`;
  }

  #list(messages: TimeChoiceMessages): TimeListOptions {
    const { chosen } = this;
    return { messages, chosen, onChoose: (startsAt) => this.#choose(startsAt) };
  }

  #renderWait({ time }: TimeChoiceMessages) {
    const { onWait } = this.#options;
    if (!onWait) return nothing;
    const { from, to } = this.#shown;
    return html`<p class="muted">${time.waitHint}</p>
      <button
        class="button"
        type="button"
        @click=${() => onWait({ from: isoOf(from), to: isoOf(to) })}
      >
        ${time.wait}
      </button>`;
  }

  #renderWaiting() {
    return this.#free.isWaiting
      ? html`<div class="waiting" aria-hidden="true"><i></i><i></i><i></i></div>`
      : nothing;
  }

  /** What a person who does not see the grid hears of the day. */
  #told(messages: TimeChoiceMessages): string {
    const day = this.#shownDay;
    if (!this.#free.isKnown) return this.#free.isWaiting ? messages.loading : '';
    const count = this.#free.on(day).length;
    const { time } = messages;
    const words = count ? time.free(count) : time.noneFree;
    return day === undefined ? time.noneHere : dayWords(day, messages) + time.comma + words;
  }

  #turn(day: ChinaDay) {
    this.#isTurned = true;
    this.#day = undefined;
    this.#at = Math.max(this.#today, day);
    this.#host.requestUpdate();
  }

  #choose(startsAt: string) {
    this.chosen = startsAt;
    this.#taken = undefined;
    this.#day = this.#at = dayOf(startsAt);
    this.#host.requestUpdate();
    this.#options.onChoose(startsAt);
  }

  #show(day: ChinaDay) {
    this.#day = this.#at = day;
    this.#isTurned = true;
    this.#host.requestUpdate();
  }

  readonly #handleClick = ({ target }: Event) => {
    const { day } = (target as Element).closest<HTMLElement>('[data-day]')?.dataset ?? {};
    if (day) this.#show(Number(day));
  };

  readonly #handleKey = (event: KeyboardEvent) => {
    const { target, key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const { day: place } = (target as HTMLElement).dataset;
    if (!place || !gridKeys.test(key) || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    const day = Number(place);
    if (key === 'Enter' || key === ' ') {
      this.#show(day);
      void this.#host.updateComplete.then(() => this.#focus('#day-times'));
      return;
    }
    const isRightToLeft = getComputedStyle(target as HTMLElement).direction === 'rtl';
    const { horizonDays = 366 } = this.#options.wish() ?? {};
    const next = dayToward(day, { key, shiftKey, weekStart: monday, isRightToLeft });
    this.#show(Math.min(this.#today + horizonDays, Math.max(this.#today, next)));
    void this.#host.updateComplete.then(() => this.#focus(`[data-day="${this.#day}"]`));
  };

  /** Brings the day whose times are shown into the middle of the strip. */
  #slide() {
    const day = this.#shownDay;
    if (day === this.#slidTo) return;
    const root = this.#host.renderRoot;
    const cell = root.querySelector('.choose-time .strip [aria-selected=true]');
    const strip = cell?.closest('.strip');
    if (!cell || !strip) return;
    this.#slidTo = day;
    const [inner, outer] = [cell.getBoundingClientRect(), strip.getBoundingClientRect()];
    strip.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }

  #focus(selector: string) {
    const found = this.#host.renderRoot.querySelector<HTMLElement>(`.choose-time ${selector}`);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  #measure(widthPx: number) {
    const isWide = widthPx >= wideFromPx;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}

import { html, type CSSResult, type LitElement } from 'lit';
import { NetworkError } from '@union-jobs/sdk';
import { adoptMore } from '../adopt-more.ts';
import { make } from '../copies.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import type { CalendarFair } from './calendar-fair.ts';
import type { CalendarView } from './calendar-look.ts';
import type { ChinaMonth } from './china-day.ts';
import { MonthPiece } from './month-piece.ts';
import { sheetOf } from './whole-weeks.ts';

/** How long the code of a view may take. */
const patienceMs = 10_000;

/** The month that is looked at. */
interface ShownMonth {
  readonly month: ChinaMonth;
  readonly fairs: readonly CalendarFair[];
  readonly messages: FairCalendarMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
  /** The day on which weeks begin, 0 for Sunday to 6. */
  readonly weekStart: number;
  /** Level of the headings of days. */
  readonly headingLevel: number;
}

/** What a view is made of. */
export interface MonthOptions extends ShownMonth {
  /** Another number when states of fairs have changed. */
  readonly turn: number;
  readonly isPrinting: boolean;
  /** Renders the calendar anew. */
  readonly update: () => void;
}

/** What comes for a way to show a month. */
export interface ViewCode {
  readonly styles: readonly CSSResult[];
  /** Fills the piece where it is no longer right, and gives what is to stand on the page. */
  readonly render?: (piece: MonthPiece, options: MonthOptions) => unknown;
}

/** The views, and what a sheet needs besides where there is little room. */
type CodeName = CalendarView | 'narrow';

const load: Readonly<Record<CodeName, () => Promise<ViewCode>>> = {
  month: async () => (await import('./month-sheet.ts')).monthSheet,
  narrow: async () => (await import('./narrow-sheet.ts')).narrowSheet,
  agenda: async () => (await import('./agenda.ts')).agenda,
};

/** What is here, for all calendars of the page. */
const here: Partial<Record<CodeName, ViewCode>> = {};

type Host = LitElement & { readonly wide: boolean };

/** A month as a sheet or as an agenda, of which the code of one comes first; on paper as both. */
export class MonthViews {
  readonly sheet = make('div', { class: 'grid', role: 'grid', part: 'grid' });
  readonly agenda = make('div', { class: 'agenda', part: 'agenda' });
  /** When states of fairs were looked at first, by the clock of the service. */
  madeAt: number | undefined;
  isPrinting = false;

  readonly #host: Host;
  readonly #noteMissing: () => void;
  readonly #pieces = { month: new MonthPiece(this.sheet), agenda: new MonthPiece(this.agenda) };
  readonly #asked = new Set<CalendarView>();
  /** Whose styles this calendar has. */
  readonly #dressed = new Set<CodeName>();
  #shown: CalendarView | undefined;
  /** Counts how often states have changed. */
  #turn = 0;

  /** `noteMissing` is told when a view that nobody waits for does not come. */
  constructor(host: Host, noteMissing: () => void) {
    this.#host = host;
    this.#noteMissing = noteMissing;
  }

  /** States of fairs have changed: all is made anew when it is shown. */
  renew(): void {
    this.#turn++;
  }

  /** Takes all views, which have come with the visit: the list of a day looks as the agenda does. */
  take(all: Readonly<Record<CodeName, ViewCode>>): void {
    Object.assign(here, all);
    (Object.keys(all) as CodeName[]).forEach((one) => this.#dress(one));
  }

  /** Whether all that a view needs is here. */
  has(view: CalendarView): boolean {
    return this.#needed(view).every((one) => here[one]);
  }

  /**
   * Brings what a view needs.
   *
   * @throws {NetworkError} it did not come, or not in time
   */
  async bring(view: CalendarView): Promise<void> {
    this.#asked.add(view);
    const late = new Promise((_, reject) => setTimeout(reject, patienceMs));
    const coming = this.#needed(view).map(async (one) => (here[one] ??= await load[one]()));
    try {
      await Promise.race([Promise.all(coming), late]);
    } catch (cause) {
      throw new NetworkError('The code of a view did not come', { cause });
    }
    this.#host.requestUpdate();
  }

  /** The month in a view; while its code is on its way, in the one that was shown before. */
  render(view: CalendarView, month: ShownMonth): unknown {
    if (this.has(view)) this.#shown = view;
    else if (!this.#asked.has(view)) void this.bring(view).catch(this.#noteMissing);
    const shown = this.#shown;
    if (!shown) return this.#renderComing(view, month);
    this.madeAt ??= month.now;
    const one = this.#renderPiece(shown, month);
    return this.isPrinting && shown === 'month'
      ? html`${one}${this.#renderPiece('agenda', month)}`
      : one;
  }

  /** As high as the sheet will be. */
  #renderComing(view: CalendarView, { month, weekStart }: ShownMonth) {
    const dayEm = this.#host.wide ? 7.6 : 5;
    const heightEm = view === 'month' ? 2.288 + dayEm * sheetOf(month, weekStart).weeks : 27;
    return html`<div class="coming" .style=${`height:calc(2px + ${heightEm}em)`}></div>`;
  }

  #renderPiece(view: CalendarView, month: ShownMonth): unknown {
    this.#needed(view).forEach((one) => this.#dress(one));
    return here[view]?.render?.(this.#pieces[view], {
      ...month,
      turn: this.#turn,
      isPrinting: this.isPrinting,
      update: () => this.#host.requestUpdate(),
    });
  }

  #dress(one: CodeName): void {
    if (this.#dressed.has(one)) return;
    here[one]?.styles.forEach((sheet) => adoptMore(this.#host.renderRoot as ShadowRoot, sheet));
    this.#dressed.add(one);
  }

  #needed(view: CalendarView): readonly CodeName[] {
    return view === 'month' && !this.#host.wide ? [view, 'narrow'] : [view];
  }
}

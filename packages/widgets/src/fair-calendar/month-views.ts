import { html, nothing } from 'lit';
import { Agenda } from './agenda.ts';
import type { CalendarView } from './calendar-look.ts';
import { dayOf, firstDayOf, monthOf } from './china-day.ts';
import { MonthSheet, type SheetOptions } from './month-sheet.ts';

interface MonthOptions extends SheetOptions {
  /** Level of the headings of days. */
  readonly headingLevel: number;
}

/** A month as a sheet or as an agenda; on paper the agenda follows the sheet. */
export class MonthViews {
  readonly sheet = new MonthSheet();
  isPrinting = false;

  readonly #agenda = new Agenda();
  readonly #onChange: () => void;
  /** Earlier days of the current month are shown in the agenda. */
  #showsEarlier = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  render(view: CalendarView, options: MonthOptions): unknown {
    const isSheet = view === 'month';
    if (isSheet) this.sheet.show(options);
    const { element } = this.sheet;
    if (!isSheet) return this.#renderAgenda(options);
    return this.isPrinting ? html`${element}${this.#renderAgenda(options)}` : element;
  }

  #renderAgenda(options: MonthOptions) {
    const { fairs, month, now } = options;
    const today = dayOf(now);
    const isCut = monthOf(today) === month && !this.#showsEarlier && !this.isPrinting;
    const before = isCut ? fairs.filter(({ last }) => last < today).length : 0;
    this.#agenda.show(fairs, { ...options, from: before ? today : firstDayOf(month) });
    return html`${
      before
        ? html`<button class="quiet earlier" @click=${this.#handleEarlier}>
            ${options.messages.earlier(before)}
          </button>`
        : nothing
    }${this.#agenda.element}`;
  }

  readonly #handleEarlier = () => {
    this.#showsEarlier = true;
    this.#onChange();
  };
}

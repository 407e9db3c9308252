import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { Agenda } from './agenda.ts';
import type { CalendarView } from './calendar-look.ts';
import { dayOf, firstDayOf, monthOf } from './china-day.ts';
import { MonthSheet, type SheetOptions } from './month-sheet.ts';

interface MonthOptions extends SheetOptions {
  /** Level of the headings of days. */
  readonly headingLevel: number;
}

/** A month as a sheet or as an agenda; on paper the agenda follows the sheet. */
export class MonthViews implements ReactiveController {
  readonly sheet = new MonthSheet();

  readonly #agenda = new Agenda();
  readonly #host: LitElement;
  #isPrinting = false;
  /** Earlier days of the current month are shown in the agenda. */
  #showsEarlier = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
  }

  render(view: CalendarView, options: MonthOptions): unknown {
    const isSheet = view === 'month';
    if (isSheet) this.sheet.show(options);
    const { element } = this.sheet;
    if (!isSheet) return this.#renderAgenda(options);
    return this.#isPrinting ? html`${element}${this.#renderAgenda(options)}` : element;
  }

  #renderAgenda(options: MonthOptions) {
    const { fairs, month, now } = options;
    const today = dayOf(now);
    const isCut = monthOf(today) === month && !this.#showsEarlier && !this.#isPrinting;
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
    this.#host.requestUpdate();
  };

  /** Paper has no buttons: the list of the month follows its sheet. */
  readonly #handlePrint = ({ type }: Event) => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

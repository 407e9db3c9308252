import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { make } from '../copies.ts';
import { agendaOf } from './agenda.ts';
import type { CalendarView } from './calendar-look.ts';
import { dayOf, firstDayOf, monthOf } from './china-day.ts';
import { monthRows, monthText, type SheetOptions } from './month-sheet.ts';

interface MonthOptions extends SheetOptions {
  /** Level of the headings of days. */
  readonly headingLevel: number;
}

/** A month as a sheet or as an agenda, made anew when what it shows changes; on paper as both. */
export class MonthViews implements ReactiveController {
  readonly sheet = make('div', { class: 'grid', role: 'grid', part: 'grid' });
  /** When states of fairs were looked at first, by the clock of the service. */
  madeAt: number | undefined;

  readonly #host: LitElement;
  readonly #agenda = make('div', { class: 'agenda', part: 'agenda' });
  /** What each is made of. */
  readonly #made = new Map<Element, readonly unknown[]>();
  /** Counts how often states have changed. */
  #turn = 0;
  /** Earlier days of the current month are shown in the agenda. */
  #showsEarlier = false;
  #isPrinting = false;

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

  /** States of fairs have changed: all is made anew when it is shown. */
  renew(): void {
    this.#turn++;
  }

  render(view: CalendarView, options: MonthOptions): unknown {
    const { month, messages, now, weekStart, noteOn } = options;
    if (view === 'agenda') return this.#renderAgenda(options);
    const { sheet } = this;
    const parts = [month, weekStart, dayOf(now), noteOn];
    this.#make(sheet, options, { parts, build: () => monthRows(options) });
    sheet.setAttribute('aria-label', monthText(month, messages));
    return this.#isPrinting ? html`${sheet}${this.#renderAgenda(options)}` : sheet;
  }

  #renderAgenda(options: MonthOptions) {
    const { fairs, month, now } = options;
    const today = dayOf(now);
    const isCut = monthOf(today) === month && !this.#showsEarlier && !this.#isPrinting;
    const before = isCut ? fairs.filter(({ last }) => last < today).length : 0;
    const from = before ? today : firstDayOf(month);
    const build = () => agendaOf({ ...options, from });
    this.#make(this.#agenda, options, { parts: [month, from], build });
    return html`${
      before
        ? html`<button class="quiet earlier" @click=${this.#handleEarlier}>
            ${options.messages.earlier(before)}
          </button>`
        : nothing
    }${this.#agenda}`;
  }

  #make(
    element: Element,
    { fairs, messages, now }: MonthOptions,
    { parts, build }: { parts: readonly unknown[]; build: () => Node[] },
  ) {
    const made = [fairs, messages, this.#turn, ...parts];
    const before = this.#made.get(element);
    if (before && made.every((one, index) => one === before[index])) return;
    this.#made.set(element, made);
    this.madeAt ??= now;
    element.textContent = '';
    element.append(...build());
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

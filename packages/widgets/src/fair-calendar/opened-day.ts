import { html, type TemplateResult } from 'lit';
import { make } from '../copies.ts';
import type { CalendarFair } from './calendar-fair.ts';
import type { ChinaDay } from './china-day.ts';
import { statesMark } from './fair-changes.ts';
import { rowsOf } from './fair-rows.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';
import { dayLabel } from './month-sheet.ts';

interface OpenedDayOptions {
  readonly messages: AllCalendarMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
  /** Level of the heading. */
  readonly headingLevel: number;
  readonly onClose: () => void;
}

/** The list of a day below the sheet. */
export class OpenedDay {
  readonly #rows = make('div');
  #mark = '';

  /** The list of these fairs, all of one day. */
  render(
    day: ChinaDay,
    fairs: readonly CalendarFair[],
    { messages, now, headingLevel, onClose }: OpenedDayOptions,
  ): TemplateResult {
    const ids = fairs.map(({ fair }) => fair.id + fair.sequence);
    const mark = [day, messages.close, statesMark(fairs, now), ...ids].join();
    // The rows stand while they are the same, and with them the focus.
    if (mark !== this.#mark) {
      this.#mark = mark;
      this.#rows.textContent = '';
      this.#rows.append(rowsOf(fairs, { messages, now }));
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onClose();
    };
    return html`<section
      class="opened"
      part="opened-day"
      aria-labelledby="opened-day"
      @keydown=${handleKey}
    >
      <div class="head">
        <div
          class="heading"
          id="opened-day"
          role="heading"
          aria-level=${headingLevel}
          tabindex="-1"
        >
          ${dayLabel(day, messages)}
        </div>
        <button class="quiet" @click=${onClose}>${messages.close}</button>
      </div>
      ${this.#rows}
    </section>`;
  }
}

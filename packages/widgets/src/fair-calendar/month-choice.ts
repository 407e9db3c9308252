import { html, type TemplateResult } from 'lit';
import type { ChinaMonth } from './china-day.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';

interface MonthChoiceOptions {
  readonly messages: AllCalendarMessages;
  readonly shown: ChinaMonth;
  /** The year on the panel. */
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly onMonth: (month: ChinaMonth) => void;
}

/** The panel from which a person jumps to a month. */
export function renderMonthChoice(options: MonthChoiceOptions): TemplateResult {
  const { messages, shown, year, onYear, onMonth } = options;
  return html`<div class="panel choice" role="group" aria-label=${messages.jump}>
    <div class="years">
      <button class="quiet" aria-label=${messages.previousYear} @click=${() => onYear(year - 1)}>
        ‹
      </button>
      <b aria-live="polite">${messages.year(year)}</b>
      <button class="quiet" aria-label=${messages.nextYear} @click=${() => onYear(year + 1)}>
        ›
      </button>
    </div>
    <div class="twelve">
      ${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => {
        const month = year * 12 + number - 1;
        return html`<button
          class="quiet"
          aria-pressed=${month === shown ? 'true' : 'false'}
          @click=${() => onMonth(month)}
        >
          ${messages.shortMonth(number)}
        </button>`;
      })}
    </div>
  </div>`;
}

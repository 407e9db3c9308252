import { html } from 'lit';
import { partsOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import type { ShownDays } from './shown-days.ts';

interface TurnOptions {
  readonly messages: TimeChoiceMessages;
  readonly today: ChinaDay;
  /** Days that can be booked; without it there are always more. */
  readonly horizonDays: number | undefined;
  /** A person wants to see the days around this one. */
  readonly onTurn: (day: ChinaDay) => void;
}

/** Which days are shown, between the buttons to those before and after. */
export function renderTurn({ isMonth, from, to }: ShownDays, options: TurnOptions) {
  const { messages, today, horizonDays = Infinity, onTurn } = options;
  const { time } = messages;
  const dateOf = (day: ChinaDay) => time.date(partsOf(day).month, partsOf(day).date);
  const { year, month } = partsOf(to);
  const back = isMonth ? time.previousMonth : time.previousDays;
  const on = isMonth ? time.nextMonth : time.nextDays;
  return html`<div class="turn">
    <button
      class="button"
      type="button"
      aria-label=${back}
      ?disabled=${from <= today}
      @click=${() => onTurn(from - 1)}
    >
      ‹
    </button>
    <p aria-live="polite">
      ${isMonth ? time.month(year, month) : time.span(dateOf(from), dateOf(to))}
    </p>
    <button
      class="button"
      type="button"
      aria-label=${on}
      ?disabled=${to >= today + horizonDays}
      @click=${() => onTurn(to + 1)}
    >
      ›
    </button>
  </div>`;
}

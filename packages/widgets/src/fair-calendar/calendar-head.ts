import { html } from 'lit';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import type { CalendarView } from './calendar-look.ts';
import type { ChinaMonth } from './china-day.ts';
import { monthText } from './month-sheet.ts';

interface HeadOptions {
  messages: FairCalendarMessages;
  month: ChinaMonth;
  view: CalendarView;
  headingLevel: number;
  isJumping: boolean;
  /** The choice of another month, when its code is here. */
  renderJump: () => unknown;
  onJump: () => void;
  onTurn: (months: number) => void;
  onToday: () => void;
  onView: (view: CalendarView) => void;
}

/** The name of the month, and the ways to another one and to another view. */
export function renderHead(options: HeadOptions) {
  const { messages, month, view, headingLevel, isJumping, onTurn } = options;
  return html`<div class="head">
    <div class="jumping">
      <div role="heading" aria-level=${headingLevel}>
        <button
          class="jump"
          part="month"
          aria-expanded=${isJumping ? 'true' : 'false'}
          @click=${options.onJump}
        >
          ${monthText(month, messages)}
        </button>
      </div>
      ${options.renderJump()}
    </div>
    <div class="tools">
      <button
        class="button step"
        part="previous"
        aria-label=${messages.previous}
        @click=${() => onTurn(-1)}
      >
        ‹
      </button>
      <button class="button now" part="today" @click=${options.onToday}>${messages.today}</button>
      <button class="button step" part="next" aria-label=${messages.next} @click=${() => onTurn(1)}>
        ›
      </button>
      <div class="views" role="group" aria-label=${messages.views}>
        ${(['month', 'agenda'] as const).map(
          (one) =>
            html`<button
              class="button"
              part="view"
              aria-pressed=${one === view ? 'true' : 'false'}
              @click=${() => options.onView(one)}
            >
              ${messages.view[one]}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}

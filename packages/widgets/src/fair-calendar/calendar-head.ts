import { html } from 'lit';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import type { CalendarView } from './calendar-look.ts';
import type { ChinaMonth } from './china-day.ts';
import { monthText } from './fair-calendar-language.ts';

interface HeadOptions {
  messages: FairCalendarMessages;
  month: ChinaMonth;
  view: CalendarView;
  headingLevel: number;
  /** The choice of another month, when it is open. */
  jump: unknown;
}

/** The name of the month, and the ways to another one and to another view. */
export function renderHead({ messages, month, view, headingLevel, jump }: HeadOptions) {
  return html`<div class="head">
    <div class="jumping">
      <div role="heading" aria-level=${headingLevel}>
        <button class="jump" part="month" data-act="jump" aria-expanded=${jump ? 'true' : 'false'}>
          ${monthText(month, messages)}
        </button>
      </div>
      ${jump}
    </div>
    <div class="tools">
      <button
        class="button step"
        part="previous"
        data-act="previous"
        aria-label=${messages.previous}
      >
        ‹
      </button>
      <button class="button now" part="today" data-act="today">${messages.today}</button>
      <button class="button step" part="next" data-act="next" aria-label=${messages.next}>›</button>
      <div class="views" role="group" aria-label=${messages.views}>
        ${(['month', 'agenda'] as const).map(
          (one) =>
            html`<button
              class="button"
              part="view"
              data-act=${one}
              aria-pressed=${one === view ? 'true' : 'false'}
            >
              ${messages.view[one]}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}

import { html, nothing } from 'lit';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import type { ChinaMonth } from './china-day.ts';
import type { FairMonths } from './fair-months.ts';
import { monthText } from './fair-calendar-language.ts';

interface ToldOptions {
  messages: FairCalendarMessages;
  month: ChinaMonth;
  months: FairMonths;
  /** Code that comes on use has not come. */
  isMissing: boolean;
  isSubscribing: boolean;
  /** What else is told of the month. */
  more: unknown;
}

/** How many fairs the month has, a way to subscribe to them, and what went wrong. */
export function renderTold(options: ToldOptions) {
  const { messages, months, isSubscribing } = options;
  const { read, fairs } = months;
  return html`<div class="counted">
      <p class="count muted" part="count" role="status">
        <span class="unseen">${monthText(options.month, messages)}</span>
        ${read.answer ? messages.fairs(fairs.length) : nothing}
      </p>
      <button
        class="quiet"
        part="subscribe"
        data-act="subscribe"
        aria-expanded=${isSubscribing ? 'true' : 'false'}
      >
        ${messages.subscribe}
      </button>
    </div>
    ${options.more}
    <div role="status" class="told">
      ${renderNotice(read, messages)}
      ${options.isMissing ? html`<p class="notice bad">${messages.fault.unreachable}</p>` : nothing}
    </div>`;
}

import { html, nothing, type LitElement } from 'lit';
import { isInWeChat } from '../in-we-chat.ts';
import type { BookingMessages } from '../messages/booking.zh-Hans.ts';

/** The neutral calendar file of a booking: nothing but “预约” and the time. */
export class CalendarView {
  readonly #host: LitElement;
  #file: { readonly name: string; readonly text: string } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Offers the file, with the focus on it. */
  show(file: { readonly name: string; readonly text: string }): void {
    this.#file = file;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#calendar')?.focus(),
    );
  }

  /** Forgets the file. */
  clear(): void {
    this.#file = undefined;
  }

  render(messages: BookingMessages) {
    const file = this.#file;
    if (!file) return nothing;
    if (isInWeChat()) {
      return html`<p class="calendar muted" id="calendar" tabindex="-1">
        ${messages.calendarInWeChat}
      </p>`;
    }
    return html`<p class="calendar">
      <a
        class="button"
        id="calendar"
        part="calendar"
        download=${file.name}
        href="data:text/calendar;charset=utf-8,${encodeURIComponent(file.text)}"
        >${messages.calendarFile}</a
      >
      <span class="muted">${messages.calendarHint}</span>
    </p>`;
  }
}

import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { ServiceClock } from '../fair-calendar/service-clock.ts';
import type { AllFairMessages } from './fair-language.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;

/**
 * How long it is until a fair begins, by the clock of the service. It changes without being spoken,
 * and stands still while nobody can see it.
 */
export class FairCountdown implements ReactiveController {
  readonly #host: LitElement;
  readonly #clock: () => ServiceClock;
  #start = NaN;
  #textOf: ((leftMs: number) => string) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, clock: () => ServiceClock) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** `startMs` in milliseconds since 1970; NaN for a fair that nobody waits for. */
  render(startMs: number, messages: AllFairMessages) {
    this.#start = startMs;
    this.#textOf = (leftMs) => leftText(leftMs, messages);
    const leftMs = startMs - this.#clock().now();
    if (!(leftMs > 0)) return nothing;
    // The clock below writes the text, without rendering.
    return html`<p class="countdown">${messages.untilStart} <span role="timer"></span></p>`;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    this.#tick();
  }

  readonly #tick = () => {
    clearTimeout(this.#timer);
    const place = this.#host.renderRoot.querySelector('[role=timer]');
    const leftMs = this.#start - this.#clock().now();
    if (!place || document.hidden || !this.#host.isConnected || !(leftMs > 0)) return;
    const text = this.#textOf?.(leftMs) ?? '';
    if (place.textContent !== text) place.textContent = text;
    const stepMs = leftMs > dayMs ? minuteMs : secondMs;
    this.#timer = setTimeout(this.#tick, (leftMs % stepMs) + 20);
  };
}

/** Days, hours and minutes; on the last day hours, minutes and seconds. */
function leftText(leftMs: number, messages: AllFairMessages): string {
  const seconds = Math.floor(leftMs / secondMs);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return leftMs > dayMs
    ? messages.leftDays(Math.floor(hours / 24), hours % 24, minutes % 60)
    : messages.leftHours(hours, minutes % 60, seconds % 60);
}

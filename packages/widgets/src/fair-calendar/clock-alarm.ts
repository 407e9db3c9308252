import type { LitElement, ReactiveController } from 'lit';

/** Engines fire at once what is more than 24 days off. */
const longestMs = 3_600_000;

/** Renders an element anew at the next moment at which what it shows changes by the clock. */
export class ClockAlarm implements ReactiveController {
  readonly #host: LitElement;
  readonly #waitMs: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `waitMs` tells how long it is until then; Infinity where nothing changes. */
  constructor(host: LitElement, waitMs: () => number) {
    this.#host = host;
    this.#waitMs = waitMs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected) return;
    const waitMs = Math.min(this.#waitMs(), longestMs);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), waitMs + 50);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

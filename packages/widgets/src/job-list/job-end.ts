import type { LitElement, ReactiveController } from 'lit';

/** Renders an element anew in the second in which its job expires, or when a page wakes up after it. */
export class JobEnd implements ReactiveController {
  readonly #host: LitElement;
  readonly #endsAt: () => string | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, endsAt: () => string | undefined) {
    this.#host = host;
    this.#endsAt = endsAt;
    host.addController(this);
  }

  /** Whether the job has expired. */
  get isOver(): boolean {
    return this.#leftMs <= 0;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
  }

  hostUpdated(): void {
    const leftMs = this.#leftMs;
    clearTimeout(this.#alarm);
    if (leftMs > 0 && leftMs < 0x7fffffff) this.#alarm = setTimeout(this.#look, leftMs);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#alarm);
  }

  get #leftMs(): number {
    const endsAt = this.#endsAt();
    return endsAt ? Date.parse(endsAt) - Date.now() : Infinity;
  }

  readonly #look = () => this.#host.requestUpdate();
}

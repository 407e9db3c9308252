import type { LitElement, ReactiveController } from 'lit';

/** From this width on a month is shown as a sheet, in CSS pixels. */
const wideFromPx = 640;

type Host = LitElement & { wide: boolean };

/**
 * Tells a calendar by its property `wide` whether there is room for a sheet. It watches an element
 * of the class `ruler`, which has no height: watching the calendar would loop, because what is shown
 * has its height.
 */
export class RoomWatch implements ReactiveController {
  readonly #host: Host;
  readonly #resize = new ResizeObserver(([entry]) => {
    this.#host.wide = (entry?.contentRect.width ?? 0) >= wideFromPx;
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    // A guess that spares a second layout; the ruler corrects it where the page leaves less room.
    if (host.hasUpdated) this.#watch();
    else host.wide = (host.parentElement?.clientWidth ?? 0) >= wideFromPx;
  }

  hostUpdated(): void {
    if (!this.#host.hasUpdated) this.#watch();
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
  }

  #watch() {
    this.#resize.observe(this.#host.renderRoot.querySelector('.ruler') as Element);
  }
}

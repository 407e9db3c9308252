/** Pages that come by scrolling before a person is asked: what stands below the list can be reached. */
const mostUnasked = 3;

/** How far below the window the end of the list may be for the next page to come. */
const nearPx = 400;

/** Tells when a person nears the end of a list, some pages long; then the button there has to be pressed. */
export class EndlessScroll {
  readonly #onNear: () => void;
  readonly #observer: IntersectionObserver;
  #unasked = 0;

  constructor(onNear: () => void) {
    this.#onNear = onNear;
    this.#observer = new IntersectionObserver((entries) => this.#handleSeen(entries), {
      rootMargin: `0px 0px ${nearPx}px`,
    });
  }

  /** Watches the button at the end of the list, anew after every page. */
  watch(button: Element | null): void {
    this.#observer.disconnect();
    if (button && this.#unasked < mostUnasked) this.#observer.observe(button);
  }

  /** A person asked for more: some further pages come by themselves. */
  renew(): void {
    this.#unasked = 0;
  }

  #handleSeen(entries: readonly IntersectionObserverEntry[]) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#observer.disconnect();
    this.#unasked++;
    this.#onNear();
  }
}

import type { LitElement, ReactiveController } from 'lit';
import type { ChinaMonth } from './china-day.ts';
import type { FairFilterPanel } from './fair-filter.ts';
import type { FairFilterName } from './fair-query.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';
import { renderMonthChoice } from './month-choice.ts';

interface PanelsOptions {
  messages: () => AllCalendarMessages | undefined;
  /** The month that is shown. */
  month: () => ChinaMonth;
  onMonth: (month: ChinaMonth) => void;
  filter: FairFilterPanel;
}

/** What lies over a calendar, one at a time: the choices of a filter, or the choice of a month. */
export class CalendarPanels implements ReactiveController {
  /** The open filter. */
  filter: FairFilterName | undefined;

  readonly #host: LitElement;
  readonly #options: PanelsOptions;
  /** The year of the choice of a month. */
  #year: number | undefined;

  constructor(host: LitElement, options: PanelsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pointerdown', this.#handlePress);
    this.#root.addEventListener('keydown', this.#handleKey);
  }

  hostDisconnected(): void {
    removeEventListener('pointerdown', this.#handlePress);
    this.#root.removeEventListener('keydown', this.#handleKey);
  }

  get isJumping(): boolean {
    return this.#year !== undefined;
  }

  /** Opens the choice of a month, or closes it. */
  toggleJump(): void {
    this.filter = undefined;
    this.#year = this.isJumping ? undefined : Math.floor(this.#options.month() / 12);
    this.#host.requestUpdate();
  }

  closeJump(): void {
    this.#year = undefined;
  }

  /** Opens a filter, or closes it. */
  toggle(filter: FairFilterName): void {
    this.closeJump();
    this.filter = this.filter === filter ? undefined : filter;
    this.#host.requestUpdate();
    if (this.filter) void this.#host.updateComplete.then(() => this.#place());
  }

  close({ focuses = false } = {}): void {
    const button = this.#root.querySelector<HTMLElement>(
      '.head [aria-expanded=true], .filter [aria-expanded=true]',
    );
    this.filter = this.#year = undefined;
    this.#host.requestUpdate();
    if (focuses) button?.focus();
  }

  renderJump(): unknown {
    const { month, onMonth } = this.#options;
    const messages = this.#options.messages();
    const year = this.#year;
    if (!messages || year === undefined) return undefined;
    return renderMonthChoice({
      messages,
      shown: month(),
      year,
      onYear: (next) => {
        this.#year = next;
        this.#host.requestUpdate();
      },
      onMonth: (chosen) => {
        this.close({ focuses: true });
        onMonth(chosen);
      },
    });
  }

  renderFilter(): unknown {
    const messages = this.#options.messages();
    return messages && this.filter && this.#options.filter.render(this.filter, messages);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** Below its button, and never beyond the edges of the row of filters. */
  #place() {
    const panel = this.#root.querySelector<HTMLElement>('.filter .panel');
    const row = this.#root.querySelector<HTMLElement>('.filters');
    if (!panel?.parentElement || !row) return;
    const button = panel.parentElement.getBoundingClientRect();
    const { left, top, width } = row.getBoundingClientRect();
    const most = Math.max(0, width - panel.offsetWidth);
    panel.style.left = `${Math.max(0, Math.min(button.left - left, most))}px`;
    panel.style.top = `${button.bottom - top + 2}px`;
  }

  readonly #handlePress = (event: Event) => {
    if (!this.filter && !this.isJumping) return;
    const inside = event
      .composedPath()
      .some((one) => one instanceof Element && one.matches('.filter, .jumping'));
    if (!inside) this.close();
  };

  readonly #handleKey = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || !(this.filter || this.isJumping)) return;
    event.stopPropagation();
    this.close({ focuses: true });
  };
}

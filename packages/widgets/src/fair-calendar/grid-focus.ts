import type { LitElement, ReactiveController } from 'lit';
import type { ChinaDay } from './china-day.ts';

/**
 * The day of a sheet to which a person turned: the Tab key reaches it, and the focus stays on it when
 * the sheet is made anew.
 */
export class GridFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #sheet: Element;
  #day: ChinaDay | undefined;
  /** The day that had the focus before an update. */
  #focused: ChinaDay | undefined;

  constructor(host: LitElement, sheet: Element) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  hostUpdate(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const day = activeElement?.getAttribute('data-day');
    this.#focused = day && this.#sheet.contains(activeElement) ? Number(day) : undefined;
  }

  hostUpdated(): void {
    this.#reach();
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (this.#focused === undefined || this.#sheet.contains(activeElement)) return;
    this.cellOf(this.#focused)?.focus();
  }

  /** The cell of a day of the month. */
  cellOf(day: ChinaDay): HTMLElement | null {
    return this.#sheet.querySelector(`[role=gridcell][data-day="${day}"]`);
  }

  /** Makes a day the one that the Tab key reaches. */
  turnTo(day: ChinaDay): void {
    this.#day = day;
    this.#reach();
  }

  #reach() {
    const cell = this.#day === undefined ? null : this.cellOf(this.#day);
    if (!cell || cell.tabIndex === 0) return;
    this.#sheet.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  }
}

/** An element that shows a month, filled anew when what it is made of changes. */
export class MonthPiece {
  readonly element: HTMLElement;
  /** Earlier days of the current month are shown too. */
  isWhole = false;

  #made: readonly unknown[] = [];

  constructor(element: HTMLElement) {
    this.element = element;
  }

  fill(made: readonly unknown[], build: () => Node[]): void {
    if (made.every((one, index) => one === this.#made[index])) return;
    this.#made = made;
    this.element.textContent = '';
    this.element.append(...build());
  }
}

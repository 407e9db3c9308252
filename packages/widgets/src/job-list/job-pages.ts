import { html, nothing } from 'lit';
import type { AllMessages } from '../language-on-use.ts';

interface PagesOptions {
  messages: AllMessages;
  /** The page on screen, from 1. */
  page: number;
  /** Pages that can be turned to: those that have come, and the one after them. */
  last: number;
  /** Pages of the whole list, where the service has counted it. */
  total: number | undefined;
  /** The next page is on its way, or failed. */
  isBusy: boolean;
  onTurn: (page: number) => void;
}

/** The way through a list in pages. Cursors lead forward only, so what has not come has no number. */
export function renderPages({ messages, page, last, total, isBusy, onTurn }: PagesOptions) {
  const { pages } = messages;
  if (last < 2) return nothing;
  return html`<nav class="pages" part="pages" aria-label=${pages.label}>
    <button class="button" ?disabled=${page === 1} @click=${() => onTurn(page - 1)}>
      ${pages.previous}
    </button>
    <ul role="list">
      ${numbersFor(page, last).map((number) =>
        number
          ? html`<li>
              <button
                class="page"
                aria-label=${pages.page(number)}
                aria-current=${number === page ? 'page' : 'false'}
                ?disabled=${isBusy && number > page}
                @click=${() => onTurn(number)}
              >
                ${number}
              </button>
            </li>`
          : html`<li class="gap" aria-hidden="true">…</li>`,
      )}
    </ul>
    <button class="button" ?disabled=${page === last || isBusy} @click=${() => onTurn(page + 1)}>
      ${pages.next}
    </button>
    ${total ? html`<p class="muted">${pages.of(page, total)}</p>` : nothing}
  </nav>`;
}

/** The first, the last, and those around the page; 0 where some are left out. */
export function numbersFor(page: number, last: number): number[] {
  const from = Math.max(1, Math.min(page - 1, last - 3));
  const to = Math.min(last, Math.max(page + 1, 4));
  const numbers: number[] = [];
  for (let number = 1; number <= last; number++) {
    const isBetween = number >= from && number <= to;
    // A gap of one is as wide as the number in it.
    const isEdge = number === 1 || number === last;
    const fillsGap = (number === 2 && from === 3) || (number === last - 1 && to === last - 2);
    if (isBetween || isEdge || fillsGap) numbers.push(number);
    else if (numbers[numbers.length - 1] !== 0) numbers.push(0);
  }
  return numbers;
}

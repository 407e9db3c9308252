import { html } from 'lit';

/** Grey cards of the height that the jobs will have. */
export function renderSkeleton(cards: number) {
  return html`<div class="jobs" aria-hidden="true">
    ${new Array(Math.min(20, cards) || 20)
      .fill(0)
      .map(() => html`<div class="job waiting"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}

import { html } from 'lit';
import type { Messages } from '../messages/zh-Hans.ts';
import { choiceLabel } from './choice-label.ts';
import type { Choice } from './job-choice.ts';

/** Grey cards of the height that the jobs will have. */
export function renderSkeleton(cards: number) {
  return html`<div class="jobs" aria-hidden="true">
    ${new Array(Math.min(20, cards) || 20)
      .fill(0)
      .map(() => html`<div class="job waiting"><i></i><i></i><i></i><i></i></div>`)}
  </div>`;
}

/** No job matches: says so, and offers to drop each of the filters. */
export function renderEmpty(
  choices: readonly Choice[],
  { messages, onDrop }: { messages: Messages; onDrop: (choice: Choice) => void },
) {
  if (!choices.length) {
    return html`<p class="strong">${messages.empty}</p>
      <p class="muted">${messages.emptyHint}</p>`;
  }
  return html`<p class="strong">${messages.emptyFiltered}</p>
    <p class="muted">${messages.widen}</p>
    <p>
      ${choices.map(
        (choice) =>
          html`<button class="button" @click=${() => onDrop(choice)}>
            ${messages.remove(choiceLabel(choice, messages))}
          </button> `,
      )}
    </p>`;
}

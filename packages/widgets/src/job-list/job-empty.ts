import { html } from 'lit';
import type { AllMessages } from '../language-on-use.ts';
import { choiceLabel } from './choice-label.ts';
import type { Choice } from './job-choice.ts';

/** No job matches: says so and what may help, and offers to drop each of the filters. */
export function renderEmpty(
  choices: readonly Choice[],
  { messages, onDrop }: { messages: AllMessages; onDrop: (choice: Choice) => void },
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

import { html, nothing, type TemplateResult } from 'lit';
import type { ManageMessages } from '../messages/manage.zh-Hans.ts';

/** What a person is asked before something is done. */
export interface Question<Texts> {
  readonly words: (messages: Texts) => { readonly question: string; readonly yes: string };
  /** What there is to choose from. */
  readonly choice?: (messages: Texts) => TemplateResult | typeof nothing;
  /** Whether something was chosen. */
  readonly isReady?: () => boolean;
  readonly answer: () => void;
}

/** A question with its two answers; neither can be given while it is being done. */
export function renderQuestion<Texts extends ManageMessages>(
  { words, choice, isReady, answer }: Question<Texts>,
  { messages, isPending, onKeep }: { messages: Texts; isPending: boolean; onKeep: () => void },
): TemplateResult {
  const { question, yes } = words(messages);
  return html`<div class="question" role="group" aria-labelledby="question">
    <p id="question" tabindex="-1">${question}</p>
    ${choice ? choice(messages) : nothing}
    <div class="buttons">
      <button
        class="button primary"
        ?disabled=${isPending || (isReady && !isReady())}
        @click=${answer}
      >
        ${isPending ? messages.working : yes}
      </button>
      <button class="button" ?disabled=${isPending} @click=${onKeep}>${messages.keep}</button>
    </div>
  </div>`;
}

/** Asks for the code by which a person manages what they sent. */
export function renderCodeForm(
  messages: ManageMessages,
  { isBad, onSubmit }: { isBad: boolean; onSubmit: (event: Event) => void },
): TemplateResult {
  return html`<form class="ask" novalidate @submit=${onSubmit}>
    <label class="strong" for="code">${messages.ask}</label>
    <p class="muted" id="code-hint">${messages.askHint}</p>
    <input
      part="code"
      id="code"
      name="code"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-invalid=${isBad ? 'true' : 'false'}
      aria-describedby="code-hint code-error"
    />
    <p class="error" id="code-error" role="status">${isBad ? messages.badCode : nothing}</p>
    <button class="button primary">${messages.show}</button>
  </form>`;
}

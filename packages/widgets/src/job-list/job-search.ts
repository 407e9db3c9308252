import { html } from 'lit';
import type { Messages } from '../messages/zh-Hans.ts';

let composing = false;

/** The search box. It searches on Enter and by its button, never while an input method composes. */
export function renderSearch(
  words: string,
  { messages, onSearch }: { messages: Messages; onSearch: (words: string) => void },
) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (composing) return;
    const input = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    onSearch(input.value.trim());
  };
  return html`<form role="search" class="search" part="search" @submit=${submit}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="11" cy="11" r="7" />
      <path d="m20 20-4-4" />
    </svg>
    <input
      type="search"
      part="search-input"
      enterkeyhint="search"
      autocomplete="off"
      maxlength="100"
      aria-label=${messages.searchJobs}
      placeholder=${messages.searchHint}
      .value=${words}
      @compositionstart=${() => (composing = true)}
      @compositionend=${() => (composing = false)}
      @keydown=${keepComposition}
    />
    <button class="button primary" part="search-button">${messages.search}</button>
  </form>`;
}

/** Safari ends the composition before the Enter that chose a word, and marks that key with 229. */
function keepComposition(event: KeyboardEvent) {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

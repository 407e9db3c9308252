import { html } from 'lit';
import type { Messages } from '../messages/zh-Hans.ts';

/** The search box. It searches on Enter and by its button. */
export function renderSearch(
  words: string,
  { messages, onSearch }: { messages: Messages; onSearch: (words: string) => void },
) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(((event.target as HTMLFormElement).elements[0] as HTMLInputElement).value.trim());
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
    />
    <button class="button primary" part="search-button">${messages.search}</button>
  </form>`;
}

import { html, nothing, render } from 'lit';
import { call, suggestion, type Suggestion } from '@union-jobs/sdk';
import type { ConfigurationController } from '../configuration-controller.ts';
import { make } from '../copies.ts';
import type { AllMessages } from '../language-on-use.ts';
import { putMarked } from '../marked.ts';

interface SuggestionsOptions {
  settings: ConfigurationController;
  messages: () => AllMessages | undefined;
  /** Whether places are offered: not where the region is fixed. */
  takesRegions: () => boolean;
  onSearch: (words: string) => void;
  onRegion: (suggestion: Suggestion & { region: string }) => void;
}

const pauseMs = 150;

/**
 * What to look for, offered below the search box while a person types: the combobox pattern of the
 * ARIA Authoring Practices, with a list and the focus in the box.
 */
export class JobSuggestions {
  /** An input method is putting a word together. */
  composing = false;

  readonly #input: HTMLInputElement;
  readonly #options: SuggestionsOptions;
  readonly #place = make('div', { class: 'offer' });
  #items: readonly Suggestion[] = [];
  #active = -1;
  #call: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(input: HTMLInputElement, options: SuggestionsOptions) {
    this.#input = input;
    this.#options = options;
    input.form?.append(this.#place);
    input.addEventListener('compositionstart', () => (this.composing = true));
    input.addEventListener('compositionend', () => {
      this.composing = false;
      this.#ask();
    });
    input.addEventListener('input', this.#ask);
    input.addEventListener('keydown', this.#handleKey);
    input.addEventListener('blur', () => this.close());
    this.#render();
  }

  /** Takes the list away. */
  close(): void {
    this.#call?.abort();
    clearTimeout(this.#pause);
    this.#show([]);
  }

  readonly #ask = () => {
    clearTimeout(this.#pause);
    this.#call?.abort();
    const q = this.#input.value.trim().slice(0, 50);
    if (!q) return this.#show([]);
    if (!this.composing) this.#pause = setTimeout(() => void this.#load(q), pauseMs);
  };

  async #load(q: string) {
    const { value } = this.#options.settings;
    const { baseUrl } = value;
    if (!baseUrl) return;
    const { signal } = (this.#call = new AbortController());
    try {
      const { items } = await call(
        suggestion.list,
        { query: { q }, signal },
        { ...value, baseUrl },
      );
      const takesRegions = this.#options.takesRegions();
      if (!signal.aborted) this.#show(items.filter(({ region }) => takesRegions || !region));
    } catch {
      // Who is offered nothing can search all the same.
      if (!signal.aborted) this.#show([]);
    }
  }

  #show(items: readonly Suggestion[]) {
    this.#items = items;
    this.#active = -1;
    this.#render();
  }

  #render() {
    const messages = this.#options.messages();
    const open = this.#items.length > 0;
    const states: Record<string, string> = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'offer',
      'aria-expanded': String(open),
    };
    Object.keys(states).forEach((name) => this.#input.setAttribute(name, states[name] ?? ''));
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `offer-${this.#active}`);
    if (!messages) return;
    render(
      html`<ul
          id="offer"
          role="listbox"
          part="suggestions"
          aria-label=${messages.suggestions}
          ?hidden=${!open}
        >
          ${this.#items.map((item, index) => this.#renderOption(item, index, messages))}
        </ul>
        <span class="unseen" role="status"
          >${open ? messages.suggestionCount(this.#items.length) : nothing}</span
        >`,
      this.#place,
    );
  }

  #renderOption(item: Suggestion, index: number, { suggestionKind }: AllMessages) {
    const words = make('span', { class: 'grow' });
    putMarked(words, item.text, item.ranges);
    const kind = (suggestionKind as Record<string, string>)[item.kind];
    return html`<li
      id="offer-${index}"
      role="option"
      aria-selected=${index === this.#active ? 'true' : 'false'}
      @pointerdown=${keepFocus}
      @mousedown=${keepFocus}
      @click=${() => this.#choose(item)}
    >
      ${words}${kind ? html`<span class="muted">${kind}</span>` : nothing}
    </li>`;
  }

  #choose(item: Suggestion) {
    const { region } = item;
    this.close();
    this.#input.value = region ? '' : item.text;
    if (region) this.#options.onRegion({ ...item, region });
    else this.#options.onSearch(item.text);
  }

  readonly #handleKey = (event: KeyboardEvent) => {
    // Safari ends the composition before the Enter that chose a word, and marks that key with 229.
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const { length } = this.#items;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const item = this.#items[this.#active];
    if (step && length) {
      event.preventDefault();
      // One place more than there are suggestions: the box itself, with nothing chosen.
      this.#active = ((this.#active + 1 + step + length + 1) % (length + 1)) - 1;
      this.#render();
    } else if (step === 1) {
      this.#ask();
    } else if (event.key === 'Escape' && length) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Enter') {
      if (item) {
        event.preventDefault();
        this.#choose(item);
      } else this.close();
    }
  };
}

/** A press on a suggestion leaves the focus in the box. */
function keepFocus(event: Event) {
  event.preventDefault();
}

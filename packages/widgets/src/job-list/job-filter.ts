import { html, LitElement, nothing } from 'lit';
import type { JobFacets } from '@union-jobs/sdk';
import { ConfigurationController } from '../configuration-controller.ts';
import type { Configuration } from '../configuration.ts';
import { messagesFor } from '../language.ts';
import { allMessagesFor, type AllMessages } from '../language-on-use.ts';
import { choiceLabel, labelsOf, learnFacets } from './choice-label.ts';
import { learnFromTexts, single } from './choice-names.ts';
import { valuesOf, withFilter } from './job-change.ts';
import type { FilterName } from './job-choice.ts';
import type { JobQuery } from './job-query.ts';
import { RegionTree } from './region-tree.ts';
import { baseStyles } from '../base.styles.ts';
import { jobFilterStyles } from './job-filter.styles.ts';

/** A person changed the filters of a list. */
export class JobFilterChangeEvent extends Event {
  readonly query: JobQuery;

  constructor(query: JobQuery) {
    super('union-job-filter-change');
    this.query = query;
  }
}

/**
 * The choices of one filter button of `<union-job-list>`, which loads it on use.
 *
 * @tag union-job-filter
 * @fires {JobFilterChangeEvent} union-job-filter-change - A choice was made.
 * @fires close - The person is done.
 */
export class UnionJobFilter extends LitElement {
  static override styles = [baseStyles, jobFilterStyles];

  static override properties = {
    names: { attribute: false },
    query: { attribute: false },
    facets: { attribute: false },
    configuration: { attribute: false },
    lang: {},
  };

  /** The filters to choose from. */
  names: readonly FilterName[] = [];

  /** The filters chosen by now. */
  query: JobQuery = {};

  /** Counts to show beside the choices. */
  facets: JobFacets | undefined;

  /** Service, key and language. */
  configuration: Configuration | undefined;

  /** Language of the texts. */
  override lang = '';

  /** What holds the button and this panel. */
  #frame: HTMLElement | null = null;

  readonly #settings = new ConfigurationController(this, messagesFor);
  readonly #regions = new RegionTree(this, {
    configuration: () => this.#settings.value,
    wanted: () => this.names.includes('region'),
    chosen: () => valuesOf(this.query, 'region'),
    onChoose: (code) => this.#change('region', code ? [code] : []),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = this.parentElement;
    this.#frame?.addEventListener('keydown', this.#handleKey);
    this.#frame?.addEventListener('focusout', this.#handleLeave);
    addEventListener('pointerdown', this.#handlePress);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.removeEventListener('keydown', this.#handleKey);
    this.#frame?.removeEventListener('focusout', this.#handleLeave);
    removeEventListener('pointerdown', this.#handlePress);
  }

  protected override updated(): void {
    this.#place();
  }

  protected override render() {
    const { language } = this.#settings;
    const messages = allMessagesFor(language, this);
    if (!messages) return nothing;
    if (this.facets) learnFacets(this.facets, messages);
    return html`<div class="panel" lang=${language}>
      <div class="scroll">
        ${this.names.map((name) =>
          name === 'region'
            ? this.#regions.render(messages, this.#counts(name))
            : this.#renderGroup(name, messages),
        )}
      </div>
      <div class="foot">
        <button class="quiet" ?disabled=${!this.#chosen} @click=${this.#handleClear}>
          ${messages.clear}
        </button>
        <button class="button primary" @click=${this.#finish}>${messages.done}</button>
      </div>
    </div>`;
  }

  #renderGroup(name: FilterName, messages: AllMessages) {
    const chosen = valuesOf(this.query, name);
    const counts = this.#counts(name);
    const codes = this.#codes(name, messages);
    if (!codes.length) return nothing;
    learnFromTexts(
      codes.map((value) => ({ name, value })),
      messages,
      messages,
    );
    return html`<fieldset>
      <legend class=${this.names.length > 1 ? '' : 'unseen'}>${messages.filter[name]}</legend>
      ${name === 'pay' ? html`<p class="muted">${messages.payNote}</p>` : nothing}
      ${codes.map(
        (value) =>
          html`<label class="option"
            ><input
              type=${single[name] ? 'radio' : 'checkbox'}
              name=${name}
              value=${value}
              .checked=${chosen.includes(value)}
              @change=${(event: Event) => this.#handleChoice(name, event)}
            /><span class="grow">${choiceLabel({ name, value }, messages)}</span>${
              counts && html`<span class="muted">${counts.get(value) ?? 0}</span>`
            }</label
          >`,
      )}
    </fieldset>`;
  }

  get #chosen(): boolean {
    return this.names.some((name) => valuesOf(this.query, name).length > 0);
  }

  /** What there is to choose from; of benefits and fairs, what the jobs have and what is chosen. */
  #codes(name: FilterName, messages: AllMessages): readonly string[] {
    const labels = single[name] ?? labelsOf(name, messages);
    if (labels) return Array.isArray(labels) ? labels : Object.keys(labels);
    const counted = [...(this.#counts(name)?.keys() ?? [])].slice(0, 12);
    const chosen = valuesOf(this.query, name).filter((value) => !counted.includes(value));
    return [...counted, ...chosen];
  }

  #counts(name: FilterName): Map<string, number> | undefined {
    const facet = this.facets?.[name as 'education'] as JobFacets['education'] | undefined;
    return facet && new Map(facet.map(({ value, count }) => [value, count]));
  }

  #handleChoice(name: FilterName, event: Event) {
    const { value, checked } = event.target as HTMLInputElement;
    const others = valuesOf(this.query, name).filter((one) => one !== value);
    if (single[name]) this.#change(name, [value]);
    else this.#change(name, checked ? [...others, value] : others);
  }

  #handleClear() {
    let { query } = this;
    this.names.forEach((name) => (query = withFilter(query, name, [])));
    this.#send(query);
  }

  /** Below its button, and never beyond the edges of the row of filters. */
  #place() {
    const row = this.offsetParent as HTMLElement | null;
    const button = this.parentElement;
    if (!row || !button) return;
    const left = button.getBoundingClientRect().left - row.getBoundingClientRect().left;
    const { bottom } = button.getBoundingClientRect();
    this.style.left = `${Math.max(0, Math.min(left, row.clientWidth - this.offsetWidth))}px`;
    this.style.top = `${bottom - row.getBoundingClientRect().top + 2}px`;
  }

  #change(name: FilterName, values: string[]) {
    this.#send(withFilter(this.query, name, values));
  }

  #send(query: JobQuery) {
    this.dispatchEvent(new JobFilterChangeEvent(query));
  }

  /** Back to the button. */
  #finish() {
    this.#frame?.querySelector('button')?.focus();
    this.#close();
  }

  #close() {
    this.dispatchEvent(new Event('close'));
  }

  readonly #handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#finish();
  };

  readonly #handleLeave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget && !this.#frame?.contains(relatedTarget as Node)) this.#close();
  };

  readonly #handlePress = (event: Event) => {
    if (this.#frame && !event.composedPath().includes(this.#frame)) this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'union-job-filter': UnionJobFilter;
  }
}

import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { call, fair, type FairFacets } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { labelOf } from '../format.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { firstDayOf, isoOf, type ChinaMonth } from './china-day.ts';
import { fairFilterNames, type FairFilterName, type FairQuery } from './fair-query.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';
import type { RegionNames } from './region-names.ts';

interface Counted {
  readonly month: ChinaMonth;
  readonly query: FairQuery;
}

interface FairFilterOptions {
  configuration: () => Configuration;
  names: RegionNames;
  /** What is counted; undefined while no filter is open. */
  counted: () => Counted | undefined;
  onChange: (query: FairQuery) => void;
  onDone: () => void;
}

/** The choices of a filter, with how many fairs of the month each would leave. */
export class FairFilterPanel {
  readonly #options: FairFilterOptions;
  readonly #read: Read<string, FairFacets | undefined>;

  constructor(host: LitElement, options: FairFilterOptions) {
    this.#options = options;
    this.#read = new Read<string, FairFacets | undefined>(host, {
      configuration: options.configuration,
      question: () => {
        const counted = options.counted();
        return counted && `${counted.month} ${JSON.stringify(counted.query)}`;
      },
      ask: async (_, service, rest) => {
        const { month = 0, query = {} } = options.counted() ?? {};
        const asked = {
          ...query,
          from: isoOf(firstDayOf(month)),
          to: isoOf(firstDayOf(month + 1) - 1),
          limit: 1,
          include: ['facets' as const],
        };
        return (await call(fair.list, { query: asked, ...rest }, service)).facets;
      },
      onAnswer: (facets) => options.names.learn(facets),
    });
  }

  render(name: FairFilterName, messages: AllCalendarMessages): TemplateResult {
    const { query = {} } = this.#options.counted() ?? {};
    const chosen: readonly string[] = query[name] ?? [];
    const { answer: facets, pending } = this.#read;
    const counts = new Map(facets?.[name].map(({ value, count }) => [value, count]));
    const values = codesOf(name, messages) ?? [...counts.keys()];
    const all = [...values, ...chosen.filter((value) => !values.includes(value))];
    const nameOf = this.#options.names.of;
    return html`<div
      class="panel"
      part="filter-panel"
      role="group"
      aria-label=${messages.filter[name]}
    >
      <div class="scroll" aria-busy=${pending ? 'true' : 'false'}>
        ${renderNotice(this.#read, messages)}
        ${all.map(
          (value) =>
            html`<label
              class="option ${name === 'region' && !value.endsWith('0000') ? 'below' : ''}"
              ><input
                type="checkbox"
                value=${value}
                .checked=${chosen.includes(value)}
                @change=${(event: Event) => this.#handleChange(name, event)}
              /><span class="grow">${choiceText(name, value, { messages, nameOf }) ?? value}</span
              >${facets ? html`<span class="muted">${counts.get(value) ?? 0}</span>` : nothing}</label
            >`,
        )}
        ${
          all.length
            ? nothing
            : html`<p class="muted">${facets ? messages.noChoice : messages.loading}</p>`
        }
      </div>
      <div class="foot">
        <button class="quiet" ?disabled=${!chosen.length} @click=${() => this.#choose(name, [])}>
          ${messages.clear}
        </button>
        <button class="button primary" @click=${this.#options.onDone}>${messages.done}</button>
      </div>
    </div>`;
  }

  #handleChange(name: FairFilterName, event: Event) {
    const { value, checked } = event.target as HTMLInputElement;
    const before = this.#options.counted()?.query[name] ?? [];
    const others = before.filter((one) => one !== value);
    this.#choose(name, checked ? [...others, value] : others);
  }

  #choose(name: FairFilterName, values: readonly string[]) {
    const { query = {} } = this.#options.counted() ?? {};
    const next: Record<string, readonly string[]> = {};
    // In the order of the filters, so that one question has one address.
    fairFilterNames.forEach((one) => {
      const kept = one === name ? values : query[one];
      if (kept?.length) next[one] = kept;
    });
    this.#options.onChange(next as FairQuery);
  }
}

/** All codes of a filter; undefined for one whose values only the fairs know. */
function codesOf(name: FairFilterName, messages: AllCalendarMessages): string[] | undefined {
  return name === 'region' || name === 'host' ? undefined : Object.keys(messages[name]);
}

/** What a value of a filter is called; undefined for a region whose name is not known. */
export function choiceText(
  name: FairFilterName,
  value: string,
  { messages, nameOf }: { messages: AllCalendarMessages; nameOf: RegionNames['of'] },
): string | undefined {
  if (name === 'host') return value;
  return name === 'region' ? nameOf(value) : labelOf(messages[name], value, messages.other);
}

import { html, nothing } from 'lit';
import type { JobFacets } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { choiceLabel } from './choice-label.ts';
import type { JobFilterChangeEvent } from './job-filter.ts';
import { choicesOf, type FilterName } from './job-choice.ts';
import type { JobQuery } from './job-query.ts';

/** The filters that have a button, and the filters behind each. */
export const panels = {
  region: ['region'],
  pay: ['pay'],
  education: ['education'],
  targetGroup: ['targetGroup'],
  employmentType: ['employmentType'],
  postedWithin: ['postedWithin'],
  more: ['experience', 'industry'],
} as const satisfies Record<string, readonly FilterName[]>;
/** @see {@link panels} */
export type PanelName = keyof typeof panels;

interface FilterBarOptions {
  messages: Messages;
  language: string;
  /** The open panel. */
  panel: PanelName | undefined;
  facets: JobFacets | undefined;
  configuration: Configuration;
  onToggle: (panel: PanelName | undefined) => void;
  onChange: (query: JobQuery) => void;
}

/** The row of filters; each button shows and hides its panel. */
export function renderFilterBar(query: JobQuery, options: FilterBarOptions) {
  const { messages } = options;
  return html`<div class="filters" role="group" aria-label=${messages.filters}>
    <div class="slide">
      ${(Object.keys(panels) as PanelName[]).map((name) => renderFilter(name, query, options))}
    </div>
  </div>`;
}

function renderFilter(name: PanelName, query: JobQuery, options: FilterBarOptions) {
  const { messages, onToggle } = options;
  const open = options.panel === name;
  const chosen = choicesOf(query).filter((choice) =>
    (panels[name] as readonly FilterName[]).includes(choice.name),
  );
  const only = chosen.length === 1 && chosen[0];
  const label = only
    ? choiceLabel(only, messages)
    : messages.filter[name] + (chosen.length ? ` · ${chosen.length}` : '');
  return html`<div class="filter">
    <button
      class="pill ${chosen.length ? 'on' : ''}"
      part="filter"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => onToggle(open ? undefined : name)}
    >
      ${label}
    </button>
    ${
      open
        ? html`<union-job-filter
            part="filter-panel"
            role="group"
            aria-label=${messages.filter[name]}
            .names=${panels[name]}
            .query=${query}
            .facets=${options.facets}
            .configuration=${options.configuration}
            .lang=${options.language}
            @close=${() => onToggle(undefined)}
            @union-job-filter-change=${({ query }: JobFilterChangeEvent) => options.onChange(query)}
          ></union-job-filter>`
        : nothing
    }
  </div>`;
}

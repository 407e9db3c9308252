import { html, nothing } from 'lit';
import type { JobFacets } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { Messages } from '../messages/zh-Hans.ts';
import { choiceLabel } from './choice-label.ts';
import type { JobFilterChangeEvent } from './job-filter.ts';
import { choicesOf, type FilterName } from './job-choice.ts';
import type { JobQuery } from './job-query.ts';

const panels = [
  'region',
  'pay',
  'education',
  'targetGroup',
  'employmentType',
  'postedWithin',
  'more',
] as const;

/** A button of the row. */
export type PanelName = (typeof panels)[number];

/** The filters behind a button. */
const behind = (panel: PanelName): readonly FilterName[] =>
  panel === 'more' ? ['experience', 'industry'] : [panel];

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
    <div class="slide">${panels.map((name) => renderFilter(name, query, options))}</div>
  </div>`;
}

function renderFilter(name: PanelName, query: JobQuery, options: FilterBarOptions) {
  const { messages, onToggle } = options;
  const open = options.panel === name;
  const names = behind(name);
  const chosen = choicesOf(query).filter((choice) => names.includes(choice.name));
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
            .names=${names}
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

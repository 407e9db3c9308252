import { html, nothing } from 'lit';
import { labelOf } from '../format.ts';
import { isNamed } from '../job-list/job-address.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { fairFilterNames, type FairFilterName, type FairQuery } from './fair-query.ts';

interface FilterPillsOptions {
  messages: FairCalendarMessages;
  /** Names of filters, as in attributes, that are not offered; `filters` for all. */
  hidden: string;
  /** The filter that is open. */
  panel: FairFilterName | undefined;
  /** What a region is called, where that is known. */
  nameOf: (code: string) => string | undefined;
  /** The choices of the open filter. */
  choices: unknown;
}

/** The row of filters; each button shows and hides its choices. */
export function renderFilterPills(query: FairQuery, options: FilterPillsOptions) {
  const { messages, hidden, panel } = options;
  if (isNamed(hidden, 'filters')) return nothing;
  return html`<div class="filters" role="group" aria-label=${messages.filters}>
    <div class="slide">
      ${fairFilterNames.map((name) => {
        if (isNamed(hidden, name)) return nothing;
        const values = query[name] ?? [];
        const open = panel === name;
        return html`<div class="filter">
          <button
            class="pill ${values.length ? 'on' : ''}"
            part="filter"
            data-act=${name}
            aria-expanded=${open ? 'true' : 'false'}
          >
            ${pillText(name, values, options)}
          </button>
          ${open ? options.choices : nothing}
        </div>`;
      })}
    </div>
  </div>`;
}

function pillText(
  name: FairFilterName,
  values: readonly string[],
  { messages, nameOf }: FilterPillsOptions,
): string {
  const [only] = values;
  const label = values.length === 1 && only ? choiceText(name, only, { messages, nameOf }) : '';
  return label || messages.filter[name] + (values.length ? ` · ${values.length}` : '');
}

/** What a value of a filter is called; empty for a region whose name is not known. */
export function choiceText(
  name: FairFilterName,
  value: string,
  { messages, nameOf }: Pick<FilterPillsOptions, 'messages' | 'nameOf'>,
): string {
  if (name === 'host') return value;
  if (name === 'region') return nameOf(value) ?? '';
  return labelOf(messages[name], value, messages.other);
}

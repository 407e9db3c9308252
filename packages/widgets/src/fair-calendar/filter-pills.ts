import { html, nothing } from 'lit';
import { isNamed } from '../job-list/job-address.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { fairFilterNames, type FairFilterName, type FairQuery } from './fair-query.ts';

interface FilterPillsOptions {
  messages: FairCalendarMessages;
  /** Names of filters, as in attributes, that are not offered; `filters` for all. */
  hidden: string;
  /** The filter that is open. */
  panel: FairFilterName | undefined;
  /** What a chosen value is called, once that is known. */
  nameOf: (name: FairFilterName, value: string) => string | undefined;
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
  const label = values.length === 1 && only && nameOf(name, only);
  return label || messages.filter[name] + (values.length ? ` · ${values.length}` : '');
}

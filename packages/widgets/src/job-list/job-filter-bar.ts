import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/zh-Hans.ts';
import { choiceLabel } from './choice-label.ts';
import { isNamed } from './job-address.ts';
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

interface FilterBarOptions {
  messages: Messages;
  /** Names of filters, as in attributes, that are not offered. */
  hidden: string;
  /** The open panel. */
  panel: PanelName | undefined;
  /** The panel itself, when its code is here. */
  renderPanel: ((names: readonly FilterName[]) => TemplateResult) | undefined;
  onToggle: (panel: PanelName | undefined) => void;
}

/** The row of filters; each button shows and hides its panel. */
export function renderFilterBar(query: JobQuery, options: FilterBarOptions) {
  const { messages, hidden } = options;
  const choices = choicesOf(query);
  return html`<div class="filters" role="group" aria-label=${messages.filters}>
    <div class="slide">
      ${panels.map((name) => {
        const names = (
          name === 'more'
            ? (['experience', 'industry', 'benefit', 'fair', 'employer'] as const)
            : [name]
        ).filter((one) => !isNamed(hidden, one));
        if (!names.length || isNamed(hidden, name)) return '';
        const open = options.panel === name;
        const chosen = choices.filter((choice) => names.some((one) => one === choice.name));
        const only = chosen.length === 1 && chosen[0];
        const label = only
          ? choiceLabel(only, messages)
          : messages.filter[name] + (chosen.length ? ` · ${chosen.length}` : '');
        return html`<div class="filter">
          <button
            class="pill ${chosen.length ? 'on' : ''}"
            part="filter"
            aria-expanded=${open ? 'true' : 'false'}
            @click=${() => options.onToggle(open ? undefined : name)}
          >
            ${label}
          </button>
          ${open ? options.renderPanel?.(names) : ''}
        </div>`;
      })}
    </div>
  </div>`;
}

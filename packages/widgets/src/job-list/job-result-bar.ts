import { html, nothing } from 'lit';
import type { JobPage } from '@union-jobs/sdk';
import type { Messages } from '../messages/zh-Hans.ts';
import { countText } from '../format.ts';
import { choiceLabel } from './choice-label.ts';
import { isNamed } from './job-address.ts';
import { choicesOf, type Choice } from './job-choice.ts';
import { sortOf, type JobQuery, type JobSort } from './job-query.ts';

interface ResultBarOptions {
  messages: Messages;
  page: JobPage | undefined;
  pending: boolean;
  /** Names of filters, as in attributes, that a visitor cannot change. */
  locked: string;
  /** A person gives up chosen values. */
  onDrop: (choices: readonly Choice[]) => void;
  onSort: (sort: JobSort) => void;
}

/** How many jobs there are, the chosen filters, and the order. */
export function renderResultBar(query: JobQuery, options: ResultBarOptions) {
  const { messages, locked, onDrop } = options;
  const choices = choicesOf(query);
  const free = choices.filter(({ name }) => !isNamed(locked, name));
  const handleSort = (event: Event) =>
    options.onSort((event.target as HTMLSelectElement).value as JobSort);
  return html`<div class="bar">
    <p class="count" part="count" role="status"><span dir="auto">${renderCount(options)}</span></p>
    ${
      choices.length
        ? html`<ul role="list" class="chips" aria-label=${messages.filters}>
            ${choices.map((choice) => {
              const label = choiceLabel(choice, messages);
              return html`<li>
                ${
                  free.includes(choice)
                    ? html`<button
                        class="chip"
                        part="chip"
                        aria-label=${messages.remove(label)}
                        @click=${() => onDrop([choice])}
                      >
                        ${label}
                      </button>`
                    : html`<span class="chip" part="chip">${label}</span>`
                }
              </li>`;
            })}
            ${free.length ? html`<li><button class="quiet" @click=${() => onDrop(free)}>${messages.clear}</button></li>` : ''}
          </ul>`
        : nothing
    }
    <select class="sort" aria-label=${messages.sort} @change=${handleSort}>
      ${(['newest', 'relevance'] as const).map(
        (sort) =>
          html`<option value=${sort} .selected=${sort === sortOf(query)}>
            ${messages[sort]}
          </option>`,
      )}
    </select>
  </div>`;
}

function renderCount({ page, pending, messages }: ResultBarOptions) {
  if (!page) return pending ? html`<span class="unseen">${messages.loading}</span>` : nothing;
  const { jobs, headcount } = page.facets ?? {
    jobs: { value: page.items.length, atLeast: page.nextCursor !== null },
    headcount: undefined,
  };
  const text = ({ value, atLeast }: { value: number; atLeast: boolean }) =>
    countText(value) + (atLeast ? '+' : '');
  return html`<b>${text(jobs)}</b> ${messages.jobs(jobs.value)}${
      headcount?.value
        ? html`<span class="muted"> · ${messages.headcount(text(headcount))}</span>`
        : nothing
    }`;
}

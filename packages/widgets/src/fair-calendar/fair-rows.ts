import { copies, make } from '../copies.ts';
import { countText, labelOf } from '../format.ts';
import type { AgendaMessages } from './agenda-texts.ts';
import { stateOf, type CalendarFair } from './calendar-fair.ts';
import { placeText, timeSpanText } from './fair-texts.ts';

/** What rows need besides their fairs. */
export interface RowOptions {
  readonly messages: AgendaMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
}

const newRow = copies(() =>
  make(
    'li',
    { class: 'fair', part: 'fair-row' },
    make('div', { class: 'time' }),
    make(
      'div',
      { class: 'grow' },
      make('button', { class: 'name', part: 'fair-name' }),
      make('div', { class: 'muted' }),
      make('div', { class: 'tags' }),
    ),
  ),
);
const newTag = copies(() => make('span', { class: 'tag', part: 'tag' }));

/** A list of fairs, each with its times, name, place and what is to be known of it. */
export function rowsOf(fairs: readonly CalendarFair[], options: RowOptions): HTMLElement {
  const list = make('ul', { class: 'rows', role: 'list' });
  list.append(...fairs.map((fair) => rowFor(fair, options)));
  return list;
}

const kindOfState = { running: 'good', soon: 'info', cancelled: 'warn', past: '' } as const;

function rowFor(one: CalendarFair, { messages, now }: RowOptions): HTMLElement {
  const { fair } = one;
  const { kind, format, counters, status } = fair;
  const row = newRow();
  const time = row.firstElementChild as Element;
  const [name, place, tags] = [...(time.nextElementSibling as Element).children] as Element[];
  const state = stateOf(one, now);
  const add = (text: string, color = '') => {
    const tag = newTag();
    tag.textContent = text;
    if (color) tag.className += ` ${color}`;
    tags?.append(tag);
  };
  if (state) row.className += ` ${state}`;
  time.textContent = timeSpanText(one, messages);
  if (!name || !place) return row;
  name.textContent = fair.name;
  name.setAttribute('data-fair', fair.id);
  place.textContent = placeText(one);
  if (state) add(messages.state[state], kindOfState[state]);
  if (status === 'changed') add(messages.changed, 'warn');
  add(labelOf(messages.kind, kind, messages.other));
  add(labelOf(messages.format, format, messages.other), format === 'onsite' ? '' : 'info');
  if (counters.employers) add(messages.employers(countText(counters.employers)));
  if (counters.posts) add(messages.posts(countText(counters.posts)));
  return row;
}

import { html, nothing } from 'lit';
import { make } from '../copies.ts';
import { withAgenda, type AgendaMessages } from './agenda-texts.ts';
import type { CalendarFair } from './calendar-fair.ts';
import { dayOf, firstDayOf, monthOf, partsOf, type ChinaDay } from './china-day.ts';
import { rowsOf } from './fair-rows.ts';
import type { MonthOptions, ViewCode } from './month-views.ts';
import { agendaStyles } from './agenda.styles.ts';

interface AgendaOptions extends MonthOptions {
  readonly messages: AgendaMessages;
  /** Earlier days are left out. */
  readonly from: ChinaDay;
}

/** A month day by day; of the current one, what is over waits behind a button. */
export const agenda: ViewCode = {
  styles: [agendaStyles],
  render(piece, options) {
    const { fairs, turn, month, now, isPrinting, update } = options;
    const messages = withAgenda(options.messages);
    const today = dayOf(now);
    const isCut = monthOf(today) === month && !piece.isWhole && !isPrinting;
    const before = isCut ? fairs.filter(({ last }) => last < today).length : 0;
    const from = before ? today : firstDayOf(month);
    piece.fill([fairs, options.messages, turn, month, from], () =>
      daysOf({ ...options, messages, from }),
    );
    const handleEarlier = () => {
      piece.isWhole = true;
      update();
    };
    return html`${
      before
        ? html`<button class="quiet earlier" @click=${handleEarlier}>
            ${messages.earlier(before)}
          </button>`
        : nothing
    }${piece.element}`;
  },
};

/**
 * The fairs of a month day by day, each once: on the day on which it begins, or on the first of the
 * days shown when it is under way by then.
 */
function daysOf(options: AgendaOptions): Node[] {
  const { fairs, month, from } = options;
  const days = new Map<ChinaDay, CalendarFair[]>();
  fairs.forEach((fair) => {
    if (fair.last < from) return;
    const day = Math.max(fair.first, from, firstDayOf(month));
    const some = days.get(day);
    if (some) some.push(fair);
    else days.set(day, [fair]);
  });
  const sorted = [...days].sort(([one], [other]) => one - other);
  return sorted.map(([day, some]) => groupOf(day, some, options));
}

function groupOf(day: ChinaDay, fairs: readonly CalendarFair[], options: AgendaOptions): Node {
  const { messages, headingLevel } = options;
  const { month, date, weekday } = partsOf(day);
  const heading = make(
    'div',
    {
      class: 'heading',
      role: 'heading',
      'aria-level': String(headingLevel),
      'data-on': String(day),
    },
    `${messages.day(0, month, date)} ${messages.weekday(messages.weekdays[weekday] ?? '')}`,
  );
  return make('section', { class: 'group' }, heading, rowsOf(fairs, options));
}

import { make } from '../copies.ts';
import type { CalendarFair } from './calendar-fair.ts';
import { firstDayOf, partsOf, type ChinaDay, type ChinaMonth } from './china-day.ts';
import { rowsOf, type RowOptions } from './fair-rows.ts';
import { holidayOn } from './holiday.ts';

/** What an agenda shows. */
export interface AgendaOptions extends RowOptions {
  readonly fairs: readonly CalendarFair[];
  readonly month: ChinaMonth;
  /** Earlier days are left out. */
  readonly from: ChinaDay;
  /** Level of the headings of days. */
  readonly headingLevel: number;
}

/**
 * The fairs of a month day by day, each once: on the day on which it begins, or on the first of the
 * days shown when it is under way by then.
 */
export function agendaOf(options: AgendaOptions): Node[] {
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
  const heading = { class: 'heading', role: 'heading', 'aria-level': String(headingLevel) };
  const { month, date, weekday } = partsOf(day);
  const holiday = holidayOn(day);
  const mark = holiday && (holiday.isWorkday ? messages.workday : messages.dayOff);
  return make(
    'section',
    { class: 'group' },
    make(
      'div',
      heading,
      `${messages.day(0, month, date)} ${messages.weekday(messages.weekdays[weekday] ?? '')}`,
      ...(holiday && mark
        ? [
            ' ',
            make(
              'span',
              { class: `tag ${holiday.isWorkday ? 'warn' : 'good'}` },
              `${messages.holiday[holiday.name] ?? ''} ${mark}`,
            ),
          ]
        : []),
    ),
    rowsOf(fairs, options),
  );
}

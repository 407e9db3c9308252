import { copies, make } from '../copies.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { stateOf, type CalendarFair } from './calendar-fair.ts';
import { dayOf, firstDayOf, partsOf, type ChinaDay } from './china-day.ts';
import { monthText } from './fair-calendar-language.ts';
import { layOut, type Bar, type Span, type Week } from './month-grid.ts';
import type { MonthOptions, ViewCode } from './month-views.ts';
import { sheetOf } from './whole-weeks.ts';
import { monthSheetStyles } from './month-sheet.styles.ts';

/** Bars that stand in a day at most, the number of further ones among them. */
const lanes = 3;

/** A month as a sheet. */
export const monthSheet: ViewCode = {
  styles: [monthSheetStyles],
  render(piece, options) {
    const { element } = piece;
    const { fairs, messages, turn, month, weekStart, now } = options;
    const made = [fairs, messages, turn, month, weekStart, dayOf(now)];
    piece.fill(made, () => [headOf(options), ...weeksOf(options)]);
    element.setAttribute('aria-label', monthText(month, messages));
    return element;
  },
};

function headOf({ messages, weekStart }: MonthOptions): HTMLElement {
  const head = make('div', { class: 'week head', role: 'row' });
  for (let column = 0; column < 7; column++) {
    const name = messages.weekdays[(weekStart + column) % 7] ?? '';
    head.append(make('span', { role: 'columnheader', 'aria-label': messages.weekday(name) }, name));
  }
  return head;
}

const newWeek = copies(() => make('div', { class: 'week', role: 'row' }));

/** The rows of a month: cells and bars are plain copies, of which one is reached by the Tab key. */
function weeksOf(options: MonthOptions): HTMLElement[] {
  const { month, fairs, weekStart, now } = options;
  const sheet = sheetOf(month, weekStart);
  const begin = firstDayOf(month);
  const end = firstDayOf(month + 1) - 1;
  // The days of a fair before and after the month belong to other sheets.
  const spans = fairs.map((fair) => ({
    fair,
    first: Math.max(fair.first, begin),
    last: Math.min(fair.last, end),
  }));
  const today = dayOf(now);
  const reached = begin <= today && today <= end ? today : begin;
  return layOut(spans, { sheet, lanes }).map((week, row) => {
    const element = newWeek();
    const first = sheet.first + 7 * row;
    for (let day = first; day < first + 7; day++) {
      const isInside = begin <= day && day <= end;
      const cell = isInside
        ? cellFor(day, { options, count: week.counts[day - first] ?? 0 })
        : newOutside();
      (cell.querySelector('.date') as Element).textContent = String(partsOf(day).date);
      if (day === reached) cell.setAttribute('tabindex', '0');
      if (day === today && isInside) {
        cell.className += ' today';
        cell.setAttribute('aria-current', 'date');
      }
      element.append(cell);
    }
    addBars(element, week, { options, first });
    return element;
  });
}

/** The days of a fair that are in a month. */
interface MonthSpan extends Span {
  readonly fair: CalendarFair;
}

const newCell = copies(() =>
  make(
    'div',
    { class: 'day', role: 'gridcell', part: 'day', tabindex: '-1' },
    make('div', { class: 'top', 'aria-hidden': 'true' }, make('span', { class: 'date' })),
    make('span', { class: 'unseen' }),
  ),
);
const newOutside = copies(() =>
  make(
    'div',
    { class: 'day outside', role: 'gridcell', 'aria-disabled': 'true' },
    make('div', { class: 'top' }, make('span', { class: 'date' })),
  ),
);

function cellFor(
  day: ChinaDay,
  { options: { messages }, count }: { options: MonthOptions; count: number },
): HTMLElement {
  const cell = newCell();
  cell.setAttribute('data-day', String(day));
  // Apart, so that what is special about the day can be said between them.
  (cell.lastChild as Element).append(
    dayLabel(day, messages) + messages.comma,
    messages.fairs(count),
  );
  return cell;
}

/** `2026年10月14日，星期三` */
export function dayLabel(day: ChinaDay, messages: FairCalendarMessages): string {
  const { year, month, date, weekday } = partsOf(day);
  const name = messages.weekdays[weekday] ?? '';
  return messages.day(year, month, date) + messages.comma + messages.weekday(name);
}

const newBar = copies(() => make('button', { class: 'bar', part: 'fair', tabindex: '-1' }));
const newFurther = copies(() => make('button', { class: 'further', tabindex: '-1' }));

function addBars(
  row: HTMLElement,
  { bars, hidden }: Week<MonthSpan>,
  { options, first }: { options: MonthOptions; first: ChinaDay },
): void {
  const cells = [...row.children];
  bars.forEach((bar) =>
    cells[bar.column]?.append(barFor(bar, { options, day: first + bar.column })),
  );
  hidden.forEach((count, column) => {
    if (!count) return;
    const button = newFurther();
    button.append(make('span', {}, options.messages.further(count)));
    button.setAttribute('data-count', `+${count}`);
    button.setAttribute('data-day', String(first + column));
    cells[column]?.append(button);
  });
}

function barFor(
  { item: { fair }, days, lane }: Bar<MonthSpan>,
  { options, day }: { options: MonthOptions; day: ChinaDay },
): HTMLElement {
  const { messages, now } = options;
  const bar = newBar();
  const state = stateOf(fair, now);
  bar.className += ` ${fair.fair.format} ${state} lane${lane}`;
  if (fair.first < day) bar.className += ' back';
  if (fair.last >= day + days) bar.className += ' on';
  if (days > 1) bar.style.width = `calc(${days * 100}% + ${days - 9}px)`;
  if (state) bar.append(make('span', { class: 'unseen' }, messages.state[state] + messages.comma));
  bar.append(fair.fair.name);
  bar.setAttribute('data-fair', fair.fair.id);
  return bar;
}

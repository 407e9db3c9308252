import { copies, make } from '../copies.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { stateOf, type CalendarFair } from './calendar-fair.ts';
import {
  dayOf,
  firstDayOf,
  monthOf,
  partsOf,
  type ChinaDay,
  type ChinaMonth,
} from './china-day.ts';
import { holidayOn } from './holiday.ts';
import { layOut, sheetOf, type Bar, type Span, type Week } from './month-grid.ts';

/** Bars that stand in a day at most, the number of further ones among them. */
const lanes = 3;

/** What a sheet shows. */
export interface SheetOptions {
  readonly month: ChinaMonth;
  readonly fairs: readonly CalendarFair[];
  readonly messages: FairCalendarMessages;
  /** By the clock of the service, in milliseconds since 1970. */
  readonly now: number;
  /** The day on which weeks begin, 0 for Sunday to 6. */
  readonly weekStart: number;
  /** What stands beside the date, such as the lunar day. */
  readonly noteOn: ((day: ChinaDay) => string) | undefined;
}

/** The rows of a month: cells and bars are plain copies, of which one is reached by the Tab key. */
export function monthRows(options: SheetOptions): Node[] {
  return [headOf(options), ...weeksOf(options)];
}

/** `2026年10月` */
export function monthText(month: ChinaMonth, messages: FairCalendarMessages): string {
  return messages.month(Math.floor(month / 12), (month % 12) + 1);
}

function headOf({ messages, weekStart }: SheetOptions): HTMLElement {
  const head = make('div', { class: 'week head', role: 'row' });
  for (let column = 0; column < 7; column++) {
    const name = messages.weekdays[(weekStart + column) % 7] ?? '';
    head.append(make('span', { role: 'columnheader', 'aria-label': messages.weekday(name) }, name));
  }
  return head;
}

const newWeek = copies(() => make('div', { class: 'week', role: 'row' }));

function weeksOf(options: SheetOptions): HTMLElement[] {
  const { month, fairs, weekStart, now } = options;
  const sheet = sheetOf(month, weekStart);
  const spans = fairs.map((fair) => inMonth(fair, month));
  const counts = countsOf(spans, sheet.first);
  const today = dayOf(now);
  const reached = monthOf(today) === month ? today : firstDayOf(month);
  return layOut(spans, { sheet, lanes }).map((week, row) => {
    const element = newWeek();
    for (let column = 0; column < 7; column++) {
      const day = sheet.first + 7 * row + column;
      const isOutside = monthOf(day) !== month;
      const cell = cellFor(day, { options, count: counts[day - sheet.first] ?? 0, isOutside });
      if (day === reached) cell.setAttribute('tabindex', '0');
      if (day === today && !isOutside) {
        cell.className += ' today';
        cell.setAttribute('aria-current', 'date');
      }
      element.append(cell);
    }
    addBars(element, week, { options, first: sheet.first + 7 * row });
    return element;
  });
}

/** The days of a fair that are in a month: those before and after it belong to other sheets. */
interface MonthSpan extends Span {
  readonly fair: CalendarFair;
}

function inMonth(fair: CalendarFair, month: ChinaMonth): MonthSpan {
  const first = Math.max(fair.first, firstDayOf(month));
  return { fair, first, last: Math.min(fair.last, firstDayOf(month + 1) - 1) };
}

/** How many fairs there are on each day from the first of the sheet on. */
function countsOf(spans: readonly Span[], begin: ChinaDay): number[] {
  const counts: number[] = new Array(42).fill(0) as number[];
  spans.forEach(({ first, last }) => {
    for (let day = first - begin; day <= last - begin; day++) {
      counts[day] = (counts[day] ?? 0) + 1;
    }
  });
  return counts;
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
  { options, count, isOutside }: { options: SheetOptions; count: number; isOutside: boolean },
): HTMLElement {
  const { messages, noteOn } = options;
  const { date } = partsOf(day);
  const cell = isOutside ? newOutside() : newCell();
  const top = cell.firstElementChild as Element;
  (top.firstElementChild as Element).textContent = String(date);
  if (isOutside) return cell;
  cell.setAttribute('data-day', String(day));
  const holiday = holidayOn(day);
  const note = noteOn?.(day) ?? '';
  // A holiday is named where it begins; the days after it are marked only.
  const begins = holiday && !holiday.isWorkday && holidayOn(day - 1)?.name !== holiday.name;
  const name = holiday && (messages.holiday[holiday.name] ?? holiday.name);
  const shown = (begins && name) || note;
  const kind = holiday && (holiday.isWorkday ? messages.workday : messages.dayOff);
  if (shown) top.append(make('span', { class: 'note' }, shown));
  if (holiday && kind) {
    top.append(make('span', { class: `tag ${holiday.isWorkday ? 'warn' : 'good'}` }, kind));
  }
  const said = [dayLabel(day, messages), holiday && name, kind, note, messages.fairs(count)];
  (top.nextElementSibling as Element).textContent = said.filter(Boolean).join(messages.comma);
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
  { options, first }: { options: SheetOptions; first: ChinaDay },
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
  { options, day }: { options: SheetOptions; day: ChinaDay },
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

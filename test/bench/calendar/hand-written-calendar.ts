import type { FairPage, FairSummary } from '@union-jobs/sdk';
import {
  calendarFair,
  stateOf,
} from '../../../packages/widgets/src/fair-calendar/calendar-fair.ts';
import { dayAt, dayOf, partsOf } from '../../../packages/widgets/src/fair-calendar/china-day.ts';
import { holidayOn } from '../../../packages/widgets/src/fair-calendar/holiday.ts';
import { layOut } from '../../../packages/widgets/src/fair-calendar/month-grid.ts';
import { sheetOf } from '../../../packages/widgets/src/fair-calendar/whole-weeks.ts';
import { fairCalendarZhHans as messages } from '../../../packages/widgets/src/messages/fair-calendar.zh-Hans.ts';

/** The markup of `<union-fair-calendar>` at rest, made without any library. */
export function makeCalendar(year: number, month: number, page: FairPage): HTMLElement {
  const views = ['月', '日程'].map((name) => make('button', 'button', name));
  const tools = make('div', 'tools', [
    make('button', 'button step', '‹'),
    make('button', 'button now', '今天'),
    make('button', 'button step', '›'),
    make('div', 'views', views),
  ]);
  const pills = Object.values(messages.filter).map((name) =>
    make('div', 'filter', [make('button', 'pill', name)]),
  );
  const title = make('div', 'jumping', [make('button', 'jump', `${year}年${month}月`)]);
  const root = make('div', 'root', [
    make('div', 'head', [title, tools]),
    make('div', 'filters', [make('div', 'slide', pills)]),
    make('p', 'count muted', `${page.items.length} 场招聘会`),
    make('div', 'months', [makeMonth(year, month, { page, isMarked: false })]),
    make('footer', 'operator', [
      make('span', '', `由 ${page.organization?.name ?? ''} 提供`),
      make('span', '', '求职服务免费'),
    ]),
  ]);
  const host = make('div', 'host', [make('div', 'size', [root])]);
  host.toggleAttribute('wide', true);
  return host;
}

/**
 * The sheet of a month alone: each fair is looked at once, and only what is seen is made. Holidays are
 * marked where the element does so at once: in months that a person turns to.
 */
export function makeMonth(
  year: number,
  month: number,
  { page, isMarked }: { page: FairPage; isMarked: boolean },
): HTMLElement {
  const now = Date.now();
  const begin = dayAt(year, month, 1);
  const end = dayAt(year, month + 1, 1) - 1;
  const spans = page.items.map((fair) => spanOf(fair, begin, end));
  const sheet = sheetOf(year * 12 + month - 1, 1);
  const counts = new Map<number, number>();
  spans.forEach(({ first, last }) => {
    for (let day = first; day <= last; day++) counts.set(day, (counts.get(day) ?? 0) + 1);
  });
  const heads = [1, 2, 3, 4, 5, 6, 0].map((day) => make('span', '', messages.weekdays[day]));
  const weeks = layOut(spans, { sheet, lanes: 3 }).map(({ bars, hidden }, row) => {
    const cells = hidden.map((_, column) => {
      const day = sheet.first + 7 * row + column;
      return makeDay(day, {
        isOutside: day < begin || day > end,
        count: counts.get(day) ?? 0,
        now,
        isMarked,
      });
    });
    bars.forEach(({ item, column, days, lane }) => {
      const state = stateOf(item.fair, now);
      const bar = make('button', `bar ${item.fair.fair.format} ${state} lane${lane}`);
      if (state) bar.append(make('span', 'unseen', `${messages.state[state]}，`));
      bar.append(item.fair.fair.name);
      if (days > 1) bar.style.width = `calc(${days * 100}% + ${days - 9}px)`;
      cells[column]?.append(bar);
    });
    hidden.forEach((count, column) => {
      const further = count && make('button', 'further', [make('span', '', `另有 ${count} 场`)]);
      if (further) cells[column]?.append(further);
    });
    return make('div', 'week', cells);
  });
  return make('div', 'grid', [make('div', 'week head', heads), ...weeks]);
}

function spanOf(summary: FairSummary, begin: number, end: number) {
  const fair = calendarFair(summary);
  return { fair, first: Math.max(fair.first, begin), last: Math.min(fair.last, end) };
}

function makeDay(
  day: number,
  {
    isOutside,
    count,
    now,
    isMarked,
  }: { isOutside: boolean; count: number; now: number; isMarked: boolean },
): HTMLElement {
  const { year, month, date, weekday } = partsOf(day);
  const top = make('div', 'top', [make('span', 'date', String(date))]);
  if (isOutside) return make('div', 'day outside', [top]);
  const holiday = isMarked ? holidayOn(day) : undefined;
  if (holiday) top.append(make('span', 'tag good', holiday.isWorkday ? '班' : '休'));
  const label = `${year}年${month}月${date}日，星期${messages.weekdays[weekday] ?? ''}，${count} 场招聘会`;
  const cell = make('div', 'day', [top, make('span', 'unseen', label)]);
  cell.tabIndex = -1;
  cell.dataset['day'] = String(day);
  if (day === dayOf(now)) cell.classList.add('today');
  return cell;
}

function make(tag: string, name = '', inside: string | readonly Node[] = []): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...(typeof inside === 'string' ? [inside] : inside));
  return element;
}

import type { ReactiveController } from 'lit';
import { make } from '../copies.ts';
import type { ChinaDay } from './china-day.ts';
import type { AllCalendarMessages } from './fair-visit-language.ts';
import type { UnionFairCalendar } from './fair-calendar.ts';
import { holidayOn } from './holiday.ts';
import type { MonthViews } from './month-views.ts';

interface DayMarksOptions {
  readonly views: MonthViews;
  readonly messages: () => AllCalendarMessages | undefined;
}

/**
 * Marks holidays and make-up workdays, and names lunar days, on cells of a sheet and headings of an
 * agenda. They are marked where they stand, because a person may be about to press one, and their
 * lines are high enough for it.
 */
export class DayMarks implements ReactiveController {
  readonly #calendar: UnionFairCalendar;
  readonly #options: DayMarksOptions;
  /** What the Chinese calendar says of a day, where the partner asked for it. */
  #lunarDay: ((day: ChinaDay) => string) | undefined;
  #lunarAsked = false;

  constructor(calendar: UnionFairCalendar, options: DayMarksOptions) {
    this.#calendar = calendar;
    this.#options = options;
    calendar.addController(this);
  }

  hostUpdated(): void {
    if (this.#calendar.lunar && !this.#lunarAsked) void this.#bringLunar();
    const { messages: messagesOf, views } = this.#options;
    const messages = messagesOf();
    if (!messages) return;
    const lunarDay = this.#lunarDay;
    [views.sheet, views.agenda].forEach((place) => markDays(place, { messages, lunarDay }));
  }

  async #bringLunar() {
    this.#lunarAsked = true;
    try {
      const { lunarDayTexts } = await import('./lunar-day.ts');
      this.#lunarDay = lunarDayTexts();
      this.#calendar.requestUpdate();
    } catch {
      this.#lunarAsked = false;
    }
  }
}

interface MarksOptions {
  readonly messages: AllCalendarMessages;
  readonly lunarDay: ((day: ChinaDay) => string) | undefined;
}

function markDays(place: ParentNode, { messages, lunarDay }: MarksOptions): void {
  const kind = lunarDay ? 'lunar' : 'plain';
  place.querySelectorAll(`.day[data-day]:not([data-marked=${kind}])`).forEach((cell) => {
    cell.setAttribute('data-marked', kind);
    const [top, said] = cell.children;
    const words = wordsOn(Number(cell.getAttribute('data-day')), { messages, lunarDay });
    const { name, begins, isWorkday, lunar } = words;
    const shown = (begins && name) || lunar;
    while (top?.children[1]) top.children[1].remove();
    if (shown) top?.append(make('span', { class: 'note' }, shown));
    if (words.kind) top?.append(tagFor(words.kind, isWorkday));
    // Between the date and the number of fairs.
    while (said && said.childNodes.length > 2) said.childNodes[1]?.remove();
    const more = [name, words.kind, lunar].filter(Boolean).map((word) => word + messages.comma);
    said?.lastChild?.before(...more);
  });
  place.querySelectorAll('[data-on]:not([data-marked])').forEach((heading) => {
    heading.setAttribute('data-marked', '');
    const day = Number(heading.getAttribute('data-on'));
    const { name, kind: mark, isWorkday } = wordsOn(day, { messages, lunarDay });
    if (mark) heading.append(' ', tagFor(`${name} ${mark}`, isWorkday));
  });
}

function wordsOn(day: ChinaDay, { messages, lunarDay }: MarksOptions) {
  const holiday = holidayOn(day);
  const isWorkday = holiday?.isWorkday === true;
  return {
    isWorkday,
    name: holiday ? (messages.holiday[holiday.name] ?? holiday.name) : '',
    /** A holiday is named where it begins; the days after it are marked only. */
    begins: !isWorkday && holidayOn(day - 1)?.name !== holiday?.name,
    kind: holiday ? (isWorkday ? messages.workday : messages.dayOff) : '',
    lunar: lunarDay?.(day) ?? '',
  };
}

function tagFor(words: string, isWorkday: boolean): HTMLElement {
  return make('span', { class: `tag ${isWorkday ? 'warn' : 'good'}` }, words);
}

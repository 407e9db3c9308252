import { html, nothing } from 'lit';
import { monthOf, partsOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import type { ShownDays } from './shown-days.ts';
import { dayWords } from './time-texts.ts';

interface DayGridOptions {
  readonly messages: TimeChoiceMessages;
  readonly today: ChinaDay;
  /** The day whose times are shown. */
  readonly day: ChinaDay | undefined;
  /** The day that the Tab key reaches. */
  readonly reached: ChinaDay;
  /** How many times are free on a day; undefined while that is not known. */
  readonly freeOn: (day: ChinaDay) => number | undefined;
}

/**
 * The days as a grid of ARIA Authoring Practices: a month with a row a week, or one row of two weeks
 * that slides.
 */
export function renderDayGrid({ isMonth, rows, from, to }: ShownDays, options: DayGridOptions) {
  const { time } = options.messages;
  return html`<div
    class="days ${isMonth ? 'month' : 'strip'}"
    role="grid"
    part="grid"
    aria-label=${time.days}
  >
    ${
      isMonth
        ? html`<div class="week head" role="row">
            ${rows[0]?.map((day) => {
              const name = time.weekdays[partsOf(day).weekday] ?? '';
              return html`<span role="columnheader" aria-label=${time.weekday(name)}
                >${name}</span
              >`;
            })}
          </div>`
        : nothing
    }
    ${rows.map(
      (days) =>
        html`<div class="week" role="row">
          ${days.map((day) =>
            day < from || day > to
              ? renderOutside(day, isMonth && monthOf(day) !== monthOf(to))
              : renderDay(day, isMonth, options),
          )}
        </div>`,
    )}
  </div>`;
}

function renderOutside(day: ChinaDay, isOfNeighbour: boolean) {
  return html`<div class="day outside" role="gridcell" aria-disabled="true">
    <span class="date">${isOfNeighbour ? '' : partsOf(day).date}</span>
  </div>`;
}

function renderDay(day: ChinaDay, isMonth: boolean, options: DayGridOptions) {
  const { messages, today, freeOn } = options;
  const { time } = messages;
  const { month, date, weekday } = partsOf(day);
  const count = freeOn(day);
  const said = count === undefined ? '' : count ? time.free(count) : time.noneFree;
  const label = [dayWords(day, messages), said].filter(Boolean).join(time.comma);
  const isFirst = date === 1 || day === today;
  return html`<div
    class="day ${count ? 'free' : ''}"
    role="gridcell"
    part="day"
    data-day=${day}
    tabindex=${day === options.reached ? '0' : '-1'}
    aria-selected=${day === options.day ? 'true' : 'false'}
    aria-current=${day === today ? 'date' : nothing}
  >
    <span class="unseen">${label}</span>
    ${
      isMonth
        ? nothing
        : html`<span class="weekday" aria-hidden="true"
            >${time.shortWeekday(time.weekdays[weekday] ?? '')}</span
          >`
    }
    <span class="date" aria-hidden="true">${!isMonth && isFirst ? `${month}/${date}` : date}</span>
    <span class="count" aria-hidden="true"
      >${count === undefined ? '' : count ? time.fewFree(count) : time.full}</span
    >
  </div>`;
}

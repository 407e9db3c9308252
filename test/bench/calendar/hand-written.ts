import type { FairPage } from '@union-jobs/sdk';
import { setStage } from './contestant.ts';
import { makeCalendar, makeMonth } from './hand-written-calendar.ts';

let calendar: HTMLElement;
let months: readonly [FairPage, FairPage];

function show(year: number, month: number, page: FairPage) {
  calendar.querySelector('.jump')?.replaceChildren(`${year}年${month}月`);
  calendar.querySelector('.count')?.replaceChildren(`${page.items.length} 场招聘会`);
  calendar.querySelector('.grid')?.replaceWith(makeMonth(year, month, { page, isMarked: true }));
}

setStage({
  mount(place, first, second) {
    months = [first, second];
    calendar = makeCalendar(2026, 10, first);
    place.append(calendar);
  },
  next: () => show(2026, 11, months[1]),
  back: () => show(2026, 10, months[0]),
  unmount: () => calendar.remove(),
  bars: () => calendar.getElementsByClassName('bar'),
  root: () => calendar,
});

import { createCalendar, createViewMonthGrid } from '@schedule-x/calendar';
import type { FairPage } from '@union-jobs/sdk';
import { setStage } from './contestant.ts';

let calendar: ReturnType<typeof createCalendar>;
let host: HTMLElement;
let months: FairPage[];

const eventsOf = (page: FairPage | undefined) =>
  (page?.items ?? []).map(({ id, name, startsAt, endsAt }) => ({
    id,
    title: name,
    start: Temporal.Instant.from(startsAt).toZonedDateTimeISO('Asia/Shanghai'),
    end: Temporal.Instant.from(endsAt).toZonedDateTimeISO('Asia/Shanghai'),
  }));

function turn(page: FairPage | undefined, way: 'previous' | 'next') {
  // It listens to nothing else of the mouse.
  const button = host.querySelector(`.sx__chevron--${way}`);
  button?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  // Set in the same task, events would keep it from turning.
  setTimeout(() => calendar.events.set(eventsOf(page)));
}

setStage({
  mount(place, first, second) {
    months = [first, second];
    host = document.createElement('div');
    host.className = 'schedule-x';
    place.append(host);
    calendar = createCalendar({
      views: [createViewMonthGrid()],
      defaultView: 'month-grid',
      selectedDate: Temporal.PlainDate.from('2026-10-10'),
      timezone: 'Asia/Shanghai',
      firstDayOfWeek: 1,
      monthGridOptions: { nEventsPerDay: 3 },
      events: eventsOf(first),
    });
    calendar.render(host);
  },
  next: () => turn(months[1], 'next'),
  back: () => turn(months[0], 'previous'),
  unmount() {
    calendar.destroy();
    host.remove();
  },
  bars: () => host.querySelectorAll('.sx__event'),
  root: () => host,
});

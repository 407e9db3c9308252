import { createCalendar, DayGrid, destroyCalendar } from '@event-calendar/core';
import { eventsOf, setStage } from './contestant.ts';

let calendar: ReturnType<typeof createCalendar>;
let host: HTMLElement;

setStage({
  mount(place, first, second) {
    host = document.createElement('div');
    place.append(host);
    calendar = createCalendar(host, [DayGrid], {
      view: 'dayGridMonth',
      date: '2026-10-01',
      firstDay: 1,
      dayMaxEvents: true,
      height: '640px',
      eventSources: [
        {
          events: ({ startStr }: { startStr: string }) =>
            eventsOf(startStr < '2026-10-20' ? first : second),
        },
      ],
    });
  },
  next: () => calendar.next(),
  back: () => calendar.prev(),
  unmount() {
    void destroyCalendar(calendar);
    host.remove();
  },
  bars: () => host.querySelectorAll('.ec-event'),
  root: () => host,
});

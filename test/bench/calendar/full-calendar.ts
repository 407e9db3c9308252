import { Calendar } from 'fullcalendar';
import dayGridPlugin from 'fullcalendar/daygrid';
import themePlugin from 'fullcalendar/themes/classic';
import { eventsOf, setStage } from './contestant.ts';

let calendar: Calendar;
let host: HTMLElement;

setStage({
  mount(place, first, second) {
    host = document.createElement('div');
    place.append(host);
    calendar = new Calendar(host, {
      plugins: [dayGridPlugin, themePlugin],
      initialView: 'dayGridMonth',
      initialDate: '2026-10-01',
      timeZone: 'Asia/Shanghai',
      firstDay: 1,
      dayMaxEvents: 2,
      events: ({ startStr }: { startStr: string }, done: (events: object[]) => void) =>
        done(eventsOf(startStr < '2026-10-20' ? first : second)),
    });
    calendar.render();
  },
  next: () => calendar.next(),
  back: () => calendar.prev(),
  unmount() {
    calendar.destroy();
    host.remove();
  },
  // Its classes bear no names of their own: what ends with the mark of a month is a fair.
  bars: () =>
    [...host.querySelectorAll('[role=grid] *')].filter(
      (one) => !one.childElementCount && /[甲乙]$/.test(one.textContent ?? ''),
    ),
  root: () => host,
});

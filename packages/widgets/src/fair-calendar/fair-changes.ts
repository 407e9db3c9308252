import { soonMs, stateOf, type CalendarFair } from './calendar-fair.ts';

/** The next moment at which the state of one of these fairs changes. */
export function nextChange(fairs: readonly CalendarFair[], now: number): number {
  let next = Infinity;
  fairs.forEach(({ startMs, endMs }) =>
    [startMs - soonMs, startMs, endMs].forEach((moment) => {
      if (moment > now && moment < next) next = moment;
    }),
  );
  return next;
}

/** The states of fairs as a text, which tells whether what shows them is still right. */
export function statesMark(fairs: readonly CalendarFair[], now: number): string {
  return fairs.map((fair) => stateOf(fair, now)).join();
}

import { dayText, labelOf } from '../format.ts';
import type { AgendaMessages } from './agenda-texts.ts';
import { stateOf, type CalendarFair } from './calendar-fair.ts';
import { placeText, timeSpanText } from './fair-texts.ts';

/** All of a bar in one sentence. */
export function fairLabel(
  one: CalendarFair,
  { messages, now }: { messages: AgendaMessages; now: number },
): string {
  const { fair } = one;
  const state = stateOf(one, now);
  return [
    fair.name,
    state && messages.state[state],
    dayText(fair.startsAt, messages),
    timeSpanText(one, messages),
    labelOf(messages.format, fair.format, messages.other),
    placeText(one),
  ]
    .filter(Boolean)
    .join(messages.comma);
}

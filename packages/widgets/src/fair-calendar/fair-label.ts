import { dayText, labelOf } from '../format.ts';
import type { FairCalendarMessages } from '../messages/fair-calendar.zh-Hans.ts';
import { stateOf, type CalendarFair } from './calendar-fair.ts';
import { placeText, timeSpanText } from './fair-texts.ts';

/** All of a bar in one sentence. */
export function fairLabel(
  one: CalendarFair,
  { messages, now }: { messages: FairCalendarMessages; now: number },
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

import type { BookingReceipt, CounselingPlace } from '@union-jobs/sdk';
import { dayFromIso } from '../fair-calendar/china-day.ts';
import { labelOf } from '../format.ts';
import { dayWords, slotWords } from '../time-choice/time-texts.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';

/** What a value is, and the value. */
export type Row = readonly [name: string, value: string];

/** What is about to be booked, and what the person wrote, row by row. */
export function summaryOf(
  draft: BookingDraft,
  held: BookingReceipt | undefined,
  messages: AllStepMessages,
): Row[] {
  const { booking: texts } = messages;
  const { service, lecture: chosen, days, alias, contactKind, contact, age } = draft;
  const person: Row[] = [
    [texts.contact[contactKind], contact],
    [texts.age, texts.ages[age ?? ''] ?? ''],
    [texts.alias, alias.trim() || texts.noAlias],
  ];
  if (chosen) {
    const place: Row[] = chosen.venue ? [[texts.place, chosen.venue]] : [];
    return [
      [texts.lecture, chosen.title],
      [texts.time, slotWords(chosen, messages)],
      ...place,
      ...person,
    ];
  }
  const mode = labelOf(texts.modes, draft.mode ?? '', messages.other);
  return [
    [texts.service, service?.name ?? ''],
    [texts.mode, mode],
    [texts.counselor, (held?.counselor ?? draft.counselor)?.name ?? texts.anyCounselor],
    ...(days ? [[texts.days, daysText(days, messages)] as const] : []),
    ...sessionRows(days ? [] : (held?.sessions ?? []), messages),
    ...(held?.place ? [[texts.place, placeText(held.place, messages)] as const] : []),
    ...person,
  ];
}

/** A row for each session of a booking. */
export function sessionRows(
  sessions: BookingReceipt['sessions'],
  messages: AllStepMessages,
): Row[] {
  const { booking: texts } = messages;
  return sessions.map((one) => [
    sessions.length > 1 ? texts.session(one.number) : texts.time,
    slotWords(one, messages),
  ]);
}

/** Name, address and way of a place. */
export function placeText(place: CounselingPlace, messages: AllStepMessages): string {
  return [place.name, place.address, place.transport].filter(Boolean).join(messages.time.comma);
}

function daysText(days: { from: string; to: string }, messages: AllStepMessages): string {
  const [from, to] = [days.from, days.to].map((day) => dayWords(dayFromIso(day) ?? 0, messages));
  return messages.time.span(from ?? '', to ?? '');
}

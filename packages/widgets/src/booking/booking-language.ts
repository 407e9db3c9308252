import type { LitElement } from 'lit';
import { messagesFor, translated, type Language } from '../language.ts';
import { timeChoiceMessagesFor } from '../time-choice/time-choice-language.ts';
import { bookingZhHans, type BookingMessages } from '../messages/booking.zh-Hans.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import type { Messages } from '../messages/zh-Hans.ts';

/** Every text that the page of a booking needs; the words for faults are its own. */
export type AllBookingMessages = Messages & BookingMessages & Pick<TimeChoiceMessages, 'time'>;

const bookingMessagesFor = translated(
  bookingZhHans,
  async () => (await import('../messages/booking.en.ts')).bookingEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allBookingMessages(
  language: Language,
  host: LitElement,
): AllBookingMessages | undefined {
  const update = () => host.requestUpdate();
  const messages = messagesFor(language, update);
  const booking = bookingMessagesFor(language, update);
  const times = timeChoiceMessagesFor(language, update);
  return messages && booking && times && { ...messages, ...booking, time: times.time };
}

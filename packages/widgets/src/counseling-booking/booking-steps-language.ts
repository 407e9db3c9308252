import type { LitElement } from 'lit';
import { translated, type Language } from '../language.ts';
import {
  bookingStepsZhHans,
  type BookingStepsMessages,
} from '../messages/booking-steps.zh-Hans.ts';
import type { CounselingBookingMessages } from '../messages/counseling-booking.zh-Hans.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import { timeChoiceMessagesFor } from '../time-choice/time-choice-language.ts';
import { counselingBookingMessagesFor } from './counseling-booking-language.ts';

/** Every text of a booking. */
export type AllStepMessages = BookingStepsMessages & TimeChoiceMessages & CounselingBookingMessages;

const bookingStepsMessagesFor = translated(
  bookingStepsZhHans,
  async () => (await import('../messages/booking-steps.en.ts')).bookingStepsEn,
);

/** Every text of the language, or undefined while they are on their way. */
export function allStepMessages(language: Language, host: LitElement): AllStepMessages | undefined {
  const update = () => host.requestUpdate();
  const first = counselingBookingMessagesFor(language, update);
  const time = timeChoiceMessagesFor(language, update);
  const booking = bookingStepsMessagesFor(language, update);
  return first && time && booking && { ...booking, ...time, ...first };
}

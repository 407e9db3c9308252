import { translated } from '../language.ts';
import { counselingBookingZhHans } from '../messages/counseling-booking.zh-Hans.ts';

/** What a counseling booking says at once. */
export const counselingBookingMessagesFor = translated(
  counselingBookingZhHans,
  async () => (await import('../messages/counseling-booking.en.ts')).counselingBookingEn,
);

import {
  booking,
  call,
  lecture,
  type Booking,
  type BookingReceipt,
  type ClientInput,
} from '@union-jobs/sdk';
import { FormAttempt } from '../form/form-attempt.ts';
import type { BookingDraft } from './booking-draft.ts';

/** What a person sends to book, with the proof that a crowded service asks for. */
export type BookingBody = ClientInput & { readonly proof?: string | undefined };

/** What is kept after booking. */
export type Booked = Booking & Pick<BookingReceipt, 'manageToken'>;

let attempts = 0;

/**
 * The attempt of a person to book: to confirm what is held, to wait for a slot of some days, or to
 * take a seat of a lecture or wait for one. One attempt has one key, so that whatever happens it is done once.
 */
export function bookingAttempt(
  draft: BookingDraft,
  held: BookingReceipt | undefined,
): FormAttempt<BookingBody, Booked> {
  return new FormAttempt<BookingBody, Booked>(`book ${++attempts}`, {
    isSecret: true,
    create: async (body, asked, options) => {
      const { service, lecture: chosen, isWaiting, days, counselor, mode } = draft;
      if (chosen) {
        const all = { params: { id: chosen.id }, body, ...asked };
        return isWaiting ? call(lecture.wait, all, options) : call(lecture.book, all, options);
      }
      if (held) {
        const { id, manageToken } = held;
        const all = { params: { id }, manageToken, body, ...asked };
        return { ...(await call(booking.confirm, all, options)), manageToken };
      }
      const wanted = {
        ...body,
        ...(counselor && { counselorId: counselor.id }),
        mode: mode ?? 'phone',
        from: days?.from ?? '',
        to: days?.to ?? '',
      };
      return call(
        booking.wait,
        { params: { id: service?.id ?? '' }, body: wanted, ...asked },
        options,
      );
    },
    endings: { lecture_full: 'full', booking_over: 'closed', not_found: 'closed' },
  });
}

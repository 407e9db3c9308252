/** A person changed or erased a booking. Nothing about the booking is in the event. */
export class BookingChangeEvent extends Event {
  readonly detail: { readonly change: 'changed' | 'erased' };

  constructor(detail: BookingChangeEvent['detail']) {
    super('union-booking-change', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-booking-change': BookingChangeEvent;
  }
}

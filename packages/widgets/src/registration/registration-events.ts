/** A person withdrew or erased a registration. Nothing about the registration is in the event. */
export class RegistrationChangeEvent extends Event {
  readonly detail: { readonly change: 'withdrawn' | 'erased' };

  constructor(detail: RegistrationChangeEvent['detail']) {
    super('union-registration-change', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-registration-change': RegistrationChangeEvent;
  }
}

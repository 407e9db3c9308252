interface AboutFair {
  /** The fair, `fair_…`. */
  readonly fairId: string;
}

/** A person sends a registration. Nothing of what was written is in the event. */
export class RegistrationSubmitEvent extends Event {
  readonly detail: AboutFair;

  constructor(detail: AboutFair) {
    super('union-registration-submit', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The service has a registration. Nothing of the ticket is in the event. */
export class RegistrationDoneEvent extends Event {
  readonly detail: AboutFair;

  constructor(detail: AboutFair) {
    super('union-registration-done', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-registration-submit': RegistrationSubmitEvent;
    'union-registration-done': RegistrationDoneEvent;
  }
}

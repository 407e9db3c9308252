/** A person opens the form of a fair. Cancel it to show a form of your own in place of ours. */
export class RegisterOpenEvent extends Event {
  readonly detail: {
    /** The fair, `fair_…`. */
    readonly fairId: string;
  };

  constructor(detail: RegisterOpenEvent['detail']) {
    super('union-register-open', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-register-open': RegisterOpenEvent;
  }
}

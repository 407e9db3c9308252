/** Something failed in an element; `detail` names it and never holds personal data. */
export class UnionErrorEvent extends Event {
  readonly detail: {
    /** A code of the service, or `network`, `timeout`, `bad_answer`, `not_configured`, `render`. */
    readonly code: string;
    /** Names the request in the logs of the service, when an answer came. */
    readonly requestId?: string | undefined;
  };

  constructor(detail: UnionErrorEvent['detail']) {
    super('union-error', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-error': UnionErrorEvent;
  }
}

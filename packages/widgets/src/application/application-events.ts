/** A person withdrew or erased an application. Nothing about the application is in the event. */
export class ApplicationChangeEvent extends Event {
  readonly detail: { readonly change: 'withdrawn' | 'erased' };

  constructor(detail: ApplicationChangeEvent['detail']) {
    super('union-application-change', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-application-change': ApplicationChangeEvent;
  }
}

/** The fairs of a month have come and are on screen after the next frame. */
export class FairCalendarLoadEvent extends Event {
  readonly detail: {
    /** The first day of the month, `2026-10-01`. */
    readonly from: string;
    /** Fairs in it. */
    readonly fairs: number;
  };

  constructor(detail: FairCalendarLoadEvent['detail']) {
    super('union-fair-calendar-load', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-fair-calendar-load': FairCalendarLoadEvent;
  }
}

interface AboutJob {
  /** The job, `job_…`. */
  readonly jobId: string;
}

/** A person sends an application. Nothing of what was written is in the event. */
export class ApplicationSubmitEvent extends Event {
  readonly detail: AboutJob;

  constructor(detail: AboutJob) {
    super('union-application-submit', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The service has an application. Nothing of the receipt is in the event. */
export class ApplicationDoneEvent extends Event {
  readonly detail: AboutJob;

  constructor(detail: AboutJob) {
    super('union-application-done', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-application-submit': ApplicationSubmitEvent;
    'union-application-done': ApplicationDoneEvent;
  }
}

/** A person opens the form of a job. Cancel it to show a form of your own in place of ours. */
export class ApplyOpenEvent extends Event {
  readonly detail: {
    /** The job, `job_…`. */
    readonly jobId: string;
  };

  constructor(detail: ApplyOpenEvent['detail']) {
    super('union-apply-open', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-apply-open': ApplyOpenEvent;
  }
}

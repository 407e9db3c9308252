import type { JobSummary } from '@union-jobs/sdk';

/** A person opens a job. Cancel it to show a page of your own in place of ours. */
export class JobOpenEvent extends Event {
  readonly detail: { readonly job: JobSummary };

  constructor(detail: JobOpenEvent['detail']) {
    super('union-job-open', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** Jobs have come and are on screen after the next frame. */
export class JobListLoadEvent extends Event {
  readonly detail: {
    /** Jobs shown by now. */
    readonly shown: number;
    /** Jobs that match, when the service counted them. */
    readonly total: number | undefined;
  };

  constructor(detail: JobListLoadEvent['detail']) {
    super('union-job-list-load', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-job-open': JobOpenEvent;
    'union-job-list-load': JobListLoadEvent;
  }
}

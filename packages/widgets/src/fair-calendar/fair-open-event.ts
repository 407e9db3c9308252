import type { FairSummary } from '@union-jobs/sdk';

/** A person opens a fair. Cancel it to show a page of your own in place of ours. */
export class FairOpenEvent extends Event {
  readonly detail: { readonly fair: FairSummary };

  constructor(detail: FairOpenEvent['detail']) {
    super('union-fair-open', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'union-fair-open': FairOpenEvent;
  }
}

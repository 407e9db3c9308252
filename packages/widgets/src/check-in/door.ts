import {
  call,
  fair,
  newIdempotencyKey,
  staffRegistration,
  type CheckedIn,
  type ClientOptions,
  type Fair,
} from '@union-jobs/sdk';

/** Where the key of the door is kept while the tab is open, so that a reload does not end the work. */
const kept = 'union-jobs-door';

/** The fair and the key of an address `/staff/check-in?fair=fair_…#dk_…`. */
export interface DoorAddress {
  readonly fairId: string;
  readonly key: string;
}

/** Reads the address of the page, and takes the key out of it at once. */
export function doorOf(page: Location): DoorAddress | undefined {
  const fairId = new URLSearchParams(page.search).get('fair') ?? '';
  const given = /^#(dk_\w+)$/.exec(page.hash)?.[1];
  if (given) {
    sessionStorage.setItem(kept, given);
    history.replaceState(null, '', page.pathname + page.search);
  }
  const key = given ?? sessionStorage.getItem(kept);
  return fairId && key ? { fairId, key } : undefined;
}

/** One code that was shown, sent as often as it needs and done once. */
export interface Shown {
  readonly code: string;
  readonly idempotencyKey: string;
}

/** Names a code that was scanned or typed. */
export function shown(code: string): Shown {
  return { code: code.trim(), idempotencyKey: newIdempotencyKey() };
}

/** What the door of a fair asks the service. */
export class Door {
  readonly #fairId: string;
  readonly #options: ClientOptions;

  constructor({ fairId, key }: DoorAddress, options: Omit<ClientOptions, 'key'>) {
    this.#fairId = fairId;
    // The counters of a moment ago, which the browser may keep, are of no use here.
    const send = options.fetch ?? fetch;
    const fresh: typeof fetch = (input, init) => send(input, { ...init, cache: 'no-store' });
    this.#options = { ...options, key, fetch: fresh };
  }

  /** The fair with its counters. */
  fair(): Promise<Fair> {
    return call(fair.get, { params: { id: this.#fairId } }, this.#options);
  }

  /** Lets somebody in. */
  checkIn({ code, idempotencyKey }: Shown): Promise<CheckedIn> {
    const asked = { params: { id: this.#fairId }, body: { code }, idempotencyKey };
    return call(staffRegistration.checkIn, asked, this.#options);
  }

  /** Takes a check-in back. */
  undo({ code }: Shown): Promise<CheckedIn> {
    const asked = {
      params: { id: this.#fairId },
      body: { code },
      idempotencyKey: newIdempotencyKey(),
    };
    return call(staffRegistration.undoCheckIn, asked, this.#options);
  }
}

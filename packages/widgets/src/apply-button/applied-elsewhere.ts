const channelName = 'union-jobs-applied';

/**
 * Listens for an application that another page of this site sends for the same job. Only the job is
 * told. Browsers without channels leave it to the service, which refuses a second application.
 */
export class AppliedElsewhere {
  readonly #channel = openChannel();
  readonly #jobId: string;

  constructor(jobId: string, onApplied: () => void) {
    this.#jobId = jobId;
    this.#channel?.addEventListener('message', ({ data }) => data === jobId && onApplied());
  }

  /** Tells the other pages. */
  tell(): void {
    this.#channel?.postMessage(this.#jobId);
  }

  /** Stops listening. */
  close(): void {
    this.#channel?.close();
  }
}

/** Not in old browsers; frames without an origin may refuse. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(channelName);
  } catch {
    return undefined;
  }
}

const channelName = 'union-jobs-sent';

/**
 * Listens for what another page of this site sends for the same thing. Only the thing is told.
 * Browsers without channels leave it to the service, which refuses a second time.
 */
export class SentElsewhere {
  readonly #channel = openChannel();
  readonly #subjectId: string;

  constructor(subjectId: string, onSent: () => void) {
    this.#subjectId = subjectId;
    this.#channel?.addEventListener('message', ({ data }) => data === subjectId && onSent());
  }

  /** Tells the other pages. */
  tell(): void {
    this.#channel?.postMessage(this.#subjectId);
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

import type { LitElement, ReactiveController } from 'lit';
import type { Fair, FairSummary } from '@union-jobs/sdk';
import { soonMs } from '../fair-calendar/calendar-fair.ts';
import type { ServiceClock } from '../fair-calendar/service-clock.ts';

const hourMs = 3_600_000;

interface AlarmOptions {
  clock: () => ServiceClock;
  fair: () => Fair | FairSummary | undefined;
}

/** Renders the page of a fair anew at each moment at which something of it changes by the clock. */
export class FairAlarm implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: AlarmOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, options: AlarmOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const fair = this.#options.fair();
    if (!fair || !this.#host.isConnected) return;
    const now = this.#options.clock().now();
    const next = Math.min(...momentsOf(fair).filter((moment) => moment > now));
    // Engines fire at once what is more than 24 days off.
    const waitMs = Math.min(next - now, hourMs);
    this.#timer = setTimeout(() => this.#host.requestUpdate(), waitMs + 50);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

/** All moments of a fair at which it is shown otherwise, in milliseconds since 1970. */
function momentsOf({ startsAt, endsAt, streams, registration }: Fair | FairSummary): number[] {
  const start = Date.parse(startsAt);
  const { opensAt, deadline } = registration ?? {};
  const others = [
    endsAt,
    opensAt,
    deadline,
    ...streams.flatMap((stream) => [stream.startsAt, stream.endsAt]),
  ];
  return [start - soonMs, start, ...others.map((moment) => Date.parse(moment ?? ''))];
}

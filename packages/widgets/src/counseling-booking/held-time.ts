import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  booking,
  bookingLimits,
  call,
  isApiError,
  type BookingReceipt,
  type ClientOptions,
} from '@union-jobs/sdk';
import type { Fault } from '../fault.ts';
import { FormAttempt } from '../form/form-attempt.ts';

type HoldBody = Parameters<typeof call<typeof booking.hold>>[1]['body'];

interface HeldTimeOptions {
  readonly service: () => ClientOptions | undefined;
  /** The time is held. */
  readonly onHeld: () => void;
  /** Somebody else was faster. */
  readonly onTaken: (startsAt: string, nearest: readonly string[]) => void;
  readonly onFault: (fault: Fault) => void;
}

const holdMs = bookingLimits.holdMinutes * 60_000;

let holds = 0;

/**
 * The time that the service keeps for a person while they write: from the moment they choose it until
 * it is booked, given back or over. The countdown goes by the service's clock, so that it never
 * promises more than the service keeps.
 */
export class HeldTime implements ReactiveController {
  /** What is held; stays when it is over. */
  receipt: BookingReceipt | undefined;
  /** Whole seconds that are left. */
  secondsLeft = 0;
  isExpired = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: HeldTimeOptions;
  #attempt: FormAttempt<HoldBody, BookingReceipt> | undefined;
  #body: HoldBody | undefined;
  #nearest: readonly string[] = [];
  #toldAt: number | undefined;
  #sentAt = 0;
  #endsAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, options: HeldTimeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.receipt && !this.isExpired) this.#startClock();
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#attempt?.letLeave();
  }

  /** The request for it, while that is on its way or has failed. */
  get attempt(): FormAttempt<HoldBody, BookingReceipt> | undefined {
    return this.receipt ? undefined : this.#attempt;
  }

  /** Whether this very wish is held now. */
  holds(body: HoldBody): boolean {
    return !!this.receipt && !this.isExpired && isSame(body, this.#body);
  }

  /** Holds a time, in place of one that was held before; asked again, it asks the service once. */
  hold(body: HoldBody): void {
    const service = this.#options.service();
    if (!service || this.#attempt?.isUnderWay) return;
    if (this.holds(body)) return this.#options.onHeld();
    if (this.#attempt && !this.receipt && isSame(body, this.#body)) {
      if (this.#attempt.phase === 'unsure') return this.#attempt.query();
      if (this.#attempt.phase === 'form') return this.#submit(body, service);
    }
    this.release();
    this.#body = body;
    this.#attempt = this.#newAttempt();
    this.#submit(body, service);
  }

  /** Holds the same time again. */
  again(): void {
    const body = this.#body;
    this.#drop();
    if (body) this.hold(body);
  }

  /** Gives back what is held; should the request be lost, the hold ends by itself. */
  release(): void {
    const { receipt } = this;
    const service = this.#options.service();
    if (receipt && !this.isExpired && service) {
      const { id, manageToken } = receipt;
      call(booking.release, { params: { id }, manageToken }, service).catch(() => undefined);
    }
    this.#drop();
  }

  /** The service says that it is over. */
  expire(): void {
    clearInterval(this.#timer);
    this.isExpired = true;
    this.secondsLeft = 0;
    this.#host.requestUpdate();
  }

  /** It is booked: nothing is held any more. */
  settle(): void {
    this.#drop();
  }

  #submit(body: HoldBody, service: ClientOptions) {
    this.#sentAt = Date.now();
    this.#attempt?.submit({ body, options: { ...service, fetch: this.#listening(service) } });
  }

  #newAttempt() {
    const attempt = new FormAttempt<HoldBody, BookingReceipt>(`hold ${++holds}`, {
      isSecret: true,
      create: (body, asked, options) =>
        call(booking.hold, { body, ...asked }, options).catch((error: unknown) => {
          this.#nearest = isApiError(error, 'slot_taken') ? error.nearest : [];
          throw error;
        }),
      endings: { slot_taken: 'full', not_found: 'closed' },
    });
    attempt.watch(() => this.#handleAttempt(attempt));
    return attempt;
  }

  #handleAttempt(attempt: FormAttempt<HoldBody, BookingReceipt>) {
    if (attempt !== this.#attempt) return;
    this.#host.requestUpdate();
    const { phase, receipt, fault } = attempt;
    if (fault) this.#options.onFault(fault);
    if (phase === 'full') {
      const [first = ''] = this.#body?.startsAt ?? [];
      this.#drop();
      this.#options.onTaken(first, this.#nearest);
    }
    if (phase !== 'done' || !receipt || this.receipt) return;
    this.receipt = receipt;
    const lasts = Date.parse(receipt.heldUntil ?? '') - (this.#toldAt ?? NaN);
    this.#endsAt = Number.isNaN(lasts)
      ? this.#sentAt + holdMs
      : Date.now() + Math.min(lasts, holdMs);
    this.#startClock();
    this.#options.onHeld();
  }

  #startClock() {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#tick();
  }

  #tick() {
    this.secondsLeft = Math.max(0, Math.ceil((this.#endsAt - Date.now()) / 1000));
    if (!this.secondsLeft) this.expire();
    this.#host.requestUpdate();
  }

  #drop() {
    clearInterval(this.#timer);
    this.#attempt = this.receipt = undefined;
    this.isExpired = false;
    this.#host.requestUpdate();
  }

  /** Hears from each answer what time it is at the service. */
  #listening({ fetch: send = fetch }: ClientOptions): typeof fetch {
    return async (input, init) => {
      const answer = await send(input, init);
      this.#toldAt = Date.parse(answer.headers.get('date') ?? '') || undefined;
      return answer;
    };
  }
}

function isSame(one: HoldBody, other: HoldBody | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

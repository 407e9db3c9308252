import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { BookingForm, BookingReceipt, ClientOptions } from '@union-jobs/sdk';
import type { Fault } from '../fault.ts';
import type { FormAttempt } from '../form/form-attempt.ts';
import { renderOutcome } from '../form/form-outcome.ts';
import { bookingAttempt, type Booked, type BookingBody } from './booking-attempt.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';

type Attempt = FormAttempt<BookingBody, Booked>;

/** What the service did not take, and why. */
export type Refusal = Pick<Attempt, 'fault' | 'refused'>;

interface BookingSendingOptions {
  /** Undefined while nobody is named to send to. */
  readonly service: () => ClientOptions | undefined;
  readonly draft: () => BookingDraft;
  readonly held: () => BookingReceipt | undefined;
  readonly onFault: (fault: Fault) => void;
  /** It is to be mended and sent again. */
  readonly onRefused: (refusal: Refusal) => void;
  readonly onBooked: () => void;
  /** Something else than the form is on screen by now. */
  readonly onEnd: () => void;
}

/** Sends what is to be booked, once whatever happens, and knows what became of it. */
export class BookingSending implements ReactiveController {
  phase: Attempt['phase'] = 'form';
  booked: Booked | undefined;

  readonly #host: LitElement;
  readonly #options: BookingSendingOptions;
  #attempt: Attempt | undefined;
  /** What the attempt is about: the hold, the days or the lecture. */
  #subject: unknown;
  #fault: Fault | undefined;

  constructor(host: LitElement, options: BookingSendingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#attempt?.letLeave();
  }

  submit(form: BookingForm): void {
    const { service, draft, held } = this.#options;
    const options = service();
    if (!options) return;
    const { lecture, days } = draft();
    const hold = lecture || days ? undefined : held();
    const subject = lecture ?? days ?? hold;
    if (!this.#attempt || subject !== this.#subject) {
      this.#subject = subject;
      const attempt = (this.#attempt = bookingAttempt(draft(), hold));
      attempt.watch(() => this.#handleAttempt(attempt));
    }
    this.#attempt.submit({ body: draft().client(form), options });
  }

  /** Shows the last failure no longer. */
  forgive(): void {
    this.#fault = undefined;
  }

  clear(): void {
    this.booked = this.#attempt = this.#subject = this.#fault = undefined;
    this.phase = 'form';
  }

  /** What became of it, where that is neither a booking nor a form to be mended. */
  renderOutcome(messages: AllStepMessages, onDone: () => void): unknown {
    const attempt = this.#attempt;
    return attempt ? renderOutcome(attempt, { messages, onDone }) : nothing;
  }

  renderFault(messages: AllStepMessages): unknown {
    const fault = this.#fault;
    if (!fault) return nothing;
    return html`<div class="notice bad" role="alert" part="notice">
      <div class="grow">
        <p>${messages.fault[fault.kind]}</p>
        ${fault.requestId ? html`<p class="muted">${messages.requestId(fault.requestId)}</p>` : nothing}
      </div>
    </div>`;
  }

  #handleAttempt(attempt: Attempt) {
    if (attempt !== this.#attempt) return;
    const { phase, fault, receipt } = attempt;
    if (fault && fault !== this.#fault) this.#options.onFault(fault);
    this.#fault = fault;
    const isNew = phase !== this.phase;
    this.phase = phase;
    this.#host.requestUpdate();
    if (!isNew) return;
    if (phase === 'form' && fault) return this.#options.onRefused(attempt);
    if (phase === 'done' && receipt) {
      this.booked = receipt;
      this.#options.onBooked();
    }
    this.#options.onEnd();
  }
}

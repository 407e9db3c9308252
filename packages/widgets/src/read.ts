import type { LitElement, ReactiveController } from 'lit';
import { resetBreaker, type CallOptions, type ClientOptions } from '@union-jobs/sdk';
import type { Configuration } from './configuration.ts';
import { UnionErrorEvent } from './error-event.ts';
import { faultOf, notConfigured, tellIntegrator, type Fault } from './fault.ts';

const slowAfterMs = 4_000;
const longestCountdownS = 30;

interface Reading<Question, Answer> {
  configuration: () => Configuration;
  /** What to ask; asked again whenever it is another object or text. Undefined: nothing to ask. */
  question: () => Question | undefined;
  ask: (
    question: Question,
    options: ClientOptions,
    call: Required<CallOptions>,
  ) => PromiseLike<Answer>;
  /** An answer that is here already, in place of asking. */
  ready?: (question: Question) => Answer | undefined;
  onAnswer?: (answer: Answer) => void;
  /** The tag that a page carries, where that is not the host. */
  tag?: () => string;
}

/**
 * One read of the service with all a person is told about it: that it takes long, that it is tried
 * again, that it failed and why. The last answer stays when a later read fails. Goes on by itself
 * when the network returns or a countdown ends, and stops when the element leaves the page.
 */
export class Read<Question, Answer> implements ReactiveController {
  answer: Answer | undefined;
  /** When the answer came. */
  answeredAt: Date | undefined;
  pending = false;
  /** Waiting for longer than a person expects. */
  slow = false;
  /** Sent again after a failure. */
  retrying = false;
  fault: Fault | undefined;
  /** Seconds until it is tried again, after the service asked to slow down. */
  secondsLeft = 0;

  readonly #host: LitElement;
  readonly #reading: Reading<Question, Answer>;
  #configuration: Configuration | undefined;
  #question: Question | undefined;
  #call: AbortController | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #countdown: ReturnType<typeof setInterval> | undefined;
  #interrupted = false;

  constructor(host: LitElement, reading: Reading<Question, Answer>) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#handleOnline);
    if (this.#interrupted) this.again();
  }

  hostUpdate(): void {
    const { configuration, question } = this.#reading;
    if (configuration() !== this.#configuration || question() !== this.#question) void this.#run();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleOnline);
    this.#interrupted = this.pending || this.secondsLeft > 0;
    this.#call?.abort();
    this.#stopTimers();
  }

  /** Asks the same again, at once. */
  again(): void {
    this.#interrupted = false;
    const { baseUrl } = this.#reading.configuration();
    if (baseUrl) resetBreaker(baseUrl);
    void this.#run();
  }

  async #run() {
    const configuration = (this.#configuration = this.#reading.configuration());
    const question = (this.#question = this.#reading.question());
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    this.#stopTimers();
    this.slow = this.retrying = false;
    this.fault = undefined;
    this.pending = question !== undefined;
    if (question === undefined) return;
    this.#host.requestUpdate();
    try {
      const answer =
        this.#reading.ready?.(question) ?? (await this.#ask(configuration, question, signal));
      if (signal.aborted) return;
      this.answer = answer;
      this.answeredAt = new Date();
      this.#reading.onAnswer?.(answer);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(faultOf(error));
    }
    this.pending = false;
    clearTimeout(this.#slowTimer);
    this.#host.requestUpdate();
  }

  #ask(configuration: Configuration, question: Question, signal: AbortSignal) {
    const { baseUrl } = configuration;
    if (!baseUrl) throw notConfigured;
    this.#slowTimer = setTimeout(() => this.#note({ slow: true }), slowAfterMs);
    const onRetry = () => this.#note({ retrying: true });
    return this.#reading.ask(question, { ...configuration, baseUrl }, { signal, onRetry });
  }

  #fail(fault: Fault) {
    this.fault = fault;
    tellIntegrator(this.#reading.tag?.() ?? this.#host.localName, fault);
    this.#host.dispatchEvent(new UnionErrorEvent({ code: fault.code, requestId: fault.requestId }));
    const seconds = Math.ceil((fault.waitMs ?? Infinity) / 1000);
    if (fault.kind !== 'limited' || seconds > longestCountdownS) return;
    this.secondsLeft = Math.max(1, seconds);
    this.#countdown = setInterval(() => {
      this.#note({ secondsLeft: this.secondsLeft - 1 });
      if (this.secondsLeft === 0) this.again();
    }, 1000);
  }

  #note(news: Partial<Pick<this, 'slow' | 'retrying' | 'secondsLeft'>>) {
    Object.assign(this, news);
    this.#host.requestUpdate();
  }

  #stopTimers() {
    clearTimeout(this.#slowTimer);
    clearInterval(this.#countdown);
    this.secondsLeft = 0;
  }

  readonly #handleOnline = () => {
    if (this.fault?.kind === 'offline' || this.fault?.kind === 'unreachable') this.again();
  };
}

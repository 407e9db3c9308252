import {
  call,
  proof,
  resetBreaker,
  type ApiError,
  type ClientOptions,
  type FieldValue,
} from '@union-jobs/sdk';
import { faultOf, type Fault } from '../fault.ts';
import type { Values } from './form-check.ts';
import { endIntent, intentKey } from './intent-key.ts';

/**
 * Where an attempt is: `form` is being written, `sending`, `offline` and `limited` will be sent
 * without further ado, of `unsure` nobody knows whether it arrived, and the others are final: `known`
 * was sent by this person before, `closed` and `full` are not taken any more.
 */
export type FormPhase =
  'form' | 'sending' | 'offline' | 'limited' | 'unsure' | 'done' | 'known' | 'closed' | 'full';

/** What every attempt sends. */
export interface ProvenBody {
  readonly proof?: string | undefined;
}

/** What every form sends. */
export interface FormBody extends ProvenBody {
  readonly values: Record<string, FieldValue>;
}

/** What is sent, and to which service. */
export interface Submission<Body> {
  readonly body: Body;
  readonly options: ClientOptions;
}

/** A field of an attempt that the service refused. */
export type RefusedField = ApiError['fields'][number];

/** What differs between what people send. */
export interface AttemptOptions<Body, Receipt> {
  /** Sends it once. */
  readonly create: (
    body: Body,
    asked: { idempotencyKey: string; onRetry: () => void },
    options: ClientOptions,
  ) => PromiseLike<Receipt>;
  /** Refusals that are final, by the code of the problem. */
  readonly endings: Readonly<Record<string, FormPhase>>;
  /** Nothing may tell that it was sent: the device stores not even a key. */
  readonly isSecret?: boolean;
  /** The service refused fields of what was sent. */
  readonly onRefused?: (fields: readonly RefusedField[]) => void;
  /** What was typed is no longer needed: the service has it, or the person takes it away. */
  readonly onEmptied?: () => void;
}

const slowAfterMs = 4_000;
const longestCountdownS = 30;
const mostProofs = 3;

/**
 * What one person sends for one thing, from the first letter to the receipt. It lives as long as the
 * page, so that nothing typed is lost when the form is closed, moved, taken off the page or shown in
 * another language, and so that what is on its way arrives once.
 */
export class FormAttempt<Body extends ProvenBody, Receipt> {
  /** What is typed, by the names of fields; in memory only. */
  values: Values = {};
  /** Hash of the wording that was ticked. */
  agreedTo: string | undefined;
  /** The person asked this device to remember them. */
  remembers = false;
  /** Something was typed or ticked by hand. */
  isTouched = false;
  phase: FormPhase = 'form';
  /** It takes longer than a person expects. */
  slow = false;
  /** It is sent again after a failure. */
  retrying = false;
  /** Seconds until it is sent, after the service asked to slow down. */
  secondsLeft = 0;
  /** Why it was not taken. */
  fault: Fault | undefined;
  /** Why it will not be taken, in the words of the service. */
  reason = '';
  /** What the service refused. */
  refused: readonly RefusedField[] = [];
  receipt: Receipt | undefined;

  readonly #intent: string;
  readonly #options: AttemptOptions<Body, Receipt>;
  readonly #listeners = new Set<() => void>();
  #submission: Submission<Body> | undefined;
  /** A try went out of which nobody knows whether it arrived. */
  #mayHaveArrived = false;
  #renewed = false;
  #proofs = 0;
  #countdown: ReturnType<typeof setInterval> | undefined;

  constructor(intent: string, options: AttemptOptions<Body, Receipt>) {
    this.#intent = intent;
    this.#options = options;
  }

  /** Calls back after every change, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something is on its way, and would be lost with the page. */
  get isUnderWay(): boolean {
    return ['sending', 'offline', 'limited'].includes(this.phase);
  }

  /** Sends it, once however often it is called. */
  submit(submission: Submission<Body>): void {
    if (this.phase !== 'form') return;
    this.#submission = submission;
    this.#renewed = false;
    this.#proofs = 0;
    void this.#send();
  }

  /** Asks what became of it: the same is sent again, which the service carries out once. */
  query(): void {
    if (this.phase === 'unsure') void this.#send();
  }

  /** Does not send what waits for the network or for its turn. */
  cancel(): void {
    if (this.phase !== 'offline' && this.phase !== 'limited') return;
    clearInterval(this.#countdown);
    this.#change({ phase: this.#mayHaveArrived ? 'unsure' : 'form' });
  }

  /** Forgets all of it, for the next person at the same screen. */
  clear(): void {
    this.agreedTo = this.receipt = this.fault = undefined;
    this.isTouched = this.remembers = false;
    this.#options.onEmptied?.();
    this.#change({ phase: 'form', values: {}, refused: [] });
  }

  /** Lets the page be left without a question, whatever is on its way. */
  letLeave(): void {
    removeEventListener('beforeunload', this.#handleLeave);
  }

  /** Tells those who watch that something about it changed. */
  readonly tell = (): void => this.#change({});

  async #send() {
    const submission = this.#submission;
    if (!submission) return;
    const { body, options } = submission;
    clearInterval(this.#countdown);
    if (!navigator.onLine) return this.#change({ phase: 'offline' });
    this.#change({
      phase: 'sending',
      slow: false,
      retrying: false,
      fault: undefined,
      refused: [],
    });
    resetBreaker(options.baseUrl);
    const slowTimer = setTimeout(() => this.#change({ slow: true }), slowAfterMs);
    try {
      const idempotencyKey = intentKey(this.#intent, { secret: !!this.#options.isSecret });
      const onRetry = () => this.#change({ retrying: true });
      const receipt = await this.#options.create(body, { idempotencyKey, onRetry }, options);
      this.#end({ phase: 'done', receipt, values: {} });
      this.#options.onEmptied?.();
    } catch (error) {
      this.#fail(error as Error);
    } finally {
      clearTimeout(slowTimer);
    }
  }

  #fail(error: Error) {
    const fault = faultOf(error);
    const { status = 500, fields = [] } = error as Partial<ApiError>;
    if (fault.kind === 'limited') return this.#slowDown(fault);
    // What the service answers itself below 500 was not stored, and never will be under this key.
    const isKnown = status < 500 && fault.code !== 'request_in_progress';
    if (fault.code === 'idempotency_key_reused' && !this.#renewed) return this.#renew();
    if (fields.some(({ pointer }) => pointer === '/body/proof')) return void this.#prove(fault);
    const ending = this.#options.endings[fault.code];
    if (ending) return this.#end({ phase: ending, reason: fault.message });
    if (fields.length) this.#options.onRefused?.(fields);
    if (isKnown) return this.#end({ phase: 'form', fault, refused: fields });
    this.#mayHaveArrived = true;
    return this.#change({ phase: fault.kind === 'offline' ? 'offline' : 'unsure', fault });
  }

  /** The key was used for something else, before a reload: this is a new intent. */
  #renew() {
    this.#renewed = true;
    endIntent(this.#intent);
    void this.#send();
  }

  /** Very many send at once: the service asks for a little work, of which people notice nothing. */
  async #prove(fault: Fault) {
    const submission = this.#submission;
    if (!submission || this.#proofs++ >= mostProofs) {
      return this.#end({ phase: 'form', fault: { ...fault, kind: 'limited' } });
    }
    try {
      const { body, options } = submission;
      const { challenge } = await call(proof.get, {}, options);
      const { solveProof } = await import('../proof/solve-proof.ts');
      const solved = challenge && (await solveProof(challenge));
      this.#submission = { options, body: { ...body, ...(solved && { proof: solved }) } };
      return void this.#send();
    } catch (error) {
      return this.#fail(error as Error);
    }
  }

  #slowDown(fault: Fault) {
    const seconds = Math.ceil((fault.waitMs ?? Infinity) / 1000);
    if (seconds > longestCountdownS) {
      return this.#change({ phase: this.#mayHaveArrived ? 'unsure' : 'form', fault });
    }
    this.#change({ phase: 'limited', secondsLeft: Math.max(1, seconds) });
    this.#countdown = setInterval(() => {
      this.#change({ secondsLeft: this.secondsLeft - 1 });
      if (this.secondsLeft <= 0) void this.#send();
    }, 1000);
  }

  /** The outcome is known: whatever comes next is another intent. */
  #end(news: Partial<FormAttempt<Body, Receipt>>) {
    this.#mayHaveArrived = false;
    endIntent(this.#intent);
    this.#change(news);
  }

  #change(news: Partial<FormAttempt<Body, Receipt>>) {
    Object.assign(this, news);
    const waits = this.phase === 'offline' || this.phase === 'unsure';
    (waits ? addEventListener : removeEventListener)('online', this.#handleOnline);
    (this.isUnderWay ? addEventListener : removeEventListener)('beforeunload', this.#handleLeave);
    this.#listeners.forEach((listener) => listener());
  }

  readonly #handleOnline = () => void this.#send();

  /** Browsers ask in words of their own. */
  readonly #handleLeave = (event: BeforeUnloadEvent) => {
    event.preventDefault();
    event.returnValue = '';
  };
}

/** One attempt for each thing of a service, the same wherever on the page it is asked for. */
export function attemptsOf<Attempt>(make: (intent: string) => Attempt) {
  const attempts = new Map<string, Attempt>();
  return (subjectId: string, baseUrl: string): Attempt => {
    const name = `${subjectId}@${baseUrl}`;
    const attempt = attempts.get(name) ?? make(name);
    attempts.set(name, attempt);
    return attempt;
  };
}

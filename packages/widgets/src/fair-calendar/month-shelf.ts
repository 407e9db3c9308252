import type { LitElement, ReactiveController } from 'lit';
import type { Configuration } from '../configuration.ts';
import {
  questionOf,
  type FairMonths,
  type MonthAnswer,
  type MonthQuestion,
  type MonthStore,
} from './fair-months.ts';

/** How long a month stands before it is asked for again when somebody comes back to it. */
const freshMs = 5 * 60_000;

interface ShelfOptions {
  configuration: () => Configuration;
  months: FairMonths;
}

/**
 * Months that were asked for, and the one that comes next in the direction in which a person goes, so
 * that turning to it does not wait.
 */
export class MonthShelf implements ReactiveController, MonthStore {
  readonly #options: ShelfOptions;
  readonly #answers = new Map<string, MonthAnswer>();
  readonly #coming = new Map<string, Promise<MonthAnswer>>();
  #asked: MonthQuestion | undefined;
  /** 1 for later, -1 for earlier. */
  #direction = 1;
  #ahead: AbortController | undefined;

  constructor(host: LitElement, options: ShelfOptions) {
    this.#options = options;
    const { answer } = options.months.read;
    if (answer) this.#answers.set(answer.question.key, answer);
    this.#asked = answer?.question;
    options.months.store = this;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#options.months.read.answer) this.#lookAhead();
  }

  hostDisconnected(): void {
    this.#ahead?.abort();
  }

  find(question: MonthQuestion): MonthAnswer | undefined {
    if (this.#asked && question !== this.#asked) {
      this.#direction = question.month < this.#asked.month ? -1 : 1;
    }
    this.#asked = question;
    return this.#answers.get(question.key);
  }

  isFresh({ at }: MonthAnswer): boolean {
    return Date.now() - at.getTime() < freshMs;
  }

  coming({ key }: MonthQuestion): Promise<MonthAnswer> | undefined {
    return this.#coming.get(key);
  }

  keep(answer: MonthAnswer): void {
    this.#answers.set(answer.question.key, answer);
    this.#lookAhead();
  }

  /** Brings the next month in silence: nobody has asked for it, so nobody is told when it fails. */
  #lookAhead() {
    const { configuration, months } = this.#options;
    const { baseUrl } = configuration();
    if (!baseUrl || !this.#asked) return;
    const next = questionOf(this.#asked.month + this.#direction, this.#asked.query);
    const { key } = next;
    const kept = this.#answers.get(key);
    if ((kept && this.isFresh(kept)) || this.#coming.has(key)) return;
    this.#ahead?.abort();
    const { signal } = (this.#ahead = new AbortController());
    const coming = months.walk(next, { ...configuration(), baseUrl }, { signal });
    this.#coming.set(key, coming);
    coming
      .then(
        (answer) => this.#answers.set(key, answer),
        () => undefined,
      )
      .then(() => this.#coming.delete(key));
  }
}

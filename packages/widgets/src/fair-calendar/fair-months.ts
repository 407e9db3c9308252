import type { LitElement, ReactiveController } from 'lit';
import {
  call,
  fair,
  type CallOptions,
  type ClientOptions,
  type FairPage,
  type Organization,
} from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { Read } from '../read.ts';
import { calendarFair, type CalendarFair } from './calendar-fair.ts';
import { firstDayOf, isoOf, type ChinaMonth } from './china-day.ts';
import type { FairQuery } from './fair-query.ts';
import { ServiceClock } from './service-clock.ts';

/** How long a month stands before it is asked for again when somebody comes back to it. */
const freshMs = 5 * 60_000;

/** Fairs of a month that are shown at most. */
const most = 5000;

interface MonthQuestion {
  readonly month: ChinaMonth;
  readonly query: FairQuery;
  /** The same for the same month and filters. */
  readonly key: string;
}

/** What a month holds. */
interface MonthAnswer {
  readonly question: MonthQuestion;
  readonly fairs: readonly CalendarFair[];
  /** Fairs that were off the contract and left out. */
  readonly dropped: number;
  readonly at: Date;
}

interface MonthsOptions {
  configuration: () => Configuration;
  onLoad: () => void;
}

/**
 * The fairs of one month, of whole months that were asked for, and of the month that comes next in
 * the direction in which a person goes, so that turning to it does not wait.
 */
export class FairMonths implements ReactiveController {
  readonly clock = new ServiceClock();
  readonly read: Read<MonthQuestion, MonthAnswer>;
  /** Who runs the service, once it has said so. */
  organization: Organization | undefined;

  readonly #host: LitElement;
  readonly #options: MonthsOptions;
  #question: MonthQuestion | undefined;
  /** 1 for later, -1 for earlier. */
  #direction = 1;
  #answers = new Map<string, MonthAnswer>();
  #coming = new Map<string, Promise<MonthAnswer>>();
  #ahead: AbortController | undefined;

  constructor(host: LitElement, options: MonthsOptions) {
    this.#host = host;
    this.#options = options;
    const { configuration } = options;
    this.read = new Read<MonthQuestion, MonthAnswer>(host, {
      configuration,
      question: () => this.#question,
      ready: ({ key }) => this.#fresh(key),
      ask: (question, service, rest) =>
        this.#coming.get(question.key) ?? this.#walk(question, service, rest),
      onAnswer: (answer) => this.#keep(answer),
    });
    host.addController(this);
  }

  /** The fairs that are here of the month that was asked for. */
  get fairs(): readonly CalendarFair[] {
    return this.read.answer?.fairs ?? none;
  }

  /** Asks for a month, or shows what is here of it. */
  ask(month: ChinaMonth, query: FairQuery, data?: FairPage): void {
    const key = `${month} ${JSON.stringify(query)}`;
    const before = this.#question;
    if (data) {
      this.organization ??= data.organization;
      const question = (this.#question = { month, query, key });
      this.#answers.set(key, answerOf(question, [data]));
    } else if (key === before?.key) return;
    else this.#question = { month, query, key };
    this.#direction = before && month < before.month ? -1 : 1;
    const kept = this.#answers.get(key);
    this.read.answer = kept;
    this.read.answeredAt = kept?.at;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    if (this.read.answer) this.#lookAhead();
  }

  hostDisconnected(): void {
    this.#ahead?.abort();
  }

  #fresh(key: string): MonthAnswer | undefined {
    const kept = this.#answers.get(key);
    return kept && Date.now() - kept.at.getTime() < freshMs ? kept : undefined;
  }

  #keep(answer: MonthAnswer) {
    this.#answers.set(answer.question.key, answer);
    this.#lookAhead();
    this.#options.onLoad();
  }

  /** Brings the next month in silence: nobody has asked for it, so nobody is told when it fails. */
  #lookAhead() {
    const { baseUrl } = this.#options.configuration();
    const { month, query } = this.#question ?? {};
    if (!baseUrl || month === undefined || !query) return;
    const next = month + this.#direction;
    const key = `${next} ${JSON.stringify(query)}`;
    if (this.#fresh(key) || this.#coming.has(key)) return;
    this.#ahead?.abort();
    const { signal } = (this.#ahead = new AbortController());
    const service = { ...this.#options.configuration(), baseUrl };
    const coming = this.#walk({ month: next, query, key }, service, { signal });
    this.#coming.set(key, coming);
    coming
      .then(
        (answer) => this.#answers.set(key, answer),
        () => undefined,
      )
      .then(() => this.#coming.delete(key));
  }

  /** All pages of a month, one after the other. */
  async #walk(question: MonthQuestion, service: ClientOptions, rest: CallOptions) {
    const listening = { ...service, fetch: this.clock.listening(service.fetch) };
    const pages: FairPage[] = [];
    let cursor: string | null | undefined;
    do {
      const query = { ...monthQuery(question), ...(cursor && { cursor }) };
      const page: FairPage = await call(fair.list, { query, ...rest }, listening);
      pages.push(page);
      this.organization ??= page.organization;
      cursor = page.nextCursor;
    } while (cursor && pages.length < most / 100);
    return answerOf(question, pages);
  }
}

const none: readonly CalendarFair[] = [];

/** What the first page of a month is asked for. */
export function monthQuery({ month, query }: Pick<MonthQuestion, 'month' | 'query'>) {
  return {
    ...query,
    from: isoOf(firstDayOf(month)),
    to: isoOf(firstDayOf(month + 1) - 1),
    limit: 100,
    include: ['organization' as const],
  };
}

function answerOf(question: MonthQuestion, pages: readonly (FairPage & { dropped?: number })[]) {
  const fairs = pages.flatMap(({ items }) => items.map(calendarFair));
  let dropped = 0;
  pages.forEach((page) => (dropped += page.dropped ?? 0));
  return { question, fairs, dropped, at: new Date() };
}

import type { LitElement } from 'lit';
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

/** Fairs of a month that are shown at most. */
const most = 5000;

/** What is asked of a month. */
export interface MonthQuestion {
  readonly month: ChinaMonth;
  readonly query: FairQuery;
  /** The same for the same month and filters. */
  readonly key: string;
}

/** What a month holds. */
export interface MonthAnswer {
  readonly question: MonthQuestion;
  readonly fairs: readonly CalendarFair[];
  /** Fairs that were off the contract and left out. */
  readonly dropped: number;
  readonly at: Date;
}

/** Where months are kept that were asked for, or will be; it comes with the visit. */
export interface MonthStore {
  find(question: MonthQuestion): MonthAnswer | undefined;
  /** Whether a month need not be asked for again. */
  isFresh(answer: MonthAnswer): boolean;
  coming(question: MonthQuestion): Promise<MonthAnswer> | undefined;
  keep(answer: MonthAnswer): void;
}

interface MonthsOptions {
  configuration: () => Configuration;
  /** Brings the code by which the month is shown; undefined when it is here. */
  bringView: () => Promise<void> | undefined;
  onLoad: () => void;
}

/** The fairs of the month that is looked at. */
export class FairMonths {
  readonly clock = new ServiceClock();
  readonly read: Read<MonthQuestion, MonthAnswer>;
  /** Who runs the service, once it has said so. */
  organization: Organization | undefined;
  store: MonthStore | undefined;

  readonly #host: LitElement;
  #question: MonthQuestion | undefined;

  constructor(host: LitElement, { configuration, bringView, onLoad }: MonthsOptions) {
    this.#host = host;
    this.read = new Read<MonthQuestion, MonthAnswer>(host, {
      configuration,
      question: () => this.#question,
      ready: (question) => {
        const { answer } = this.read;
        const isHere = answer?.question.key === question.key;
        return isHere && (this.store?.isFresh(answer) ?? true) ? answer : undefined;
      },
      ask: async (question, service, rest) => {
        // Side by side: neither waits for the other.
        const view = bringView();
        const asked = this.store?.coming(question) ?? this.walk(question, service, rest);
        return (await Promise.all([asked, view]))[0];
      },
      onAnswer: (answer) => {
        this.store?.keep(answer);
        onLoad();
      },
    });
  }

  /** The fairs that are here of the month that was asked for. */
  get fairs(): readonly CalendarFair[] {
    return this.read.answer?.fairs ?? none;
  }

  /** Asks for a month, or shows what is here of it. */
  ask(month: ChinaMonth, query: FairQuery, data?: FairPage): void {
    const question = questionOf(month, query);
    if (!data && question.key === this.#question?.key) return;
    this.#question = question;
    this.organization ??= data?.organization;
    const kept = data ? answerOf(question, [data]) : this.store?.find(question);
    this.read.answer = kept;
    this.read.answeredAt = kept?.at;
    this.#host.requestUpdate();
  }

  /** All pages of a month, one after the other. */
  async walk(question: MonthQuestion, service: ClientOptions, rest: CallOptions) {
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

/** The question of a month under filters. */
export function questionOf(month: ChinaMonth, query: FairQuery): MonthQuestion {
  return { month, query, key: `${month} ${JSON.stringify(query)}` };
}

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

import type { LitElement } from 'lit';
import { call, counseling, type Slot, type SlotList } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { isoOf, type ChinaDay } from '../fair-calendar/china-day.ts';
import type { TimeChoiceMessages } from '../messages/time-choice.zh-Hans.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { slotsByDay, type ShownDays } from './shown-days.ts';

type Asked = Parameters<typeof call<typeof counseling.slots>>[1];

/** Whose free times are offered. */
export interface TimeWish {
  /** `svc_…` */
  readonly serviceId: string;
  /** `csl_…`; of all counselors unless told. */
  readonly counselorId?: string | undefined;
  readonly mode?: NonNullable<Asked['query']>['mode'];
  /** The service's `horizonDays`; without it there is always a next month. */
  readonly horizonDays?: number | undefined;
}

interface FreeTimesOptions {
  readonly configuration: () => Configuration;
  /** Undefined while nothing is to be chosen: then nothing is asked. */
  readonly wish: () => TimeWish | undefined;
  /** The days on screen; undefined while those are not known. */
  readonly days: () => ShownDays | undefined;
  /** Told of the next free time where these days have none. */
  readonly onAnswer: (nextFree: string | null) => void;
}

interface SlotQuestion {
  readonly key: string;
  readonly asked: Asked;
}

/** What is free in the days on screen, read anew whenever these or the wish change. */
export class FreeTimes {
  /** The free times of each day that has some. */
  days: ReadonlyMap<ChinaDay, readonly Slot[]> = new Map();

  readonly #options: FreeTimesOptions;
  readonly #read: Read<SlotQuestion, SlotList>;
  #question: SlotQuestion | undefined;
  /** Undefined until it is known what is free in the days that are asked for. */
  #answer: SlotList | undefined;

  constructor(host: LitElement, options: FreeTimesOptions) {
    this.#options = options;
    this.#read = new Read<SlotQuestion, SlotList>(host, {
      configuration: options.configuration,
      question: () => this.#asks(),
      ask: ({ asked }, service, rest) => call(counseling.slots, { ...asked, ...rest }, service),
      onAnswer: (answer) => this.#handleAnswer(answer),
    });
  }

  get isKnown(): boolean {
    return this.#answer !== undefined;
  }

  get isWaiting(): boolean {
    return this.#read.pending && !this.#answer;
  }

  get nextFree(): string | null | undefined {
    return this.#answer?.nextFree;
  }

  /** The free times of a day. */
  on(day: ChinaDay | undefined): readonly Slot[] {
    return day === undefined ? [] : (this.days.get(day) ?? []);
  }

  /** Reads anew what is free. */
  again(): void {
    if (this.#question) this.#read.again();
  }

  renderNotice(messages: TimeChoiceMessages): unknown {
    return renderNotice(this.#read, messages);
  }

  #asks(): SlotQuestion | undefined {
    const { wish, days } = this.#options;
    const [wanted, shown] = [wish(), days()];
    if (!wanted || !shown) return (this.#question = undefined);
    const { serviceId, counselorId, mode } = wanted;
    const query = {
      from: isoOf(shown.from),
      to: isoOf(shown.to),
      ...(counselorId && { counselor: counselorId }),
      ...(mode && { mode }),
    };
    const key = JSON.stringify([serviceId, query]);
    if (key === this.#question?.key) return this.#question;
    this.#answer = this.#read.answeredAt = undefined;
    this.days = new Map();
    return (this.#question = { key, asked: { params: { id: serviceId }, query } });
  }

  #handleAnswer(answer: SlotList) {
    this.#answer = answer;
    this.days = slotsByDay(answer.items);
    this.#options.onAnswer(answer.nextFree);
  }
}

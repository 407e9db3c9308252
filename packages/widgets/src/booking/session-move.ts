import { nothing, type LitElement } from 'lit';
import { booking, call, type ApiError, type Booking, type BookingSession } from '@union-jobs/sdk';
import { adoptMore } from '../adopt-more.ts';
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import type { ManageActions } from '../manage/manage-actions.ts';
import type { Question } from '../manage/question.ts';
import type { TimeWish } from '../time-choice/free-times.ts';
import { TimeChoice } from '../time-choice/time-choice.ts';
import { timeChoiceMessagesFor } from '../time-choice/time-choice-language.ts';
import { timeChoiceStyles } from '../time-choice/time-choice.styles.ts';
import { momentWords } from '../time-choice/time-texts.ts';
import type { AllBookingMessages } from './booking-language.ts';

interface MoveOptions {
  readonly configuration: () => Configuration;
  readonly language: () => Language;
  readonly actions: ManageActions<Booking>;
  readonly headingLevel: () => number;
}

/** Moves a session to another time of the same counselor; its code comes when somebody wants to. */
export class SessionMove {
  readonly #host: LitElement;
  readonly #options: MoveOptions;
  readonly #times: TimeChoice;
  #wish: TimeWish | undefined;

  constructor(host: LitElement, options: MoveOptions) {
    this.#host = host;
    this.#options = options;
    this.#times = new TimeChoice(host, {
      configuration: options.configuration,
      wish: () => this.#wish,
      onChoose: () => host.requestUpdate(),
    });
    adoptMore(host.renderRoot as ShadowRoot, timeChoiceStyles);
  }

  /** Asks to which time; nothing is asked for anew while the same one is still being chosen. */
  question(
    { service, counselor, mode }: Booking,
    session: BookingSession,
  ): Question<AllBookingMessages> {
    this.#times.clear();
    this.#wish = service
      ? {
          serviceId: service.id,
          counselorId: counselor?.id,
          mode: (mode ?? undefined) as TimeWish['mode'],
        }
      : undefined;
    return {
      words: (messages) => {
        const { chosen } = this.#times;
        return {
          question: messages.moveQuestion(momentWords(session.startsAt, messages)),
          yes: chosen ? messages.moveYes(momentWords(chosen, messages)) : messages.moveChoose,
        };
      },
      choice: () => this.#renderTimes(),
      isReady: () => this.#times.chosen !== undefined,
      answer: () => this.#send(session.number),
    };
  }

  /** Stops asking for free times. */
  end(): void {
    this.#wish = undefined;
  }

  #renderTimes() {
    const { language, headingLevel } = this.#options;
    const texts = timeChoiceMessagesFor(language(), () => this.#host.requestUpdate());
    return texts ? this.#times.render(texts, { headingLevel: headingLevel() }) : nothing;
  }

  #send(session: number) {
    const startsAt = this.#times.chosen;
    if (!startsAt) return;
    void this.#options.actions.change(`move ${session} ${startsAt}`, async (asked, options) => {
      try {
        return await call(booking.move, { ...asked, body: { session, startsAt } }, options);
      } catch (error) {
        const { code, nearest } = error as ApiError;
        if (code === 'slot_taken') this.#times.refuse(startsAt, nearest);
        throw error;
      }
    });
  }
}

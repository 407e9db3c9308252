import { html, nothing, type LitElement } from 'lit';
import { call, lecture, type Lecture } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { slotWords } from '../time-choice/time-texts.ts';
import type { AllStepMessages } from './booking-steps-language.ts';

interface LectureStepOptions {
  readonly configuration: () => Configuration;
  readonly isShown: () => boolean;
  /** Kinds that are offered; all where there are none. */
  readonly kinds: () => readonly string[];
  readonly onChoose: (lecture: Lecture) => void;
}

/** Lectures to come, with their seats. */
export class LectureStep {
  readonly #options: LectureStepOptions;
  readonly #read: Read<string, { items: Lecture[] }>;

  constructor(host: LitElement, options: LectureStepOptions) {
    this.#options = options;
    this.#read = new Read<string, { items: Lecture[] }>(host, {
      configuration: options.configuration,
      question: () => (options.isShown() ? 'lectures' : undefined),
      ask: (_, connection, rest) => call(lecture.list, { query: {}, ...rest }, connection),
    });
  }

  render(messages: AllStepMessages) {
    const { answer, pending } = this.#read;
    const kinds = this.#options.kinds();
    const lectures = answer?.items.filter(({ kind }) => !kinds.length || kinds.includes(kind));
    return html`<div role="status">
        ${renderNotice(this.#read, messages)}
        ${pending && !answer ? html`<span class="unseen">${messages.loading}</span>` : nothing}
      </div>
      ${
        lectures
          ? lectures.length
            ? html`<ul class="services">
                ${lectures.map((one) => html`<li>${this.#renderLecture(one, messages)}</li>`)}
              </ul>`
            : html`<p>${messages.booking.noLectures}</p>`
          : pending
            ? html`<div class="waiting" aria-hidden="true"><i></i><i></i></div>`
            : nothing
      }`;
  }

  #renderLecture(one: Lecture, messages: AllStepMessages) {
    const { booking: texts } = messages;
    const { title, speaker, venue, description, seatsLeft, isCancelled } = one;
    const isFull = seatsLeft < 1;
    const seats = isFull ? texts.noSeats : texts.seats(seatsLeft);
    const state = isCancelled ? texts.cancelled : seats;
    const words = isFull ? messages.time.wait : texts.bookSeat;
    return html`<div class="service">
      <p class="strong">${title}</p>
      <p>${slotWords(one, messages)}</p>
      <p class="muted">${[speaker && texts.speaker(speaker), venue].filter(Boolean).join(' · ')}</p>
      ${description ? html`<p class="muted">${description}</p>` : nothing}
      <p class="seats">
        <span class="grow">${state}</span>
        ${
          isCancelled
            ? nothing
            : html`<button
                class="button"
                type="button"
                aria-label="${words}${texts.colon}${title}"
                @click=${() => this.#options.onChoose(one)}
              >
                ${words}
              </button>`
        }
      </p>
      ${isFull && !isCancelled ? html`<p class="muted">${messages.time.waitHint}</p>` : nothing}
    </div>`;
  }
}

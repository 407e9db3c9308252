import { html, nothing, type LitElement } from 'lit';
import { booking, call } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import { KeptCode } from '../form/kept-code.ts';
import { printReceipt } from '../form/print-receipt.ts';
import { labelOf } from '../format.ts';
import { isInWeChat } from '../in-we-chat.ts';
import type { Language } from '../language.ts';
import { bookingCodes } from '../manage/manage-code.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import { slotWords, zoneWords } from '../time-choice/time-texts.ts';
import type { Booked } from './booking-attempt.ts';
import type { AllStepMessages } from './booking-steps-language.ts';
import { placeText, sessionRows, type Row } from './booking-summary.ts';

interface ReceiptOptions {
  readonly configuration: () => Configuration;
  /** What was booked, while it is on screen. */
  readonly booked: () => Booked | undefined;
  /** Address of the page that holds `<union-booking>`. */
  readonly managePage: () => string;
  readonly onClear: () => void;
}

/** What the person keeps: a number in place of a name, and the manage code that is shown this once. */
export class BookingReceiptView {
  readonly #host: LitElement;
  readonly #options: ReceiptOptions;
  readonly #code: KeptCode;
  readonly #calendar: Read<Booked, { name: string; text: string }>;

  constructor(host: LitElement, options: ReceiptOptions) {
    this.#host = host;
    this.#options = options;
    this.#code = new KeptCode(host);
    this.#calendar = new Read(host, {
      configuration: options.configuration,
      question: () => {
        const booked = options.booked();
        return booked?.state === 'booked' && !isInWeChat() ? booked : undefined;
      },
      ask: ({ id, manageToken }, connection, rest) =>
        call(booking.calendar, { params: { id }, manageToken, ...rest }, connection),
    });
  }

  /** Forgets what was booked. */
  clear(): void {
    this.#code.clear();
    this.#calendar.answer = undefined;
  }

  render(booked: Booked, messages: AllStepMessages, language: Language) {
    const { booking: texts, kept: keptTexts } = messages;
    const kept = bookingCodes.keptText(this.#options.managePage(), booked);
    return html`<div part="receipt">
      <p ?hidden=${booked.state === 'booked'}>${texts.waitingHint}</p>
      <p class="label">${texts.number}</p>
      <p class="number">${numberText(booked.number)}</p>
      <p class="hint">${texts.numberHint}</p>
      <dl>
        ${rowsOf(booked, messages).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      <p class="muted">${zoneWords(messages)}</p>
      ${this.#code.render(kept, messages)}
      <div class="buttons">
        ${this.#renderCalendar(messages)}
        <button
          class="button"
          type="button"
          @click=${() => this.#print(booked, messages, language)}
        >
          ${keptTexts.print}
        </button>
        <button class="button" type="button" @click=${this.#options.onClear}>
          ${keptTexts.clear}
        </button>
      </div>
      <div role="status">${renderNotice(this.#calendar, messages)}</div>
    </div>`;
  }

  /** A file where the browser can save one, which WeChat cannot. */
  #renderCalendar({ booking: texts }: AllStepMessages) {
    if (isInWeChat()) return html`<p class="hint">${texts.calendarInWeChat}</p>`;
    const { answer } = this.#calendar;
    if (!answer) return nothing;
    return html`<a
      class="button"
      download=${answer.name}
      href="data:text/calendar;charset=utf-8,${encodeURIComponent(answer.text)}"
      >${texts.calendar}</a
    >`;
  }

  /** Paper lies about: it names neither what kind of counsel it is, nor who gives it. */
  #print(booked: Booked, messages: AllStepMessages, language: Language) {
    const { booking: texts, kept: keptTexts } = messages;
    const kept = bookingCodes.keptText(this.#options.managePage(), booked);
    printReceipt(
      {
        language,
        title: texts.sheet,
        rows: [
          [texts.number, numberText(booked.number)],
          ...timeRows(booked, messages),
          ...(booked.place
            ? [[texts.place, booked.place.address ?? booked.place.name] as const]
            : []),
        ],
        hint: keptTexts.codeHint,
        code: kept,
        qr: this.#code.image,
      },
      this.#host.renderRoot,
    );
  }
}

/** `K7QM 4XZP` */
function numberText(number: string): string {
  return `${number.slice(0, 4)} ${number.slice(4)}`;
}

function timeRows({ lecture, sessions }: Booked, messages: AllStepMessages): readonly Row[] {
  return lecture
    ? [[messages.booking.time, slotWords(lecture, messages)]]
    : sessionRows(sessions, messages);
}

function rowsOf(booked: Booked, messages: AllStepMessages): Row[] {
  const { booking: texts, other } = messages;
  const { service, lecture, counselor, mode, place } = booked;
  return [
    ...(service ? [[texts.service, service.name] as const] : []),
    ...(lecture ? [[texts.lecture, lecture.title] as const] : []),
    ...timeRows(booked, messages),
    ...(mode ? [[texts.mode, labelOf(texts.modes, mode, other)] as const] : []),
    ...(counselor ? [[texts.counselor, counselor.name] as const] : []),
    ...(place ? [[texts.place, placeText(place, messages)] as const] : []),
  ];
}

import { html, nothing, type LitElement } from 'lit';
import { call, counseling, lecture, type BookingForm, type BookingReceipt } from '@union-jobs/sdk';
import type { Configuration } from '../configuration.ts';
import type { Language } from '../language.ts';
import { renderNotice } from '../notice.ts';
import { Read } from '../read.ts';
import type { BookingDraft, ConsentName } from './booking-draft.ts';
import type { AllStepMessages } from './booking-steps-language.ts';
import { summaryOf } from './booking-summary.ts';

interface ConfirmStepOptions {
  readonly configuration: () => Configuration;
  readonly language: () => Language;
  readonly draft: () => BookingDraft;
  readonly held: () => BookingReceipt | undefined;
  /** Whether it is on screen, or about to be. */
  readonly isNear: () => boolean;
  /** Whether it can be sent at all: what was held may be over. */
  readonly canSubmit: () => boolean;
  readonly onSubmit: (form: BookingForm) => void;
}

/** What is about to be booked, and the consents that it needs, none of them ticked beforehand. */
export class ConfirmStep {
  readonly #host: LitElement;
  readonly #options: ConfirmStepOptions;
  readonly #read: Read<string, BookingForm>;
  #checks = false;
  #changes = 0;
  #isNew = false;

  constructor(host: LitElement, options: ConfirmStepOptions) {
    this.#host = host;
    this.#options = options;
    this.#read = new Read(host, {
      configuration: options.configuration,
      question: () => this.#question(),
      ask: (_, connection, rest) => {
        const { lecture: chosen, service } = options.draft();
        const id = (chosen ?? service)?.id ?? '';
        const asked = { params: { id }, query: { language: options.language() }, ...rest };
        const { fetch: send = fetch } = connection;
        // A wording that changed is asked past what browsers keep.
        const past: typeof fetch = (input, init) => send(input, { ...init, cache: 'reload' });
        const fresh = this.#changes ? { ...connection, fetch: past } : connection;
        return chosen ? call(lecture.form, asked, fresh) : call(counseling.form, asked, fresh);
      },
    });
  }

  /** The service has other wordings by now: they are to be read and ticked again. */
  renew(): void {
    this.#changes++;
    this.#isNew = true;
    this.#checks = false;
    this.#host.requestUpdate();
  }

  /** Forgets what was checked. */
  clear(): void {
    this.#checks = this.#isNew = false;
  }

  render(messages: AllStepMessages) {
    const { booking: texts } = messages;
    const draft = this.#options.draft();
    const form = this.#read.answer;
    const words = draft.isWaiting ? texts.confirmWait : messages.submit;
    return html`${this.#renderSummary(messages)}
      <div role="status">${renderNotice(this.#read, messages)}</div>
      ${
        form
          ? html`<form
              part="form"
              novalidate
              @submit=${(event: Event) => this.#submit(event, form)}
            >
              <p class="notice bad" role="alert" ?hidden=${!this.#isNew}>
                ${this.#isNew ? texts.changed : nothing}
              </p>
              <fieldset class="consents" part="consent">
                <legend class="unseen">${texts.consents}</legend>
                ${draft.consents.map((name) => this.#renderConsent(name, form, messages))}
              </fieldset>
              <button
                class="button primary wide"
                part="submit"
                type="submit"
                ?disabled=${!this.#options.canSubmit()}
              >
                ${words}
              </button>
              <p class="hint centered">${texts.afterwards}</p>
            </form>`
          : this.#read.pending
            ? html`<div class="waiting" aria-hidden="true"><i></i><i></i></div>`
            : nothing
      }`;
  }

  #question(): string | undefined {
    const { lecture: chosen, service } = this.#options.draft();
    const id = (chosen ?? service)?.id;
    if (!id || !this.#options.isNear()) return undefined;
    return `${id} ${this.#options.language()} ${this.#changes}`;
  }

  #renderSummary(messages: AllStepMessages) {
    const rows = summaryOf(this.#options.draft(), this.#options.held(), messages);
    return html`<dl aria-label=${messages.booking.summary}>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #renderConsent(name: ConsentName, form: BookingForm, messages: AllStepMessages) {
    const { booking: texts } = messages;
    const { agreedTo } = this.#options.draft();
    const wording = form[name];
    const isMissing = this.#checks && agreedTo[name] !== wording.hash;
    const handleChange = (event: Event) => {
      agreedTo[name] = (event.target as HTMLInputElement).checked ? wording.hash : '';
      this.#isNew = false;
      this.#host.requestUpdate();
    };
    return html`<div class="consent">
      <p class="strong" aria-hidden="true">${texts[name]}</p>
      <label class="choice"
        ><input
          type="checkbox"
          name=${name}
          required
          autocomplete="off"
          aria-invalid=${isMissing ? 'true' : 'false'}
          aria-describedby="error-${name}"
          .checked=${agreedTo[name] === wording.hash}
          @change=${handleChange}
        /><span>${this.#options.language() === 'en' ? wording.en : wording.zh}</span></label
      >
      <p class="error" id="error-${name}">${isMissing ? texts.consentMissing : nothing}</p>
    </div>`;
  }

  #submit(event: Event, form: BookingForm) {
    event.preventDefault();
    const { consents, agreedTo } = this.#options.draft();
    this.#checks = true;
    this.#host.requestUpdate();
    if (consents.every((name) => agreedTo[name] === form[name].hash)) {
      if (this.#options.canSubmit()) this.#options.onSubmit(form);
      return;
    }
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
    );
  }
}
